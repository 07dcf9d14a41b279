import type { TalkShape } from './talk-shape'

/** How communities write that no label and no rule of theirs was known of before. All people, places and talks are invented. */
export const unknownShapes: readonly TalkShape[] = [
  [
    'handles before quoted titles in headings',
    '###### 1. adalove - 《网关的一年》\n第一个演讲。\n\n###### 2. zhangsan42：《网格的未来》\n第二个演讲。\n\n###### 3. 李四 - 《Kettles on Rails》\n压轴。',
    [
      ['网关的一年', 'adalove'],
      ['网格的未来', 'zhangsan42'],
      ['Kettles on Rails', '李四'],
    ],
  ],
  [
    'guests each with a quoted title',
    '### 分享嘉宾\n\n- 张三(清风) 《网关的一年》 [slides](https://git.example/tree/a)\n\n  ![](a.jpg)\n\n- 李四《网格的未来》 [slides](https://git.example/tree/b)\n\n- 王五（明月)《带你读懂茶壶》\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
      ['带你读懂茶壶', '王五'],
    ],
  ],
  [
    'origin of the speaker behind a comma',
    '- 地点：某城\n- 会话：\n    * 网关影响真实世界，作者：某某社区的 Ada Example 和 Bob Sample。\n    * 网格的未来 - 移动篇，来自某某社区的 Carol Proof。\n    * 我与茶壶一起成长，作者是来自 Kettle 的 Dora Draft。\n- 参与者：\n    * Ada Example，开发人员。\n    * Carol Proof，维护者。',
    [
      ['网关影响真实世界', 'Ada Example', 'Bob Sample'],
      ['网格的未来 - 移动篇', 'Carol Proof'],
      ['我与茶壶一起成长', 'Dora Draft'],
    ],
  ],
  [
    'times before linked titles',
    '# 活动议程\n\n19:00 – 19:30   [网关的一年](chapter1.md)  张三   某某银行平台核心开发\n\n19:30 – 20:00   [网格的未来](chapter2.md)   泰山   某某银行平台核心开发\n\n20:00 – 20:30\t社区交流与问答',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '泰山'],
    ],
  ],
  [
    'reports broken into short lines',
    '某某社区Maintainer王五在《Gateway\n生态的现状》的主题分享中介绍到了很多。\n\n某某公司操作系统专家张三分享了主题《Kettle\nmanaged by\n某某公司》，介绍了茶壶。\n\n某某社区运维专家李四带来了《网格工具\n探索》的分享。',
    [
      ['Gateway 生态的现状', '王五'],
      ['Kettle managed by 某某公司', '张三'],
      ['网格工具探索', '李四'],
    ],
  ],
  [
    'linked titles with day, track and session',
    '## Presentations\nAll of it.\n\n### Day 1: Use cases\n* [Day 1 - Session 1 - Gateways at Scale](https://video.example/1)\n* [Day 1 - Session 2 - Running Kettles](https://youtu.be/a)\n\n### Day 2: Beginners track\n* [Day 2 - Beginner - Session 1 - Meshes Ahead](https://youtu.be/b)\n* [Day 2 - Beginner - Session 2 - Teapots: a Tale](https://youtu.be/c)',
    [['Gateways at Scale'], ['Running Kettles'], ['Meshes Ahead'], ['Teapots: a Tale']],
  ],
  [
    'a nickname in quotes within a name, among others',
    'A day of talks.\n\n- Gateways, One Year On -- Ada Example (Example Labs)\n- Meshes the Kettle Way -- Priya "Pinky" Proof (Weavers) & Bob Sample (Samples)\n- Teapots and Tea -- Odo Unheardof (Kettles)\n- Kettle Business -- Mae Little (Kettles)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes the Kettle Way', 'Priya Proof', 'Bob Sample'],
      ['Teapots and Tea', 'Odo Unheardof'],
      ['Kettle Business', 'Mae Little'],
    ],
  ],
  [
    'sections with their slides',
    '## Memory in Gateways\n\nThe meetup took place at the office, and we had a great introduction by [Ada](https://www.linkedin.com/in/ada-example/).\n\nSlides can be found at [example.com](https://s.example/memory.pdf).\n\n## Meshes and those problems\n\nRun your own.\n\nSlides: [MESH-12.pdf](https://s.example/MESH-12.pdf).\n\n## Misc\n\n* documentation',
    [['Memory in Gateways', 'Ada'], ['Meshes and those problems']],
  ],
  [
    'headings above sentences that begin with a linked name',
    '## Agenda\n\n### Dragonkettle\n\n[Mark Example](http://github.com/example) gave us an overview of a new library.\n\n### An update on Redkettle\n\n[Dan Sample](http://sample.example/) is going to talk to us about it.\n\n## Pub\n\nWe aim to finish by 8pm.',
    [
      ['Dragonkettle', 'Mark Example'],
      ['An update on Redkettle', 'Dan Sample'],
    ],
  ],
  [
    'sentences that say who will talk about what',
    "We'll be back in July for a series of talks.\n\nJohn Example will be talking to us about private kettles.\n\nRyan Sample will be talking about Teapot.\n\nMike Proof is going to give a talk on Meshes and Gateways.\n\nSee you all there!",
    [
      ['private kettles', 'John Example'],
      ['Teapot', 'Ryan Sample'],
      ['Meshes and Gateways', 'Mike Proof'],
    ],
  ],
  [
    'names before titles with a dash of their own',
    '## 议题介绍\n\n- 张三：网关及社区介绍——开源社区助力网关的发展\n- 李四：Kettle&Mesh 链接的管理与实践\n- 王五：当搜索遇到网格——某某搜索的实践',
    [
      ['网关及社区介绍——开源社区助力网关的发展', '张三'],
      ['Kettle&Mesh 链接的管理与实践', '李四'],
      ['当搜索遇到网格——某某搜索的实践', '王五'],
    ],
  ],
  [
    'several names behind commas',
    '## 讲师分享\n\n- [某某社区第八期开场，赵六](https://www.bilibili.com/video/BV1)\n- [网关的一年，张三](https://www.bilibili.com/video/BV2)\n- [登上高峰 —— 网格的优化实践，李四，王五](https://www.bilibili.com/video/BV3)',
    [
      ['网关的一年', '张三'],
      ['登上高峰 —— 网格的优化实践', '李四', '王五'],
    ],
  ],
  [
    'a kind of talk before the title in a heading',
    '# Kettle at FooCon\n\nWe were there.\n\n## Lightning Talk: Kettle: Simplifying Teapots\n\nThe slides: [Download PDF](https://s.example/kettle.pdf)\n\nIn this event, Kettle introduced its efforts.\n\n## Kettle & Mesh: A Very Nice Conversation\n\nWe talked.',
    [['Kettle: Simplifying Teapots']],
  ],
  [
    'titles outside, speakers and links inside',
    '## Talks\n\n- Gateways, One Year On\n  - Ada Example, Example Labs\n  - [Slides](https://s.example/a.pdf)\n- Meshes Ahead\n  - Bob Sample\n  - [Video](https://youtu.be/b)\n- Teapots\n  - Odo Unheardof\n  - [Slides](https://s.example/c.pdf)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
      ['Teapots', 'Odo Unheardof'],
    ],
  ],
  [
    'speakers outside, titles inside',
    '## 讲师与议题\n\n- 张三（某某科技）\n  - 网关的一年\n- 李四（某某云）\n  - 网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'linked titles, then who gave them',
    '## Recordings\n\n- [Gateways, One Year On](https://youtu.be/a) - Ada Example\n- [Meshes Ahead](https://youtu.be/b) - Bob Sample\n- [Teapots](https://youtu.be/c) - Odo Unheardof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
      ['Teapots', 'Odo Unheardof'],
    ],
  ],
  [
    'titles with links behind them',
    '## 演讲视频\n\n- 网关的一年：张三 [视频](https://www.bilibili.com/video/BV1) [幻灯片](https://s.example/a.pdf)\n- 网格的未来：李四 [视频](https://www.bilibili.com/video/BV2) [幻灯片](https://s.example/b.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker and company before the title',
    '## Program\n\n- Ada Example (Example Labs) - Gateways, One Year On\n- Bob Sample (Samples) - Meshes Ahead\n- Odo Unheardof (Kettles) - Teapots for All',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
      ['Teapots for All', 'Odo Unheardof'],
    ],
  ],
  [
    'titles in straight quotes, by whom',
    '## Lineup\n\n- "Gateways, One Year On" by Ada Example\n- "Meshes Ahead" by Bob Sample and Odo Unheardof\n- "Teapots" by Yolanda Z. Proof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample', 'Odo Unheardof'],
      ['Teapots', 'Yolanda Z. Proof'],
    ],
  ],
  [
    'who on what',
    '## Speakers\n\n- Ada Example on Gateways, One Year On\n- Bob Sample on Meshes Ahead\n- Carol Proof on Teapots',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
      ['Teapots', 'Carol Proof'],
    ],
  ],
  [
    'a table with slides and video',
    '| Talk | Speaker | Slides | Video |\n|-|-|-|-|\n| Gateways, One Year On | Ada Example | [pdf](https://s.example/a.pdf) | [yt](https://youtu.be/a) |\n| Meshes Ahead | Odo Unheardof | [pdf](https://s.example/b.pdf) | |',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'a table without a time or header that is known',
    '| 序号 | 分享标题 | 分享人 | PPT |\n|-|-|-|-|\n| 1 | 网关的一年 | 张三 | [下载](https://s.example/a.pdf) |\n| 2 | 网格的未来 | 小明 | [下载](https://s.example/b.pdf) |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '小明'],
    ],
  ],
  [
    'definition lists',
    '<dl><dt>Gateways, One Year On</dt><dd>Ada Example, Example Labs</dd><dt>Meshes Ahead</dt><dd>Bob Sample, Samples</dd></dl>',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'headings with time ranges and a line of who',
    '## Programme\n\n### 18:30 Doors\n\n### 19:00 Gateways, One Year On\n\n*Odo Unheardof, Kettles*\n\nAbout gateways.\n\n### 19:45 Meshes Ahead\n\n*Bob Sample*\n\nAbout meshes.',
    [
      ['Gateways, One Year On', 'Odo Unheardof'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'italic names below plain titles',
    '## Talks\n\n### Gateways, One Year On\n\n*by Ada Example*\n\nAbout gateways.\n\n### Meshes Ahead\n\n*by Odo Unheardof*\n\nAbout meshes.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'handles below titles',
    '## Talks\n\n### Gateways, One Year On\n\n[@adalove](https://twitter.com/adalove)\n\nAbout gateways.\n\n### Meshes Ahead\n\n[@bob_s](https://github.com/bob_s)\n\nAbout meshes.',
    [
      ['Gateways, One Year On', 'adalove'],
      ['Meshes Ahead', 'bob_s'],
    ],
  ],
  [
    'an agenda list with en dashes and brackets',
    '19:00 – Welcome\n19:10 – Gateways, One Year On (Ada Example)\n19:40 – Meshes Ahead (Odo Unheardof)\n20:10 – Pizza',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'bold names below titles with where they belong',
    '## Talks\n\n### Gateways, One Year On\n\n**Ada Example** (Example Labs)\n\nAbout gateways.\n\n### Meshes Ahead\n\n**Odo Unheardof** (Kettles)\n\nAbout meshes.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'bold titles, names in italics and links',
    '## Talks\n\n1. **Gateways, One Year On** - *Ada Example* ([slides](https://s.example/a.pdf), [video](https://youtu.be/a))\n2. **Meshes Ahead** - *Odo Unheardof* ([slides](https://s.example/b.pdf))',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'bold names before titles',
    '## Programme\n\n- **Ada Example** – Gateways, One Year On\n- **Odo Unheardof** – Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'name, company and a colon before titles',
    '## Talks\n\n- Ada Example, Example Labs: Gateways, One Year On\n- Odo Unheardof, Kettles: Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'times of the German kind',
    '## Agenda\n\n- 18:30 Uhr: Einlass\n- 19:00 Uhr: Gateways, One Year On (Ada Example)\n- 20:00 Uhr: Meshes Ahead (Odo Unheardof)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'times of the French kind',
    '- 18h30 : Welcome\n- 19h00 : Gateways, One Year On - Ada Example\n- 20h00 : Meshes Ahead - Odo Unheardof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'times with dots',
    '- 18.30 - 19.00 Doors\n- 19.00 - 19.45 Gateways, One Year On - Ada Example\n- 20.00–20.45 Meshes Ahead - Odo Unheardof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'low quotes',
    '## Talks\n\n- „Gateways, One Year On“ von Ada Example\n- „Meshes Ahead“ von Odo Unheardof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'angle quotes',
    '## Talks\n\n- «Gateways, One Year On» — Ada Example\n- «Meshes Ahead» — Odo Unheardof',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'headings with the name in brackets',
    '## Sessions\n\n### Gateways, One Year On (Ada Example)\n\nAbout gateways.\n\n### Meshes Ahead (Odo Unheardof)\n\nAbout meshes.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'paragraphs with links behind',
    '## Slides\n\nGateways, One Year On — Ada Example [PDF](https://s.example/a.pdf)\n\nMeshes Ahead — Odo Unheardof [PDF](https://s.example/b.pdf)',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
  [
    'slides with who in brackets behind the link',
    '## 资料下载\n\n- [网关的一年](https://s.example/a.pdf)（张三）\n- [网格的未来](https://s.example/b.pdf)（李四）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a list of recordings only',
    '## 视频回放\n\n- [网关的一年](https://www.bilibili.com/video/BV1)\n- [网格的未来](https://www.bilibili.com/video/BV2)',
    [['网关的一年'], ['网格的未来']],
  ],
  [
    'numbers and bold titles above who',
    '**1. 网关的一年**\n\n分享人：张三\n\n**2. 网格的未来**\n\n分享人：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a table of two columns',
    '| 讲师 | 议题 |\n|-|-|\n| 张三 | 网关的一年 |\n| 李四 | 网格的未来 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'who shares what, in plain sentences',
    'The first talk was given by Ada Example on the topic Gateways, One Year On. It was long.\n\nThen Bob Sample invited Odo Unheardof for his talk about Meshes Ahead. It was short.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Odo Unheardof'],
    ],
  ],
]

/** What looks like talks, and names none. */
export const noTalkShapes: readonly (readonly [name: string, body: string])[] = [
  ['articles to read', '## 延伸阅读\n\n- [网关的一年](https://blog.example/a)\n- [网格的未来](https://blog.example/b)'],
  [
    'links',
    '## Resources\n\n- [Kettle HomePage](https://kettle.example/)\n- [Kettle Repo](https://github.com/kettle)\n- [Mesh: The Book](https://book.example/)',
  ],
  [
    'other events',
    '## 往期活动\n\n- [网格之夜 第一期：网关](https://night.example/1)\n- [网格之夜 第二期：茶壶](https://night.example/2)',
  ],
  ['tasks', '## 任务\n\n- 网关：支持新的协议\n- 网格：补充文档\n- 茶壶：修复测试'],
  [
    'sponsors',
    '## Sponsors\n\n- Example Labs - the home of kettles\n- Samples Inc - food and drinks\n- Mesh Foundation - the room',
  ],
  ['organizers', '## Organizers\n\n- Ada Example - Lead\n- Bob Sample - Food and drinks\n- Carol Proof - Venue'],
  ['outline', '## 分享大纲\n\n- 网关的演进：从单体到网格\n- 网格的未来：没有边车\n- 茶壶：一个例子'],
  [
    'videos to watch',
    '## Learn more\n\nWatch the [introduction to kettles](https://youtu.be/a) or read the [guide](https://kettle.example/guide).',
  ],
  [
    'sentences about the meeting',
    'Join us to talk about kettles.\n\nAda Example will be there on Tuesday.\n\nBob Sample will talk on behalf of us.',
  ],
  [
    'one recording of all',
    '## 回放\n\n- [上半场](https://www.bilibili.com/video/BV1)\n- [下半场](https://www.bilibili.com/video/BV2)',
  ],
  ['chapters with a download', '## 活动资料\n\n请点击[这里](https://s.example/all.pdf)下载。'],
  ['people and what they do', '## 社区成员\n\n- 张三：网关维护者\n- 李四：网格贡献者\n- 王五：文档'],
  ['releases', '## What is new\n\n- Gateway 1.2 - faster routing\n- Mesh 2.0 - no sidecars\n- Kettle 0.3 - less water'],
]
