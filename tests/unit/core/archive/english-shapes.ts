import type { TalkShape } from './talk-shape'

const session = (number: number): string => `https://sessions.example/watch?which=of-all-sessions-${number}`

/** How English pages write about talks. All people, places and talks are invented. */
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
    'titles that begin with a version',
    '## Talks\n\n- 20.10 or later: which gateways to knit - Ada Example\n- Spouts for Humans - Bob Sample',
    [
      ['20.10 or later: which gateways to knit', 'Ada Example'],
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
  [
    'Talk 1:',
    '### Talk 1: Gateways, One Year On\n\nSpeaker: Ada Example (Example Labs)\n\nA year of gateways.\n\n### Talk 2: Meshes Ahead\n\nSpeaker: Bob Sample\n\nMore.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'title dash speaker',
    '## Schedule\n\n- Gateways, One Year On — Ada Example, Example Labs\n- Meshes Ahead - Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'speaker in heading dash',
    '### Gateways, One Year On - Ada Example\n\nA year.\n\n### Meshes Ahead - Bob Sample\n\nMore.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'by in headings',
    '### Gateways, One Year On by Ada Example\n\nA year.\n\n### Meshes Ahead by Bob Sample\n\nMore.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'english session headings',
    '## Sessions\n\n### Gateways, One Year On\n\n*Ada Example, Example Labs*\n\nA year of gateways.\n\n### Meshes Ahead\n\n*Bob Sample, Sample Inc.*\n\nMore.\n\n## Venue\n\nA hall.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'title in bold then italic speaker',
    '**Gateways, One Year On**\n*Ada Example (Example Labs)*\n\nA year.\n\n**Meshes Ahead**\n*Bob Sample (Sample Inc.)*\n\nMore.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'speakers section with talk titles',
    '## Speakers\n\n### Ada Example\n\n**Gateways, One Year On**\n\nAda works at Example Labs.\n\n### Bob Sample\n\n**Meshes Ahead**\n\nBob works at Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'colon speaker english',
    '## Talks\n\n* Ada Example: Gateways, One Year On\n* Bob Sample: Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'quoted english title',
    '## Talks\n\n* "Gateways, One Year On" by Ada Example\n* "Meshes Ahead" by Bob Sample',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'english speaker from',
    '### Gateways, One Year On\n\n**Ada Example** from Example Labs\n\nAbstract: A year.\n\n### Meshes Ahead\n\n**Bob Sample** from Sample Inc.\n\nAbstract: More.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'two english speakers',
    '### Gateways, One Year On\n\nSpeakers: Ada Example & Bob Sample, Example Labs',
    [['Gateways, One Year On', 'Ada Example', 'Bob Sample']],
  ],
  [
    'two english speakers and',
    '### Gateways, One Year On\n\nSpeakers: Ada Example (Example Labs) and Bob Sample (Sample Inc.)',
    [['Gateways, One Year On', 'Ada Example', 'Bob Sample']],
  ],
  [
    'three comma and',
    '### Gateways, One Year On\n\nSpeakers: Ada Example, Bob Sample, and Carol Proof',
    [['Gateways, One Year On', 'Ada Example', 'Bob Sample', 'Carol Proof']],
  ],
  [
    'who is called by a handle, with a role in brackets',
    "### Topic 1: Gateways, One Year On\n\nThe speaker teapot42(Kettle Committer/PMC Member) shared a year of gateways.\n\n### Topic 2: Meshes Ahead\n\n lidless (Kettle Committer)'s presentation looked ahead.\n\n### Topic 3: Kettles\n\nAda Example(Kettle PMC member)'s topic covered kettles.\n\n### Topic 4: Lids\n\neverybody (all of us) shared a lid.",
    [['Gateways, One Year On', 'teapot42'], ['Meshes Ahead', 'lidless'], ['Kettles', 'Ada Example'], ['Lids']],
  ],
  [
    'en heading with speaker label below bold',
    '## Gateways, One Year On\n\n**Speaker**: [Ada Example](https://github.com/ada)\n\n**Description**: A year.\n\n## Meshes Ahead\n\n**Speaker**: [Bob Sample](https://github.com/bob)\n\n**Description**: Ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en presenter colon multiple',
    '### Gateways, One Year On\n\nPresenters: Ada Example and Carol Proof\n\nA year.\n\n### Meshes Ahead\n\nPresenter: Bob Sample\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example', 'Carol Proof'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'handle en',
    '## Talks\n\n### Gateways, One Year On\n\nSpeaker: @ada42\n\n### Meshes Ahead\n\nSpeaker: @bob7',
    [
      ['Gateways, One Year On', 'ada42'],
      ['Meshes Ahead', 'bob7'],
    ],
  ],
  [
    'recap prose english quotes',
    'First, Ada Example from Example Labs presented "Gateways, One Year On". It was fun.\n\nThen Bob Sample (Sample Inc.) gave a talk titled "Meshes Ahead", which was fun too.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'speaker then topic english',
    'Speaker: Ada Example (Example Labs)\nTopic: Gateways, One Year On\n\nSpeaker: Bob Sample (Sample Inc.)\nTopic: Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en keynote',
    '## Program\n\n**9:00 – 9:45 | Keynote: Gateways, One Year On**\nAda Example, Example Labs\n\n**9:45 – 10:30 | Meshes Ahead**\nBob Sample, Sample Inc.\n\n**10:30 – 11:00 | Coffee break**',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en bold title then by line',
    '**Gateways, One Year On**\nby Ada Example, Example Labs\n\nA year.\n\n**Meshes Ahead**\nby Bob Sample\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en title colon abstract about the speaker',
    '## Gateways, One Year On\n\nA year of gateways, told well.\n\n### About the speaker\n\nAda Example is a staff engineer at Example Labs.\n\n## Meshes Ahead\n\nWhat comes next.\n\n### About the speaker\n\nBob Sample works at Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'heading Session 1',
    '## Session 1: Gateways, One Year On\n\n**Ada Example**, Example Labs\n\nA year.\n\n## Session 2: Meshes Ahead\n\n**Bob Sample**, Sample Inc.\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en heading speaker: title',
    '## Talks\n\n### Ada Example: Gateways, One Year On\n\nA year.\n\n### Bob Sample: Meshes Ahead\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en heading speaker - title',
    '## Talks\n\n### Ada Example - Gateways, One Year On\n\nA year.\n\n### Bob Sample - Meshes Ahead\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en heading title then Speaker bold with link and bio',
    '### Gateways, One Year On\n\n**Speaker:** [Ada Example](https://twitter.com/ada), Staff Engineer @ Example Labs\n\nA year.\n\n**Bio:** Ada writes code.\n\n### Meshes Ahead\n\n**Speaker:** [Bob Sample](https://twitter.com/bob), CTO @ Sample Inc.\n\nAhead.\n\n**Bio:** Bob writes code.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en talk title label',
    '**Title:** Gateways, One Year On\n**Speaker:** Ada Example\n**Abstract:** A year.\n\n**Title:** Meshes Ahead\n**Speaker:** Bob Sample\n**Abstract:** Ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en intl names',
    '- 18:30 Gateways, One Year On – Søren Ågård (Example Labs)\n- 19:15 Meshes Ahead – Priya Raman',
    [
      ['Gateways, One Year On', 'Søren Ågård'],
      ['Meshes Ahead', 'Priya Raman'],
    ],
  ],
  [
    'no talk: two committers en',
    'Please welcome Ada Example and Bob Sample, our new committers.\n\n- Ada Example: gateways\n- Bob Sample: meshes',
    [],
  ],
  ['quotes in prose en', 'Ada Example said "this is great". Bob Sample talked about "the future".', []],
  ['organisers in meetup en', '## Organizers\n\n- Ada Example\n- Bob Sample\n\n## Sponsors\n\n- Example Labs', []],
  ['code of conduct', '## Code of Conduct\n\nPlease contact Ada Example: conduct@example.org.', []],
  [
    'en with commas and titles',
    '## Agenda\n\n**17:30** Registration\n**18:00** Gateways, One Year On, by Ada Example (Example Labs)\n**18:45** Meshes Ahead, by Bob Sample (Sample Inc.)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: h2 talk, p by',
    '## Gateways, One Year On\n\nby Ada Example\n\nA year.\n\n## Meshes Ahead\n\nby Bob Sample\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: h2 talk, p with',
    '## Gateways, One Year On\n\nwith Ada Example\n\nA year.\n\n## Meshes Ahead\n\nwith Bob Sample\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: recap headings',
    '## Gateways, One Year On\n\nThe first talk was given by Ada Example from Example Labs. A year.\n\n## Meshes Ahead\n\nThe second talk was given by Bob Sample from Sample Inc. Ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'single: en meetup one talk',
    '**Speaker:** Ada Example\n\n**Topic:** Gateways, One Year On\n\n**When:** April 6, 2022',
    [['Gateways, One Year On', 'Ada Example']],
  ],
  [
    'en: lectures and hands-on sessions by their numbers',
    '## Lecture 1: Knitting Gateways, Ada Example\n\nA film.\n\n## Lecture 2: Meshes Ahead, Bob Sample\n\nA film.\n\n## Hands-on session 1: Learning to pour\n\nA film.',
    [['Knitting Gateways', 'Ada Example'], ['Meshes Ahead', 'Bob Sample'], ['Learning to pour']],
  ],
  [
    'de: who gives it in brackets',
    '## Programm\n\n- **19:15 - 19:30 Uhr** Begrüssung\n- **19:30 - 19:45 Uhr** *Eine kleine Geschichte der Kannen* (von Ada Example)\n- **19:50 - 20:10 Uhr** *Alles fliesst* (von bobsample)\n- **20:10 - 20:30 Uhr** Kettles (by design) - Carol Proof',
    [
      ['Eine kleine Geschichte der Kannen', 'Ada Example'],
      ['Alles fliesst', 'bobsample'],
      ['Kettles (by design)', 'Carol Proof'],
    ],
  ],
  [
    'en: no sentence that goes on, and no label with an address',
    '## Agenda\n\n- 14:00 Knitting Gateways, Ada Example\n- 14:40 even with little water, showing what kettles can do in many kitchens.\n- 15:00 Visit Github: https://github.com/ada\n- 15:10 Meshes Ahead, Bob Sample',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
]
