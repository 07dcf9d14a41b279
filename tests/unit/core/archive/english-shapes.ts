import type { TalkShape } from './talk-shapes'

const session = (number: number): string => `https://sessions.example/watch?which=of-all-sessions-${number}`

/** How English reports and announcements write about talks. All people, places and talks are invented. */
export const englishShapes: readonly TalkShape[] = [
  [
    'a list whose lines are filled up to a width',
    `Lots of talks were given, and if you were not able to come to the conference in
person, never fear, since all of the recordings can be watched from today on.

- [Knitting Gateways at
  Scale](${session(1)}): Ada Example, Sample Labs
- [What Weavers Learned From Boiling Billions of Kettles Using
  Meshes](${session(2)}): Bob Sample, Kettle Inc & Ada
Example, Sample Labs
- [Spouts for Humans: the Long Way From One Kettle to
  Many](${session(3)}): Carol Proof, Example Labs`,
    [
      ['Knitting Gateways at Scale', 'Ada Example'],
      ['What Weavers Learned From Boiling Billions of Kettles Using Meshes', 'Bob Sample', 'Ada Example'],
      ['Spouts for Humans: the Long Way From One Kettle to Many', 'Carol Proof'],
    ],
  ],
  [
    'lines that are not filled, each for itself',
    '## Talks\n\nKnitting Gateways - Ada Example\nSpouts for Humans - Bob Sample\nThe Future of Kettles - Carol Proof',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
      ['The Future of Kettles', 'Carol Proof'],
    ],
  ],
  [
    'entries by day, where some days have only one',
    `There will be several sessions:\n\n**Monday Nov 10th**\n\n- [Knitting Gateways at Scale](${session(1)}) - Ada Example, Sample Labs | 3:37pm - 3:42pm EST\n\n**Tuesday Nov 11th**\n\n- [Spouts for Humans](${session(2)}) - Bob Sample, Kettle Inc | 4:15pm - 4:45pm EST\n\n**Wednesday Nov 12th**\n\n- [The Future of Kettles](${session(3)}) - Carol Proof, Example Labs | 5:00pm - 5:30pm EST`,
    [
      ['Knitting Gateways at Scale', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
      ['The Future of Kettles', 'Carol Proof'],
    ],
  ],
  [
    'bold titles with a comma within the bold',
    '<p><strong>AGENDA</strong></p>\n<p><strong>09:45 - 10:30 - Knitting Gateways,&nbsp;</strong>Ada Example</p>\n<p>A gateway is knit.</p>\n<p><strong>10:40 - 11:25 - Spouts for Humans, </strong>Bob Sample, Kettle Inc</p>\n<p>Who pours?</p>',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'a table whose links carry attributes',
    '| Time | Topic | Presenter |\n| --- | --- | --- |\n| 10:30 - 11:30 | **Knitting Gateways** | [Ada Example](/ada/){:target="_blank"} |\n| 11:30 - 12:30 | **Spouts for Humans** | [Bob Sample](/bob/){: .person target=_blank} |',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'entries that name people and nothing else',
    '## Agenda\n\n- 17:00 Ada Example, introduction\n- 17:10 Bob Sample\n- 17:20 Bob Sample and Carol Proof\n- 17:30 Knitting Gateways, Ada Example',
    [['Knitting Gateways', 'Ada Example']],
  ],
  [
    'headings above portraits of those who give the talks',
    '### Knitting Gateways\n\nWe knit a gateway.\nIt holds.\nMost of the time it does not leak.\n\n<img src="/a.jpg">\n_Ada Example is a software engineer at Sample Labs who knits since she was five._\n<br>\n\n### Spouts for Humans\n\nWho pours?\n\n<img src="/b.jpg">\n_Bob Sample. Knitter of kettles, author of many spouts, lives near the sea._\n<br>\n\n<img src="/c.jpg">\n_Carol Proof is a developer at Example Labs who pours tea for a living._\n<br>\n\n### Kettle Exercises\n\nBoil with us.\n\n_Dan Proof is an engineer at Example Labs and boils water there._\n',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample', 'Carol Proof'],
      ['Kettle Exercises', 'Dan Proof'],
    ],
  ],
  [
    'what somebody does, between the name and what is told',
    '## Talk 1: What is a Kettle?\n\n{{< youtube "abc" >}}\n\nIn this talk, Ada Example, kettle maintainer, provides a short introduction to kettles.\n\n## Talk 2: Spouts for Humans\n\n{{< youtube "def" >}}\n\nIn this talk, Bob Sample, Sr. Engineer of Sample Labs, outlines the way of water.\n',
    [
      ['What is a Kettle?', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'cells that name a title and who gives it',
    '## Talks\n\n| Title & Speaker | Duration | About |\n| --- | --- | --- |\n| Knitting Gateways, by Ada Example | 30 minutes | We knit a gateway, and it holds for a while. |\n| Spouts for Humans, by Walery Unheard | 15 minutes | Who pours? |\n| The Future of Kettles, by Carol Proof | 10 minutes | Kettles ahead. |',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Walery Unheard'],
      ['The Future of Kettles', 'Carol Proof'],
    ],
  ],
  [
    'titles of one word, beside names of which most are unheard of',
    '## Talks\n\nFour of them will be presented:\n\n* KettleDebug - Wolfgang Unheard\n* Spoutman - Walery Knitter\n* Meshbok - Lukasz Teapotter\n* Boilenium - Carol Proof',
    [
      ['KettleDebug', 'Wolfgang Unheard'],
      ['Spoutman', 'Walery Knitter'],
      ['Meshbok', 'Lukasz Teapotter'],
      ['Boilenium', 'Carol Proof'],
    ],
  ],
  [
    'quoted titles behind the word for a talk',
    '## Talk "Knitting Gateways", by Ada Example\n\n[Slides](https://slides.example/a.pdf)\n\n## Talk "Spouts for Humans", by Bob Sample\n\n[Slides](https://slides.example/b.pdf)',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'titles that begin as the names of parts do',
    `## Talks\n\n- [Notes on Kettles](${session(1)}): Ada Example, Sample Labs\n- [When Spouts Meet Water](${session(2)}): Bob Sample, Kettle Inc\n- [Introduction to Boiling](${session(3)}): Carol Proof, Example Labs`,
    [
      ['Notes on Kettles', 'Ada Example'],
      ['When Spouts Meet Water', 'Bob Sample'],
      ['Introduction to Boiling', 'Carol Proof'],
    ],
  ],
  [
    'an agenda with meals, a party and what is not known yet',
    '## Agenda\n\n- 17:00 Lunch at the canteen\n- 17:10 Knitting Gateways, Ada Example\n- 17:20 TBD\n- 17:30 Spouts for Humans, Bob Sample\n- 17:40 Coffee and Cake\n- 17:50 Kettle Party, see below',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'times with a dot, each before a name and a quoted title',
    '## Harmonogram\n\n- 18.00 Ada Example - “Knitting Gateways at Scale”\n- 19.00 Przerwa na pizzę\n- 19.25 Bob Sample - "Spouts for Humans: a Long Way"\n- 20.30 Zakończenie',
    [
      ['Knitting Gateways at Scale', 'Ada Example'],
      ['Spouts for Humans: a Long Way', 'Bob Sample'],
    ],
  ],
  [
    'titles that begin with a version',
    '## Talks\n\n- 20.10 or later: which gateways to knit - Ada Example\n- Spouts for Humans - Bob Sample',
    [
      ['20.10 or later: which gateways to knit', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'links by reference that carry attributes',
    '## Talks\n\n- [Knitting Gateways][1]{.talk target="_blank"} - Ada Example\n- [Spouts for Humans][2]{.talk} - Bob Sample\n\n[1]: https://v.example/1\n[2]: https://v.example/2',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'headings above shortcodes that name people as their pages are named',
    '## Talks\n\n### Knitting Gateways\n{{< speaker speaker_id="ada-example" >}}\nWe knit a gateway.\n\n### Spouts for Humans\n{{< speaker speaker_id="bob-sample" >}}\nWho pours?',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'headings of talks, and below the last heading a list of more, of which one giver is unheard of',
    `## Knitting Gateways by Ada Example (Sample Labs)\n\n[See it.](https://youtu.be/a)\n\n## Spouts for Humans by Bob Sample (Kettle Inc)\n\n[See it.](https://youtu.be/b)\n\n## Boiling for Two by QX Unheard (Kettle Inc)\n\n[See it.](https://youtu.be/c)\n\n## Lightning Talks\n\n- Carol Proof (Example Labs) - [The Future of Kettles](${session(1)})\n- Dan Proof (Example Labs) - [Kettles at Sea](${session(2)})\n- Eve Sample (Sample Labs) - [Kettles in Space](${session(3)})`,
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
      ['Boiling for Two', 'QX Unheard'],
      ['The Future of Kettles', 'Carol Proof'],
      ['Kettles at Sea', 'Dan Proof'],
      ['Kettles in Space', 'Eve Sample'],
    ],
  ],
]
