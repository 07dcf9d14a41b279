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
]
