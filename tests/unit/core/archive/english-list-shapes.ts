import type { TalkShape } from './talk-shape'

/** How lists, agendas, tables and announcements in English name talks. All people, places and talks are invented. */
export const englishListShapes: readonly TalkShape[] = [
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
    'cells that name a title and who gives it',
    '## Talks\n\n| Title & Speaker | Duration | About |\n| --- | --- | --- |\n| Knitting Gateways, by Ada Example | 30 minutes | We knit a gateway, and it holds for a while. |\n| Spouts for Humans, by Walery Unheard | 15 minutes | Who pours? |\n| The Future of Kettles, by Carol Proof | 10 minutes | Kettles ahead. |',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Walery Unheard'],
      ['The Future of Kettles', 'Carol Proof'],
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
    'links by reference that carry attributes',
    '## Talks\n\n- [Knitting Gateways][1]{.talk target="_blank"} - Ada Example\n- [Spouts for Humans][2]{.talk} - Bob Sample\n\n[1]: https://v.example/1\n[2]: https://v.example/2',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Spouts for Humans', 'Bob Sample'],
    ],
  ],
  [
    'agenda list times',
    '## Agenda\n\n- 18:30 - 19:00 Registration\n- 19:00 - 19:30 Gateways, One Year On (Ada Example, Example Labs)\n- 19:30 - 19:45 Break\n- 19:45 - 20:15 Meshes Ahead (Bob Sample)\n- 20:15 Networking',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'topic / speaker in english list',
    '**Topic:** Gateways, One Year On\n\n**Speaker:** Ada Example\n\n**Topic:** Meshes Ahead\n\n**Speaker:** Bob Sample',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'times in pm',
    '## Program\n\n* 6:00 pm – Doors open\n* 6:30 pm – Gateways, One Year On, by Ada Example (Example Labs)\n* 7:15 pm – Meshes Ahead, by Bob Sample\n* 8:00 pm – Drinks',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'links to slides english',
    '## Talks\n\n* [Gateways, One Year On](https://s.example/1.pdf) - Ada Example\n* [Meshes Ahead](https://s.example/2.pdf) - Bob Sample',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'slides and video links',
    '## Talks\n\n* Gateways, One Year On - Ada Example ([slides](https://s.example/1.pdf), [video](https://youtu.be/1))\n* Meshes Ahead - Bob Sample ([slides](https://s.example/2.pdf), [video](https://youtu.be/2))',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'meetup.com schedule dash by',
    '**Agenda:**\n\n6:00 pm - Doors open, pizza & drinks\n6:30 pm - "Gateways, One Year On" by Ada Example (Example Labs)\n7:15 pm - "Meshes Ahead" by Bob Sample\n8:00 pm - Networking',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'meetup.com times h',
    '18:30 – Welcome\n18:45 – Ada Example: Gateways, One Year On\n19:30 – Break\n19:45 – Bob Sample: Meshes Ahead\n20:30 – Drinks',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'meetup.com bullets quotes',
    '## Talks\n\n* "Gateways, One Year On" - Ada Example, Example Labs\n* "Meshes Ahead" - Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'rocketmq list',
    '## Agenda\n\n1. Gateways, One Year On, Ada Example, Example Labs\n2. Meshes Ahead, Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'slides list title by',
    '## Slides\n\n- [Gateways, One Year On](https://s.example/1.pdf) by Ada Example\n- [Meshes Ahead](https://s.example/2.pdf) by Bob Sample',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en nested list',
    '- 18:30 Gateways, One Year On\n  - Ada Example, Example Labs\n- 19:15 Meshes Ahead\n  - Bob Sample, Sample Inc.\n- 20:00 Beer',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en em dash bullets with times am',
    '* 9:00 AM – 9:30 AM: Registration\n* 9:30 AM – 10:15 AM: Gateways, One Year On – Ada Example, Example Labs\n* 10:15 AM – 11:00 AM: Meshes Ahead – Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en list with em dash speakers first',
    '## Talks\n\n- Ada Example — Gateways, One Year On\n- Bob Sample — Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en list colon speaker in brackets',
    '## Agenda\n\n- 18:00 Welcome\n- 18:15 Ada Example (Example Labs): Gateways, One Year On\n- 19:00 Bob Sample (Sample Inc.): Meshes Ahead\n- 19:45 Networking',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en time heading bold',
    '### 18:30 - Gateways, One Year On (Ada Example)\n\nA year.\n\n### 19:15 - Meshes Ahead (Bob Sample)\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en presentation slides links',
    'Presentations:\n\n* [Gateways, One Year On](https://s.example/1.pdf), Ada Example\n* [Meshes Ahead](https://s.example/2.pdf), Bob Sample',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en slides links with dash org',
    '- Ada Example (Example Labs) - [Gateways, One Year On](https://speakerdeck.com/ada/1)\n- Bob Sample (Sample Inc.) - [Meshes Ahead](https://speakerdeck.com/bob/2)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'lightning list en',
    '### Lightning talks\n\n- Ada Example: Gateways, One Year On\n- Bob Sample: Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: nested speaker/abstract bullets',
    '- **Gateways, One Year On**\n  - *Speaker:* Ada Example\n  - *Abstract:* A year.\n- **Meshes Ahead**\n  - *Speaker:* Bob Sample\n  - *Abstract:* Ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: video list',
    '## Videos\n\n- [Gateways, One Year On - Ada Example](https://www.youtube.com/watch?v=1)\n- [Meshes Ahead - Bob Sample](https://www.youtube.com/watch?v=2)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'en: titles on links that go on in the next line',
    'The films of their presentations are online:\n\n* [Knitting Gateways -- Good things come in small\n   kettles!](https://fest.example/event/knitting/)\n  by Ada Example\n\n* [Meshes Ahead -- how, what,\n   why](https://fest.example/event/meshes/)\n  by Bob Sample\n\n* [Spouts for Humans -- How water inside kettles\n  (never) works together](https://fest.example/event/spouts/)\n  by John Proof\n',
    [
      ['Knitting Gateways -- Good things come in small kettles!', 'Ada Example'],
      ['Meshes Ahead -- how, what, why', 'Bob Sample'],
      ['Spouts for Humans -- How water inside kettles (never) works together', 'John Proof'],
    ],
  ],
  [
    'en: a column of chapters',
    '| Date | Chapter | Speaker | Slides |\n|-|-|-|-|\n| 2032/01/18 | [1. Knitting Gateways](https://doc.example/1) | Ada Example | [link](https://ada.example/gates) |\n| 2032/02/18 | [2. Meshes Ahead](https://doc.example/2) | Bob Sample | [link](https://bob.example/meshes) |',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'meetup.com Talk 1 inline speaker',
    'Talk 1: Gateways, One Year On\nSpeaker: Ada Example, Staff Engineer at Example Labs\nAbstract: A year.\n\nTalk 2: Meshes Ahead\nSpeaker: Bob Sample, CTO at Sample Inc.\nAbstract: Ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'meetup.com first talk',
    '**First Talk: Gateways, One Year On**\n\n**Speaker:** Ada Example\n\nA year of it.\n\n**Second Talk: Meshes Ahead**\n\n**Speaker:** Bob Sample\n\nAhead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'bold numbered talks and names in italics',
    '**Talk 1: Gateways, One Year On**\n*Ada Example (Example Labs)*\n\nA year.\n\n**Talk 2: Meshes Ahead**\n*Bob Sample (Sample Works)*\n\nMore.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'english sentences below numbered headings',
    '### Topic 1: Gateways, One Year On\n\nThe speaker Ada Example (Mesh Committer) shared what happened.\n\n### Topic 2: Meshes Ahead\n\nCarol Proof from Example Labs started with an overview.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Carol Proof'],
    ],
  ],
  [
    'durations and commas',
    'Schedule:\n\n* 19:00 - Welcome (5 min)\n* 19:05 - Gateways on the Roof, Ada Example (40 min)\n* 19:45 - Meshes Ahead by Bob Sample (20 min)',
    [
      ['Gateways on the Roof', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'numbered talks in bold, with more behind them',
    '**Talk 1: Gates** by Ada Example [slides](https://s.example/1.pdf)\n\n**Talk 2: Effects** [slides](https://s.example/2.pdf)',
    [['Gates', 'Ada Example'], ['Effects']],
  ],
]
