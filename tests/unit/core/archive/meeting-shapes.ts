import type { TalkShape } from './talk-shape'

/** How reports and announcements of meetings elsewhere write about talks. All people, places and talks are invented. */
export const meetingShapes: readonly TalkShape[] = [
  [
    'bold quoted titles with a download behind them, between rules',
    '---\n**《网关的一年》**  [PDF下载](/assets/1.pdf)\n\n**主讲人：** **张三**，某某科技会员，某某中心技术专家\n\n**摘要：** 网关。\n\n---\n**《网格的未来》**  [PDF下载](/assets/2.pdf)\n\n**主讲人：** **李四**，某某云高级专家\n\n**摘要：** 网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a bold quoted title with a download behind it, of which nothing more is told',
    '**《网关的一年》**  [PDF下载](/assets/1.zip)\n\n网关。',
    [],
  ],
  [
    'a bold quoted title with slides behind it, wherever they lie',
    '**《网关的一年》**  [PDF下载](/assets/1.pdf)\n\n网关。',
    [['网关的一年']],
  ],
  [
    'a bold quoted title with slides of another site behind it',
    '**《网关的一年》**  [PDF下载](https://example.org/assets/1.pdf)\n\n网关。',
    [['网关的一年']],
  ],
  [
    'several labels for those who give one talk, each with a long story',
    `**《网关的一年》**\n\n**主讲人：** 张三，某某科技顾问，曾在${'某某基金会的许多项目中'.repeat(6)}工作。\n\n**主讲人：** 李四，某某委员会主席，${'从事许多年的网关开发'.repeat(6)}。\n\n**主讲人：** 王五，某某云工程师，${'从事许多年的网格开发'.repeat(6)}。\n\n**摘要：** 网关。`,
    [['网关的一年', '张三', '李四', '王五']],
  ],
  [
    'how many came before',
    '第一场**张三（某某科技）：网关的一年**\n\n大家提问。\n\n第二场**李四（某某云）：网格的未来**\n\n大家合影。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  ['how many came before, of lines that name nobody', '第一场：大家一起合影\n\n第二场：大家一起吃饭', []],
  [
    'headings above long English lines that name people',
    '## Featured sessions\n\n### Gateways, One Year On\n\nAda Example, Professional teacher of the Department of Gateway Engineering, Somewhere Ocean University\n\nWhat a year taught us.\n\n### The Future of Meshes\n\nBob Sample, Engineer, Example Labs\n\nMeshes ahead.',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['The Future of Meshes', 'Bob Sample'],
    ],
  ],
  [
    'people in English above a time and a topic',
    '## Agenda\n\nAda Example, Example Labs Gateway Expert, Platform Architect of Gateways\n\nYears of experience with gateways, meshes and teapots\n\nTime: 14:00–14:40\n\nTopic: Gateways of One Year\n\nSpeech outline: What did we learn?\n\nBob Sample, Sample Inc Senior Engineer\n\nTime: 14:40–15:20\n\nTopic: The Future of Meshes\n\nSpeech outline: What is ahead?',
    [
      ['Gateways of One Year', 'Ada Example'],
      ['The Future of Meshes', 'Bob Sample'],
    ],
  ],
  [
    'bold titles and bold people in turns',
    '__Knitting Gateways by Ada Example__\n\nWe knit a gateway. It holds.\n\n__Ada Example, Lead Engineer, Example Labs__\n\nAda wrote books about knitting.\n\n__Why Teapots React__\n\nTeapots react.\n\n__Bob Sample, Developer, the Teapot team at Sample__\n\nBob pours tea.',
    [
      ['Knitting Gateways', 'Ada Example'],
      ['Why Teapots React', 'Bob Sample'],
    ],
  ],
  [
    'bold people with a story, and titles in italics',
    '**张三**\n\n张三是某某科技的工程师，写过很多网关。\n\n*网关的一年*\n\n网关走过了一年。\n\n**李四**\n\n某某云架构师\n\n*网格的未来*\n\n网格会怎样。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'words in bold above titles and people in turns',
    '**来某城吧**\n\n**网关怎么用**\n\n网关。\n\n**张三**\n\n张三写网关。\n\n**网格怎么用**\n\n网格。\n\n**李四**\n\n李四写网格。',
    [
      ['网关怎么用', '张三'],
      ['网格怎么用', '李四'],
    ],
  ],
  [
    'words in bold above people and titles in turns, which may be read both ways',
    '**来某城吧**\n\n**张三**\n\n张三写网关。\n\n**网关怎么用**\n\n网关。\n\n**李四**\n\n李四写网格。\n\n**网格怎么用**\n\n网格。',
    [],
  ],
  [
    'bold people, each above where they belong in bold',
    '**张三**\n\n写网关。\n\n**某某科技公司**\n\n**李四**\n\n写网格。\n\n**某某云公司**',
    [],
  ],
  [
    'headings with a company and a name right before the title',
    '## 议程\n\n### 某某科技张三：网关的一年\n\n网关。\n\n### 某某云李四：网格的未来\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'headings of a review with names before the title',
    '## 精彩回顾\n\n### 张三：网关的一年\n\n网关。\n\n### 某某公司 李四：网格的未来\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  ['one heading alone with a name before a colon', '## 精彩回顾\n\n### 张三：网关的一年\n\n网关。', []],
  [
    'headings with duties before a colon',
    '### 某某云安全：网关的一年\n\n网关。\n\n### 社区管理：网格的未来\n\n网格。',
    [],
  ],
  [
    'tables that stand on their side, one for each talk',
    '| 主题 | 网关的一年 |\n|-|-|\n| 讲师 | 张三，某某科技工程师 |\n| 时间 | 14:00-14:40 |\n\n| 主题 | 网格的未来 |\n|-|-|\n| 讲师 | 李四，某某云架构师 |\n| 时间 | 15:00-15:40 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a table on its side with a column for each talk',
    '| 主题 | 网关的一年 | 网格的未来 |\n|-|-|-|\n| 讲师 | 张三 | 李四 |\n| 公司 | 某某科技 | 某某云 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a table on its side in which the rows come again',
    '| 议题 | 网关的一年 |\n|-|-|\n| 讲师 | 张三 |\n| 议题 | 网格的未来 |\n| 讲师 | 李四 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a table on its side with the facts of the event',
    '| 活动主题 | 网格之夜 |\n|-|-|\n| 时间 | 7 月 26 日 |\n| 讲师 | 张三 |',
    [],
  ],
  [
    'a column for each hall',
    '| 时间 | 主会场 | 分会场 |\n|-|-|-|\n| 14:00 | 网关的一年<br>张三 某某科技 | 网格的未来<br>李四 某某云 |\n| 15:00 | 茶壶的边界<br>王五 某某科技 | 炉灶的发展<br>赵六 某某云 |\n| 16:00 | 茶歇 | 茶歇 |',
    [
      ['网关的一年', '张三'],
      ['茶壶的边界', '王五'],
      ['网格的未来', '李四'],
      ['炉灶的发展', '赵六'],
    ],
  ],
  [
    'a title and a speaker column for each hall',
    '| 时间 | 议题 | 讲师 | 议题 | 讲师 |\n|-|-|-|-|-|\n| 14:00 | 网关的一年 | 张三 | 网格的未来 | 李四 |\n| 15:00 | 茶壶的边界 | 王五 | 炉灶的发展 | 赵六 |',
    [
      ['网关的一年', '张三'],
      ['茶壶的边界', '王五'],
      ['网格的未来', '李四'],
      ['炉灶的发展', '赵六'],
    ],
  ],
  [
    'a column for each subject',
    '| 时间 | 云原生 | 大数据 |\n|-|-|-|\n| 14:00 | 网关的一年<br>张三 某某科技 | 网格的未来<br>李四 某某云 |\n| 15:00 | 茶歇 | 茶歇 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'shortcodes of people with their topics',
    '## 讲师\n\n{{< speaker name="张三" title="某某科技工程师" topic="网关的一年" >}}\n\n{{< speaker name="李四" title="某某云架构师" topic="网格的未来" >}}',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'shortcodes of people below headings',
    '## 议程\n\n### 网关的一年\n\n{{< speaker name="张三" company="某某科技" avatar="1.png" >}}\n\n网关。\n\n### 网格的未来\n\n{{% speaker "李四" %}}\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'shortcodes of talks',
    '{{< talk title="网关的一年" speaker="张三" >}}\n网关。\n{{< /talk >}}\n\n{{< talk title="网格的未来"\n  speaker="李四" >}}\n网格。\n{{< /talk >}}',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'shortcodes that name no talk',
    '{{< figure src="1.png" title="张三" >}}\n\n{{< youtube "网关的一年" >}}\n\n{{< speaker-list >}}',
    [],
  ],
  [
    'sentences with titles in angle brackets',
    '首先，由某某科技的张三带来<网关的一年>，讲了网关。\n\n随后，来自某某云的李四分享了<网格的未来>。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'arrows from people to slides',
    '首先, @半夏 -> [网关的一年.pdf](https://s.example/1.pdf)\n\n然后 @金叶 → [网格的未来.pdf](https://s.example/2.pdf)',
    [
      ['网关的一年', '半夏'],
      ['网格的未来', '金叶'],
    ],
  ],
  [
    'headings of an interview with names before the words',
    '## 现场采访\n\n### 张三：开源改变了我的生活\n\n张三讲了很多。\n\n### 李四：社区就是家\n\n李四讲了很多。',
    [],
  ],
  [
    'bold words on the venue and bold people in turns',
    '**Our sponsors make this happen**\n\nThanks.\n\n**Ada Example, Lead Engineer, Example Labs**\n\nAda.\n\n**How to find the room**\n\nStairs.\n\n**Bob Sample, Engineer, Sample Inc**\n\nBob.',
    [],
  ],
  [
    'numbered bold lines with the speaker behind a dash',
    '**1. 网关的一年 —— 张三**\n\n网关。\n\n**2. 网格的未来 —— 李四**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  ['numbered bold lines with people and where they belong', '**1. 张三 —— 某某科技**\n\n**2. 李四 —— 某某云**', []],
  [
    'bold titles with people in brackets, and what they are about',
    '## 议程\n\n1. **网关的一年**（张三，某某科技）：网关走过了一年。\n2. **网格的未来**（李四，某某云）：网格会怎样。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bold projects with people in brackets',
    '## 项目\n\n1. **分布式网关**（张三，某某科技）：网关走过了一年。\n2. **服务网格**（李四，某某云）：网格会怎样。',
    [],
  ],
  [
    'a person, a company and a title between bars',
    '#### 张三 | 某某科技 | 网关的一年\n\n网关。\n\n#### 李四 | 某某云 | 网格的未来\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'headings that say what people are',
    '## 团队\n\n### 张三：资深程序员\n\n张三写网关。\n\n### 李四：茶艺爱好者\n\n李四写网格。',
    [],
  ],
  [
    'a title, a company and a person between bars',
    '- 14:00 网关的一年 | 某某科技 | 张三\n- 15:00 网格的未来 | 某某云 | 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
]
