import type { TalkShape } from './talk-shapes'

/** How communities of all kinds write about the talks of their meetings. All people, places and talks are invented. */
export const communityShapes: readonly TalkShape[] = [
  [
    '花名 without brackets',
    '## 议程\n\n**《网关的一年》**\n\n张三 花名小三（某某科技高级技术专家。目前负责应用框架）\n',
    [['网关的一年', '张三']],
  ],
  [
    'slash three',
    '张三/某某科技/大数据工程师\n \n演讲主题：网关的一年    \n演讲概要：网关。\n\n李四/某某云/大数据工程师\n \n演讲主题：网格的未来\n演讲概要：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'apache: people above 演讲主题 not bold',
    '## 嘉宾介绍\n\n张三 某某科技 高级工程师\n\n演讲主题：网关的一年\n\n演讲提纲：网关。\n\n李四 某某云 架构师\n\n演讲主题：网格的未来\n\n演讲提纲：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'linked list with a pen name',
    '分享嘉宾及PPT:\n  * 张三: 网关的一年 (中文) [slides](https://s.example/1.pdf)\n  * 小马哥: 网格的未来 (中文) [slides](https://s.example/2.pdf)\n  * 王五: 茶壶的边界 (中文) [slides](https://s.example/3.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '小马哥'],
      ['茶壶的边界', '王五'],
    ],
  ],
  [
    'kind of talk behind',
    '## 分享议题\n\n### 网关的一年（闪电演讲）\n\n#### 分享嘉宾\n\n张三，某某科技工程师\n\n#### 议题详情\n\n网关。\n\n### 网格的未来\n\n#### 分享嘉宾\n\n李四，某某云工程师\n\n#### 议题详情\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'welcome in list',
    '## 话题\n\n- [开场演讲：欢迎来到网格之夜某城站](https://www.bilibili.com/video/BV1)，王五，某某社区创始人\n- [网关的一年](https://www.bilibili.com/video/BV2)，张三，某某科技架构师\n- [网格的未来](https://www.bilibili.com/video/BV3)，李四（小四），某某集团高级技术专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'pen name below abstract',
    '11:15-11:55 网关的一年\n\n缘于一位同学的问题，这让我反思我们社区的定位，于是从生产的角度重新看了网关，很有意思。\n\n半夏，开源布道师，某某社区成员，某某之道主创。\n\n13:30-14:10 网格的未来\n\n李四，某某科技创始人\n',
    [
      ['网关的一年', '半夏'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '的张三，来自',
    '## 网关的一年\n\n讲师：长期支持沙龙的张三，来自 某某先锋网\n说明：网关。\n\n## 网格的未来\n\n讲师：李四，某某招聘网CTO\n说明：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'ks: 议题 1 with comma affil',
    '## 议题详情\n\n### 议题 1：网关的一年\n\n分享嘉宾：张三，示例互联网，架构师\n\n分享概要：\n1. 成果\n2. 设计\n\n<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe>\n\n### 议题 2：网格的未来\n\n分享嘉宾：李四，示例科技，UI 研发总监\n\n分享概要：\n1. 简介\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'dash time name bracket title',
    '## 活动安排\n\n- 10:00-10:30 张三（某某科技）《网关的一年》\n- 10:30-11:00 李四（某某云）《网格的未来》\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'time name bracket title unquoted',
    '## 活动安排\n\n- 10:00-10:30 张三（某某科技） 网关的一年\n- 10:30-11:00 李四（某某云） 网格的未来\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table 时间/主题/讲师',
    '| 时间 | 主题 | 讲师 |\n|:-:|:-:|:-:|\n| 13:30-14:00 | 签到 | |\n| 14:00-14:40 | 网关的一年 | 张三（某某科技 技术专家） |\n| 14:40-15:00 | 茶歇 | |\n| 15:00-15:40 | 网格的未来 | 李四（某某云 架构师） |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table 演讲者 单位',
    '| 时间 | 演讲题目 | 演讲嘉宾 | 嘉宾介绍 |\n|-|-|-|-|\n| 14:00 | 网关的一年 | 张三 | 某某科技技术专家 |\n| 15:00 | 网格的未来 | 李四 | 某某云架构师 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table speaker + intro in cell',
    '| 时间 | 内容 | 分享者 |\n|-|-|-|\n| 14:00 - 14:40 | 网关的一年 | 张三 - 某某科技 |\n| 15:00 - 15:40 | 网格的未来 | 李四 - 某某云 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table pipe no header',
    '| 14:00-14:40 | 网关的一年 | 张三 |\n|---|---|---|\n| 15:00-15:40 | 网格的未来 | 李四 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'handle speakers',
    '## 议程\n\n- 网关的一年 by @zhang3\n- 网格的未来 by @li4',
    [
      ['网关的一年', 'zhang3'],
      ['网格的未来', 'li4'],
    ],
  ],
  [
    'handle speakers at end',
    '## 分享\n\n1. 《网关的一年》 @zhang3\n2. 《网格的未来》 @li4',
    [
      ['网关的一年', 'zhang3'],
      ['网格的未来', 'li4'],
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
    'Topic 1 headings',
    '## Topic 1\n\n### 网关的一年\n\n**张三** 某某科技\n\n## Topic 2\n\n### 网格的未来\n\n**李四** 某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '议题一 headings',
    '### 议题一\n\n**网关的一年**\n\n讲师：张三\n\n### 议题二\n\n**网格的未来**\n\n讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '议题一 heading, plain title',
    '### 议题一\n\n网关的一年\n\n讲师：张三\n\n### 议题二\n\n网格的未来\n\n讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '议题一 heading with labels',
    '### 议题一\n\n题目：网关的一年\n\n讲师：张三，某某科技\n\n简介：网关。\n\n### 议题二\n\n题目：网格的未来\n\n讲师：李四\n\n简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '分享嘉宾 1 headings',
    '### 分享嘉宾 1\n\n张三，某某科技专家\n\n分享主题：《网关的一年》\n\n### 分享嘉宾 2\n\n李四，某某云专家\n\n分享主题：《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker own line under heading',
    '## 活动回顾\n\n### 网关的一年\n\n张三\n\n某某科技技术专家\n\n网关这一年。\n\n### 网格的未来\n\n李四\n\n某某云架构师\n\n网格的未来。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker own line under heading italic',
    '### 网关的一年\n\n*张三*\n\n网关这一年的故事，很长。\n\n### 网格的未来\n\n*李四*\n\n网格的未来如何，大家一起看。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '嘉宾简介 after 议题',
    '## 议题一：网关的一年\n\n张三\n\n个人简介：某某科技专家。\n\n议题简介：网关。\n\n## 议题二：网格的未来\n\n李四\n\n个人简介：某某云专家。\n\n议题简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '演讲嘉宾 below bold title',
    '**网关的一年**\n\n演讲嘉宾：张三（某某科技）\n\n**网格的未来**\n\n演讲嘉宾：李四（某某云）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'recap prose with quotes',
    '张三是某某科技的技术专家，他分享的主题是《网关的一年》。\n\n随后，来自某某云的李四带来了《网格的未来》的分享。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'rocketmq list',
    '## Agenda\n\n1. Gateways, One Year On, Ada Example, Example Labs\n2. Meshes Ahead, Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'pycon style with dots',
    '## 日程\n\n09:30 - 10:10 · 网关的一年 · 张三\n\n10:10 - 10:50 · 网格的未来 · 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'slash time',
    '09:30 / 网关的一年 / 张三\n\n10:10 / 网格的未来 / 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'gopher: 主题 then 讲师 in list',
    '1. 主题：网关的一年\n   讲师：张三\n   公司：某某科技\n2. 主题：网格的未来\n   讲师：李四\n   公司：某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '讲师 then 主题 in list',
    '- 讲师：张三（某某科技）\n  主题：网关的一年\n- 讲师：李四（某某云）\n  主题：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'bold time then title then speaker list',
    '**14:00-14:40**\n\n- 网关的一年\n- 张三，某某科技\n\n**14:40-15:20**\n\n- 网格的未来\n- 李四，某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'h3 time, h4',
    '### 14:00-14:40\n\n#### 网关的一年\n\n张三，某某科技\n\n### 14:40-15:20\n\n#### 网格的未来\n\n李四，某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'h3 time, text',
    '### 14:00-14:40\n\n网关的一年\n\n张三，某某科技\n\n### 14:40-15:20\n\n网格的未来\n\n李四，某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading person, 分享主题 label',
    '### 张三\n\n某某科技技术专家\n\n分享主题：网关的一年\n\n### 李四\n\n某某云架构师\n\n分享主题：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading person - org, title in text bold',
    '## 嘉宾\n\n### 张三 - 某某科技\n\n**网关的一年**\n\n网关。\n\n### 李四 - 某某云\n\n**网格的未来**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'video shortcode',
    '## 网关的一年\n\n讲师：张三\n\n{{< youtube abc >}}\n\n## 网格的未来\n\n讲师：李四\n\n{{< bilibili BV1 >}}',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '分享人 in brackets',
    '## 分享内容\n\n1. 网关的一年（分享人：张三）\n2. 网格的未来（分享人：李四）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'title （张三）',
    '## 议程\n\n1. 网关的一年（张三）\n2. 网格的未来（李四）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'title - 张三@某某',
    '## 议程\n\n1. 网关的一年 - 张三@某某科技\n2. 网格的未来 - 李四@某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '[张三] title',
    '## 议程\n\n- 14:00 [张三] 网关的一年\n- 15:00 [李四] 网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '【张三】title',
    '## 议程\n\n- 14:00 【张三】网关的一年\n- 15:00 【李四】网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '中文 time 下午',
    '下午两点 签到\n\n14:00～14:45 张三 《网关的一年》\n\n14:45～15:30 李四 《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'definition speaker - title - slides',
    '- 张三 - 网关的一年 - [Slides](https://s.example/1.pdf)\n- 李四 - 网格的未来 - [Slides](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'table slides title speaker link',
    '| 嘉宾 | 公司 | 主题 | PPT |\n|-|-|-|-|\n| 张三 | 某某科技 | [网关的一年](https://s.example/1.pdf) | [下载](https://s.example/1.pdf) |\n| 李四 | 某某云 | [网格的未来](https://s.example/2.pdf) | [下载](https://s.example/2.pdf) |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table topic with speakers in 内容',
    '| 时间 | 内容 |\n|-|-|\n| 14:00-14:40 | 网关的一年 — 张三 |\n| 14:40-15:20 | 网格的未来 — 李四 |\n| 15:20-15:40 | 茶歇 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table names in 内容 newline',
    '| 时间 | 内容 |\n|-|-|\n| 14:00-14:40 | 网关的一年<br>张三，某某科技 |\n| 14:40-15:20 | 网格的未来<br>李四，某某云 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '演讲人：title',
    '**张三：网关的一年**\n\n某某科技专家，网关。\n\n**李四：网格的未来**\n\n某某云专家。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker role｜title heading',
    '### 张三｜网关的一年\n\n网关。\n\n### 李四｜网格的未来\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '01 / speaker',
    '### 01 网关的一年\n\n**分享嘉宾** / 张三 某某科技\n\n### 02 网格的未来\n\n**分享嘉宾** / 李四 某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '讲师： on next line',
    '### 网关的一年\n\n**讲师**\n\n张三，某某科技\n\n### 网格的未来\n\n**讲师**\n\n李四，某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'en nested list',
    '- 18:30 Gateways, One Year On\n  - Ada Example, Example Labs\n- 19:15 Meshes Ahead\n  - Bob Sample, Sample Inc.\n- 20:00 Beer',
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
    'en em dash bullets with times am',
    '* 9:00 AM – 9:30 AM: Registration\n* 9:30 AM – 10:15 AM: Gateways, One Year On – Ada Example, Example Labs\n* 10:15 AM – 11:00 AM: Meshes Ahead – Bob Sample, Sample Inc.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  ['no talk: organisers', '## 主办方\n\n- 某某社区\n- 某某科技\n\n## 志愿者\n\n- 张三\n- 李四', []],
  ['no talk: thanks', '感谢张三、李四、王五等志愿者的支持，感谢某某科技提供场地。', []],
  ['no talk: steps', '## 流程\n\n1. 张三：负责签到\n2. 李四：负责场地', []],
  [
    'no talk: faq',
    '## Q&A\n\n### Q1：网关的一年是什么？\n\n张三：是一个项目。\n\n### Q2：网格的未来呢？\n\n李四：不好说。',
    [],
  ],
  ['no talk: releases', '## 更新\n\n- 网关 1.0 发布 @zhang3\n- 网格 2.0 修复 @li4', []],
  ['no talk: contributors', '## 贡献者\n\n- 修复网关的内存泄漏 by @zhang3\n- 文档更新 by @li4', []],
  [
    'no talk: committee',
    '## 组委会\n\n| 姓名 | 公司 | 职责 |\n|-|-|-|\n| 张三 | 某某科技 | 场地 |\n| 李四 | 某某云 | 宣传 |',
    [],
  ],
  [
    'people with bars above 演讲题目, pictures between',
    '## 议题介绍\n\n![](/img/1.png)\n\n张三 | 某某科技 | 大数据工程师\n\n演讲题目：网关的一年\n\n演讲时间：14:10-14:40\n\n演讲概要：网关。\n\n![](/img/2.png)\n\n李四 | 某某云 | 大数据工程师\n\n演讲题目：网格的未来\n\n演讲时间：14:40-15:10\n\n演讲概要：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'people with a dash above 议题',
    '![](1.png)\n\n**张三** - 某某科技技术专家\n\n议题：网关的一年\n\n![](2.png)\n\n**李四** - 某某云架构师\n\n议题：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '讲师 label with 简介 then 主题',
    '**讲师**：张三\n\n**讲师简介**：某某科技技术专家，网关作者。\n\n**主题**：网关的一年\n\n**讲师**：李四\n\n**讲师简介**：某某云架构师。\n\n**主题**：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '分享时间 label first',
    '分享时间：14:00-14:40\n\n分享主题：网关的一年\n\n分享嘉宾：张三 某某科技技术专家\n\n分享时间：14:40-15:20\n\n分享主题：网格的未来\n\n分享嘉宾：李四 某某云架构师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'numbers with labels',
    '1. 分享主题：网关的一年\n\n   分享嘉宾：张三\n\n2. 分享主题：网格的未来\n\n   分享嘉宾：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'quoted heading and bio para',
    '## 精彩回顾\n\n### 《网关的一年》\n\n![](1.jpg)\n\n张三，某某科技技术专家，他首先介绍了网关的历史，然后是未来。\n\n### 《网格的未来》\n\n![](2.jpg)\n\n李四，某某云架构师，带来网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading with 分享嘉宾 in bold below picture',
    '### 网关的一年\n\n![](1.jpg)\n\n**分享嘉宾：张三，某某科技技术专家**\n\n网关。\n\n### 网格的未来\n\n![](2.jpg)\n\n**分享嘉宾：李四，某某云架构师**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'recap 分享者 in text',
    '### 网关的一年\n\n第一位分享者是来自某某科技的张三，他讲了网关。\n\n### 网格的未来\n\n第二位分享者是来自某某云的李四，他讲了网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'recap numbered bold',
    '**1、张三 -《网关的一年》**\n\n网关。\n\n**2、李四 -《网格的未来》**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'recap title then speaker bracket heading',
    '### 网关的一年（张三，某某科技）\n\n网关。\n\n### 网格的未来（李四，某某云）\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading 主题一',
    '### 主题一：网关的一年\n\n**讲师：** 张三\n\n### 主题二：网格的未来\n\n**讲师：** 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading 分享1',
    '## 分享1：网关的一年\n\n分享者：张三\n\n## 分享2：网格的未来\n\n分享者：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'heading No.1',
    '### No.1 网关的一年\n\n张三 / 某某科技\n\n网关。\n\n### No.2 网格的未来\n\n李四 / 某某云\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table 序号',
    '| 序号 | 议题 | 分享人 | 时长 |\n|-|-|-|-|\n| 1 | 网关的一年 | 张三 | 40min |\n| 2 | 网格的未来 | 李四 | 40min |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table time + 环节 + 内容 + 嘉宾',
    '| 时间 | 环节 | 内容 | 嘉宾 |\n|-|-|-|-|\n| 13:30 | 签到 | 签到 | |\n| 14:00 | 主题分享 | 网关的一年 | 张三 |\n| 15:00 | 主题分享 | 网格的未来 | 李四 |\n| 16:00 | 合影 | 合影 | |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table 讲师 with photo',
    '| | 讲师 | 主题 |\n|-|-|-|\n| ![](1.png) | 张三<br>某某科技 | 网关的一年 |\n| ![](2.png) | 李四<br>某某云 | 网格的未来 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table english Speaker Title',
    '| Speaker | Title | Slides |\n|---|---|---|\n| Ada Example (Example Labs) | Gateways, One Year On | [PDF](https://s.example/1.pdf) |\n| Bob Sample | Meshes Ahead | [PDF](https://s.example/2.pdf) |',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'table english time activity',
    '| Time | Activity |\n|---|---|\n| 18:00 | Doors open |\n| 18:30 | Gateways, One Year On - Ada Example |\n| 19:15 | Break |\n| 19:30 | Meshes Ahead - Bob Sample |',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'html table without header',
    '<table><tr><td>14:00-14:40</td><td>网关的一年</td><td>张三</td><td>某某科技</td></tr><tr><td>14:40-15:20</td><td>网格的未来</td><td>李四</td><td>某某云</td></tr></table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'en intl names',
    '- 18:30 Gateways, One Year On – Søren Ågård (Example Labs)\n- 19:15 Meshes Ahead – Priya Raman',
    [
      ['Gateways, One Year On', 'Søren Ågård'],
      ['Meshes Ahead', 'Priya Raman'],
    ],
  ],
  [
    'cn english names',
    '- 14:00-14:40 网关的一年 Ada Example 某某科技\n- 14:40-15:20 网格的未来 Bob Sample 某某云',
    [
      ['网关的一年', 'Ada Example'],
      ['网格的未来', 'Bob Sample'],
    ],
  ],
  [
    'cn list with company before name',
    '- 14:00-14:40 《网关的一年》 某某科技 技术专家 张三\n- 14:40-15:20 《网格的未来》 某某云 架构师 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'cn list comma company name',
    '- 14:00-14:40 网关的一年，某某科技技术专家张三\n- 14:40-15:20 网格的未来，某某云架构师李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'cn list dash company name',
    '- 14:00-14:40 网关的一年 —— 某某科技 张三\n- 14:40-15:20 网格的未来 —— 某某云 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'cn list | company | name',
    '- 14:00-14:40 | 网关的一年 | 某某科技 | 张三\n- 14:40-15:20 | 网格的未来 | 某某云 | 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bold person, plain title, plain bio',
    '**张三**\n\n某某科技技术专家\n\n**《网关的一年》**\n\n网关。\n\n**李四**\n\n某某云架构师\n\n**《网格的未来》**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '演讲者/title headings 1.',
    '### 1. 网关的一年\n\n演讲者：张三\n\n### 2. 网格的未来\n\n演讲者：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '讲师：name（org）/ PPT link on line',
    '### 网关的一年\n\n讲师：张三（某某科技） [PPT下载](https://s.example/1.pdf) [视频](https://v.qq.com/1)\n\n### 网格的未来\n\n讲师：李四（某某云） [PPT下载](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker in link text',
    '## 分享\n\n- [网关的一年 - 张三](https://s.example/1.pdf)\n- [网格的未来 - 李四](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'two authors with /',
    '- 14:00 网关的一年（张三 / 李四）\n- 15:00 网格的未来（王五）',
    [
      ['网关的一年', '张三', '李四'],
      ['网格的未来', '王五'],
    ],
  ],
  [
    'no talk: minutes',
    '## 会议纪要\n\n### 参会人\n\n张三、李四\n\n### 讨论\n\n1. 张三：网关该发版了\n2. 李四：网格还要等等',
    [],
  ],
  ['no talk: hiring', '## 招聘\n\n### 网关工程师\n\n联系人：张三\n\n### 网格工程师\n\n联系人：李四', []],
  ['no talk: testimonials', '### 大家怎么说\n\n“非常棒的活动。” —— 张三，某某科技\n\n“明年还来。” —— 李四，某某云', []],
  ['no talk: news', '## 近期新闻\n\n- 某某科技张三成为网关 Committer\n- 李四加入网格 PMC', []],
  [
    'no talk: two committers en',
    'Please welcome Ada Example and Bob Sample, our new committers.\n\n- Ada Example: gateways\n- Bob Sample: meshes',
    [],
  ],
  ['no talk: news with people before verbs', '## 动态\n\n最近，工程师们，技术专家都在谈网关。', []],
  [
    'titles first, people right above the next label',
    '演讲主题：网关的一年\n\n张三，某某科技技术专家\n\n演讲主题：网格的未来\n\n李四，某某云架构师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'people first with bios between',
    '**张三**\n\n某某科技技术专家，多年经验，写过许多网关。\n\n演讲主题：网关的一年\n\n**李四**\n\n某某云架构师，多年经验，写过许多网格。\n\n演讲主题：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'abstract mentions a person of the trade',
    '### 网关的一年\n\n讲师：张三\n\n简介：\n\n近年，工程师们，都在谈网关。\n\n未来，开发者，社区成员会更多。',
    [['网关的一年', '张三']],
  ],
  [
    'abstract without speaker, sentence with role',
    '14:00-14:40 网关的一年\n\n如今，架构师，技术专家都在用它。\n\n14:40-15:20 网格的未来\n\n网格的未来。',
    [['网关的一年'], ['网格的未来']],
  ],
  ['list of outcome', '## 议题\n\n- 主题：网关\n- 形式：线上\n- 时间：周六', []],
  ['sponsors', '## 合作伙伴\n\n- 张三科技：场地支持\n- 李四软件：礼品支持', []],
  ['quotes in prose cn', '我们带来了“一切从简”的理念，也带来了“开放”的态度。张三说“很好”。', []],
  ['quotes in prose en', 'Ada Example said "this is great". Bob Sample talked about "the future".', []],
  ['headings steps', '## 如何参加\n\n### 第一步：报名\n\n### 第二步：签到', []],
  ['QA headings', '### Q1：网关好用吗？\n\nA1：张三，某某科技工程师：好用。', []],
  [
    'hosts',
    '主持人：王五\n\n## 议程\n\n- 14:00 网关的一年 张三（某某科技）\n- 15:00 网格的未来 李四（某某云）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  ['organisers in meetup en', '## Organizers\n\n- Ada Example\n- Bob Sample\n\n## Sponsors\n\n- Example Labs', []],
  ['code of conduct', '## Code of Conduct\n\nPlease contact Ada Example: conduct@example.org.', []],
  [
    'lightning list en',
    '### Lightning talks\n\n- Ada Example: Gateways, One Year On\n- Bob Sample: Meshes Ahead',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'time with 中文 colon and range to',
    '13：30—14：10  网关的一年  张三 某某科技技术专家\n\n14：10—14：50  网格的未来  李四 某某云架构师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'time in brackets after title',
    '## 议程\n\n1. 网关的一年（14:00-14:40） 张三\n2. 网格的未来（14:40-15:20） 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'title with colon in agenda',
    '- 14:00-14:40 网关：从零到一的一年 张三（某某科技）\n- 14:40-15:20 网格：下一个十年 李四（某某云）',
    [
      ['网关：从零到一的一年', '张三'],
      ['网格：下一个十年', '李四'],
    ],
  ],
  [
    'title with dash in agenda',
    '- 14:00-14:40 网关 - 从零到一 - 张三\n- 14:40-15:20 网格 - 下一个十年 - 李四',
    [
      ['网关 - 从零到一', '张三'],
      ['网格 - 下一个十年', '李四'],
    ],
  ],
  [
    'title with english in agenda',
    '- 14:00-14:40 Service Mesh 的一年 张三\n- 14:40-15:20 Apache Kettle 的未来 李四',
    [
      ['Service Mesh 的一年', '张三'],
      ['Apache Kettle 的未来', '李四'],
    ],
  ],
  [
    'two speakers with roles in list',
    '- 14:00-14:40 网关的一年 张三、李四（某某科技）\n- 14:40-15:20 网格的未来 王五（某某云）',
    [
      ['网关的一年', '张三', '李四'],
      ['网格的未来', '王五'],
    ],
  ],
  [
    '老师',
    '- 14:00-14:40 张三老师：网关的一年\n- 14:40-15:20 李四老师：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker, org，title with 分享',
    '- 张三，某某科技，分享《网关的一年》\n- 李四，某某云，分享《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '由 speaker 分享',
    '1. 由张三分享《网关的一年》\n2. 由李四分享《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '带来 sentence list',
    '- 来自某某科技的张三，将带来《网关的一年》\n- 来自某某云的李四，将带来《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker block html',
    '<h3>张三</h3><p>某某科技技术专家</p><p>演讲主题：网关的一年</p><h3>李四</h3><p>某某云架构师</p><p>演讲主题：网格的未来</p>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading number and 演讲嘉宾 with slash',
    '### 1、网关的一年\n\n演讲嘉宾：张三/某某科技技术专家\n\n### 2、网格的未来\n\n演讲嘉宾：李四/某某云架构师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '分享者 | bar',
    '**网关的一年**\n\n分享者 | 张三\n\n**网格的未来**\n\n分享者 | 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '演讲题目 and 演讲人 headings',
    '#### 演讲题目：网关的一年\n\n#### 演讲人：张三\n\n网关。\n\n#### 演讲题目：网格的未来\n\n#### 演讲人：李四\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '嘉宾 heading then 题目 text',
    '#### 演讲人：张三\n\n演讲题目：网关的一年\n\n#### 演讲人：李四\n\n演讲题目：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'topic in bold with Topic：',
    '**Topic：网关的一年**\n\n**Speaker：张三 某某科技**\n\n**Topic：网格的未来**\n\n**Speaker：李四 某某云**',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
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
    'en: nested speaker/abstract bullets',
    '- **Gateways, One Year On**\n  - *Speaker:* Ada Example\n  - *Abstract:* A year.\n- **Meshes Ahead**\n  - *Speaker:* Bob Sample\n  - *Abstract:* Ahead.',
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
    'en: video list',
    '## Videos\n\n- [Gateways, One Year On - Ada Example](https://www.youtube.com/watch?v=1)\n- [Meshes Ahead - Bob Sample](https://www.youtube.com/watch?v=2)',
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
    'single: cn 主题 嘉宾',
    '**主题**：网关的一年\n\n**嘉宾**：张三（某某科技）\n\n**时间**：4 月 6 日',
    [['网关的一年', '张三']],
  ],
  [
    'single: cn 嘉宾 主题',
    '**嘉宾**：张三（某某科技）\n\n**主题**：网关的一年\n\n**时间**：4 月 6 日',
    [['网关的一年', '张三']],
  ],
  [
    'table 讲师 议题 简介 multi-line',
    '<table><tr><th>讲师</th><th>议题</th></tr><tr><td>张三<br>某某科技<br>技术专家</td><td>网关的一年<br>网关这一年的变化。</td></tr><tr><td>李四<br>某某云<br>架构师</td><td>网格的未来<br>网格会怎样。</td></tr></table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bold numbered with speaker after',
    '**1. 网关的一年**——张三\n\n网关。\n\n**2. 网格的未来**——李四\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker bold lead + title quote',
    '**张三**：《网关的一年》\n\n网关。\n\n**李四**：《网格的未来》\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading numbers with bar',
    '## 01 | 网关的一年\n\n张三 | 某某科技\n\n## 02 | 网格的未来\n\n李四 | 某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading emoji',
    '### 🎙 网关的一年\n\n👤 张三，某某科技\n\n### 🎙 网格的未来\n\n👤 李四，某某云',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'what the whole event is about is no talk, though it ends in 分享',
    '主题：网关用户实践分享\n时间：2022年4月6日 14:00\n\n## 议题介绍\n\n张三/某某科技/工程师\n\n演讲主题：网关的一年\n\n李四/某某云/工程师\n\n演讲主题：网格的未来',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'one who is responsible for this and that is one',
    '### 网关的一年\n\n讲师：张三，某某科技工程师，负责网关的研发和治理工作\n\n### 网格的未来\n\n讲师：李四，某某云架构师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
]
