/** One way of writing about talks: its name, a page's body, and its talks, each as a title and who gives it. */
export type TalkShape = readonly [name: string, body: string, talks: readonly (readonly string[])[]]

/** How people write about the talks of an event. All people, places and talks are invented. */
export const talkShapes: readonly TalkShape[] = [
  [
    'headings 「」',
    '### 「网关的一年」\n\n张三，某某科技专家\n\n### 「网格的未来」\n\n李四，某某科技专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'headings with quotes',
    '### “网关的一年”\n\n讲师：张三\n\n### "网格的未来"\n\n讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'chinese numbered headings',
    '## 议题\n\n### 一、网关的一年\n\n讲师：张三\n\n简介：网关。\n\n### 二、网格的未来\n\n讲师：李四\n\n简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'numbers 01',
    '## 精彩议题\n\n**01 网关的一年**\n\n张三 某某科技技术专家\n\n议题简介：网关。\n\n**02 网格的未来**\n\n李四 某某科技技术专家\n\n议题简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'PART',
    '## PART 01 《网关的一年》\n\n张三 某某科技\n\n## PART 02 《网格的未来》\n\n李四 某某科技',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'bold label lines',
    '**分享主题：**《网关的一年》\n\n**分享嘉宾：**张三 某某科技技术专家\n\n**听众收获：**\n\n- 网关\n\n**分享主题：**《网格的未来》\n\n**分享嘉宾：**李四（花名：小四），某某科技\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'label lines for one',
    '**分享主题**：网关的一年\n\n**分享嘉宾**：张三，某某科技技术专家\n\n**分享时间**：4 月 6 日',
    [['网关的一年', '张三']],
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
    'agenda list times',
    '## Agenda\n\n- 18:30 - 19:00 Registration\n- 19:00 - 19:30 Gateways, One Year On (Ada Example, Example Labs)\n- 19:30 - 19:45 Break\n- 19:45 - 20:15 Meshes Ahead (Bob Sample)\n- 20:15 Networking',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample'],
    ],
  ],
  [
    'agenda list cn',
    '## 活动议程\n\n- 13:30-14:00 签到\n- 14:00-14:10 主持人开场\n- 14:10-14:50 网关的一年 张三 某某科技技术专家\n- 14:50-15:30 网格的未来 李四 某某科技技术专家\n- 15:30-16:00 茶歇\n- 16:00-16:30 自由交流',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'agenda list quoted',
    '## 议程\n\n* 13:30-14:00 签到\n* 14:10-14:50 《网关的一年》——张三，某某科技\n* 14:50-15:30 《网格的未来》——李四，某某科技\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'agenda list: speaker first',
    '## 议程\n\n- 14:10-14:50 张三：《网关的一年》\n- 14:50-15:30 李四：《网格的未来》\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker before bold',
    '## 分享内容\n\n张三《网关的一年》\n\n李四《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker role before quoted item',
    '- 张三（某某科技技术专家）：《网关的一年》\n- 李四（某某科技技术专家）：《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table speaker first',
    '| 嘉宾 | 主题 |\n|-|-|\n| 张三 | 网关的一年 |\n| 李四 | 网格的未来 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'table with company col',
    '| 时间 | 议题 | 讲师 | 公司 |\n|-|-|-|-|\n| 14:00 | 网关的一年 | 张三 | 某某科技 |\n| 15:00 | 网格的未来 | 李四 | 某某云 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'english table with slides',
    '| Time | Topic | Speaker | Slides |\n|-|-|-|-|\n| 14:00 | Gateways, One Year On | Ada Example (Example Labs) | [pdf](https://s.example/1.pdf) |\n| 15:00 | Break | | |\n| 15:30 | Meshes Ahead | Bob Sample, Carol Proof | [pdf](https://s.example/2.pdf) |',
    [
      ['Gateways, One Year On', 'Ada Example'],
      ['Meshes Ahead', 'Bob Sample', 'Carol Proof'],
    ],
  ],
  [
    'html rowspan',
    '<table><tr><th>时间</th><th>主题</th><th>嘉宾</th></tr><tr><td rowspan="2">14:00-15:00</td><td>网关的一年</td><td>张三 某某科技</td></tr><tr><td>网格的未来</td><td>李四 某某科技</td></tr><tr><td>15:00</td><td colspan="2">茶歇</td></tr></table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'html rowspan speaker',
    '<table><tr><th>时间</th><th>主题</th><th>嘉宾</th></tr><tr><td>14:00-15:00</td><td>网关的一年</td><td rowspan="2">张三 某某科技</td></tr><tr><td>15:00</td><td>网格的未来</td></tr></table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '张三'],
    ],
  ],
  [
    'html table thead',
    '<table>\n<thead>\n<tr>\n<th>时间</th>\n<th>议题</th>\n<th>讲师</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>13:30</td>\n<td><strong>《网关的一年》</strong></td>\n<td>张三<br/>某某科技专家</td>\n</tr>\n<tr>\n<td>14:30</td>\n<td>《网格的未来》</td>\n<td>李四<br/>某某科技专家</td>\n</tr>\n</tbody>\n</table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'several talks in one cell',
    '| 时间 | 内容 |\n|-|-|\n| 上午 | 《网关的一年》 张三<br/>《网格的未来》 李四 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'quote lines',
    '## 议题\n\n> **《网关的一年》**\n>\n> 张三，某某科技专家\n\n> **《网格的未来》**\n>\n> 李四，某某科技专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'list item with nested',
    '- **《网关的一年》**\n  - 讲师：张三\n  - 简介：网关。\n- **《网格的未来》**\n  - 讲师：李四\n  - 简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'numbered list quoted',
    '本次活动的议题：\n\n1. 《网关的一年》 张三\n2. 《网格的未来》 李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'numbered list dash',
    '## 议题\n\n1. 网关的一年 - 张三，某某科技\n2. 网格的未来 - 李四，某某科技',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading then 嘉宾',
    '## 议题一：网关的一年\n\n嘉宾：张三\n\n职位：某某科技专家\n\n## 议题二：网格的未来\n\n嘉宾：李四、王五',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四', '王五'],
    ],
  ],
  [
    'topic label numbered',
    '**议题 1：网关的一年**\n\n**嘉宾：** 张三\n\n**议题 2：网格的未来**\n\n**嘉宾：** 李四 & 王五',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四', '王五'],
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
    'two line: title then speaker bold',
    '**《网关的一年》**\n\n**张三** 某某科技 高级工程师\n\n**《网格的未来》**\n\n**李四** 某某科技 高级工程师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'speaker header 主讲人',
    '### 《网关的一年》\n\n主讲人：张三 / 某某科技 技术专家\n\n### 《网格的未来》\n\n演讲嘉宾：李四｜某某科技 技术专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'prose speaker',
    '### 《网关的一年》\n\n来自某某科技的张三分享了网关。\n\n### 《网格的未来》\n\n嘉宾：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'comma two with org',
    '### 《网关的一年》\n\n> 张三 某某科技技术专家，李四 某某云架构师\n',
    [['网关的一年', '张三', '李四']],
  ],
  ['three with slashes', '### 《网关的一年》\n\n讲师：张三/李四/王五\n', [['网关的一年', '张三', '李四', '王五']]],
  [
    'two in lines',
    '### 《网关的一年》\n\n> 张三 某某科技技术专家\n>\n> 李四 某某云架构师\n',
    [['网关的一年', '张三', '李四']],
  ],
  ['github id', '### 《网关的一年》\n\n> 张三（GitHub ID：zhang3），某某科技\n', [['网关的一年', '张三']]],
  [
    'cfp',
    '## 征集议题\n\n我们正在征集议题，欢迎投稿《网格之夜》。\n\n- 议题方向：网关、网格\n- 截止时间：2022 年 5 月 1 日\n- 投稿邮箱：a@example.com\n\n### 讲师权益\n\n- 礼品一份',
    [],
  ],
  [
    'contest',
    '## 赛题介绍\n\n### 赛题一：网关优化\n\n导师：张三\n\n难度：进阶\n\n### 赛题二：网格优化\n\n导师：李四',
    [],
  ],
  ['project list', '## 项目列表\n\n1. 网关 star 5k\n2. 网格 star 6k\n\n## 如何参与\n\n- 加群', []],
  ['prose with 《》', '本次活动，我们发布了《网格白皮书》，欢迎阅读。\n\n参考《网关手册》第三章。', []],
  [
    'round table label',
    '16:00-16:40 圆桌讨论：网格的未来\n\n主持人：王五\n\n嘉宾：张三、李四',
    [['网格的未来', '张三', '李四']],
  ],
  [
    'agenda with emoji',
    '⏰ 14:00-14:40\n《网关的一年》\n👤 张三 某某科技\n\n⏰ 14:40-15:20\n《网格的未来》\n👤 李四 某某科技',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'time on own line',
    '14:00-14:40\n\n网关的一年\n\n张三 某某科技技术专家\n\n14:40-15:20\n\n网格的未来\n\n李四 某某科技技术专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'time | title | speaker',
    '14:00-14:40 | 网关的一年 | 张三\n\n14:40-15:20 | 网格的未来 | 李四\n\n15:20-15:30 | 合影',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bold time newline',
    '**14:00-14:40 网关的一年**\n张三，某某科技\n\n**14:40-15:20 网格的未来**\n李四，某某科技',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'links as talks with video',
    '## 视频回放\n\n- [《网关的一年》](https://www.bilibili.com/video/BV1)\n- [《网格的未来》](https://www.bilibili.com/video/BV2)',
    [['网关的一年'], ['网格的未来']],
  ],
  [
    'slides list with speaker',
    '## PPT 下载\n\n- [《网关的一年》- 张三](https://s.example/1.pdf)\n- [《网格的未来》- 李四](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'slides list speaker: title',
    '## PPT 下载\n\n- 张三：[《网关的一年》](https://s.example/1.pdf)\n- 李四：[《网格的未来》](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'definition style',
    '**主题**\n\n网关的一年\n\n**讲师**\n\n张三，某某科技\n\n**简介**\n\n网关。',
    [['网关的一年', '张三']],
  ],
  [
    'heading fields',
    '## 分享主题\n\n《网关的一年》\n\n## 分享嘉宾\n\n张三，某某科技\n\n## 内容简介\n\n网关。',
    [['网关的一年', '张三']],
  ],
  [
    'dt/dd',
    '<dl><dt>网关的一年</dt><dd>讲师：张三</dd><dt>网格的未来</dt><dd>讲师：李四</dd></dl>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'cn session headings under 议题',
    '## 议题回顾\n\n### 网关的一年\n\n> 张三，某某科技专家\n\n网关这一年。\n\n### 网格的未来\n\n> 李四，某某科技专家\n\n网格。\n\n## 现场照片\n\n大家。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'lightning',
    '## 闪电演讲\n\n- 《网关的一年》，张三\n- 《网格的未来》，李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'keynotes prefixed',
    '- 主题演讲 1：《网关的一年》\n  演讲人：张三\n- 主题演讲 2：《网格的未来》\n  演讲人：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'fullwidth brackets',
    '### 【网关的一年】\n\n讲师：张三\n\n### 【网格的未来】\n\n讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading by pipe',
    '### 网关的一年 | 张三\n\n讲网关。\n\n### 网格的未来 | 李四\n\n讲网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'label in line with slides',
    '- 议题：《网关的一年》 讲师：张三 [PPT](https://s.example/1.pdf)\n- 议题：《网格的未来》 讲师：李四 [PPT](https://s.example/2.pdf)',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'english hosts and QA',
    '## Agenda\n\n| Time | Session |\n|-|-|\n| 6:00 PM | Doors open, pizza |\n| 6:30 PM | Welcome — Carol Proof |\n| 6:45 PM | Gateways, One Year On — Ada Example |\n| 7:30 PM | Meshes Ahead — Bob Sample |\n| 8:15 PM | Wrap-up |',
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
    'speaker headings with 《》',
    '## 分享嘉宾\n\n### 张三\n\n某某科技专家\n\n《网关的一年》\n\n### 李四\n\n某某科技专家\n\n《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'heading speaker：title',
    '## 议题\n\n### 张三：网关的一年\n\n网关。\n\n### 李四：网格的未来\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'topic by label 演讲主题',
    '### 嘉宾一：张三\n\n演讲主题：网关的一年\n\n内容简介：网关。\n\n### 嘉宾二：李四\n\n演讲主题：网格的未来\n\n内容简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'list label nested',
    '- 分享嘉宾：张三（某某科技）\n- 分享主题：网关的一年\n- 主题简介：网关。\n\n---\n\n- 分享嘉宾：李四（某某科技）\n- 分享主题：网格的未来\n- 主题简介：网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bracketed time',
    '## 活动流程\n\n【14:00-14:40】《网关的一年》张三 某某科技\n\n【14:40-15:20】《网格的未来》李四 某某科技\n\n【15:20-15:40】合影留念',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'chinese table with 嘉宾/公司/议题',
    '| 序号 | 演讲嘉宾 | 所属公司 | 演讲议题 |\n|-|-|-|-|\n| 1 | 张三 | 某某科技 | 网关的一年 |\n| 2 | 李四 | 某某云 | 网格的未来 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'roles after brackets',
    '**《网关的一年》**\n\n分享嘉宾｜张三（某某科技 技术专家）\n\n**《网格的未来》**\n\n分享嘉宾｜李四（某某科技 技术专家）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '二级标题+嘉宾介绍段',
    '## 网关的一年\n\n**讲师介绍**\n\n张三，某某科技架构师，多年网关经验。\n\n**内容介绍**\n\n网关。\n\n## 网格的未来\n\n**讲师介绍**\n\n李四，某某科技架构师，多年网格经验。\n\n**内容介绍**\n\n网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    '分享一 headings',
    '### 分享一 | 网关的一年\n\n分享人：张三\n\n### 分享二 | 网格的未来\n\n分享人：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'Topic 1',
    '### Topic 1《网关的一年》\n\n讲师：张三（小三）｜某某科技高级开发工程师\n\n### Topic 2《网格的未来》\n\n讲师：李四｜某某科技高级开发工程师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'html headings',
    '<h3>《网关的一年》</h3><p>讲师：张三</p><h3>《网格的未来》</h3><p>讲师：李四</p>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'html div list',
    '<ul><li><strong>14:00 - 14:40</strong> 《网关的一年》 张三</li><li><strong>14:40 - 15:20</strong> 《网格的未来》 李四</li></ul>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'hash in time agenda table with host row',
    '| 时间 | 主题 | 分享人 |\n|-|-|-|\n| 14:00-14:05 | 开场 | 王五 |\n| 14:05-14:45 | 网关的一年 | 张三 |\n| 14:45-15:25 | 网格的未来 | 李四 |\n| 15:25-15:30 | 活动总结 | 王五 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
  ['english org cn name', '### 《网关的一年》\n\n讲师：Example Labs 高级工程师 张三\n', [['网关的一年', '张三']]],
  [
    'nick only',
    '### 《网关的一年》\n\n分享人：小三\n\n### 《网格的未来》\n\n分享人：小四、小五',
    [
      ['网关的一年', '小三'],
      ['网格的未来', '小四', '小五'],
    ],
  ],
  ['speakers comma cn', '### 《网关的一年》\n\n分享嘉宾：张三，李四\n', [['网关的一年', '张三', '李四']]],
  ['single event labels', '- 主题：网关的一年\n- 主讲人：张三\n- 时间：4 月 6 日', [['网关的一年', '张三']]],
  [
    'prose recap',
    '本次活动邀请了张三和李四。张三带来了《网关的一年》，李四带来了《网格的未来》。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'related reading',
    '## 议程\n\n### 《网关的一年》\n\n讲师：张三\n\n## 推荐阅读\n\n- 《网关入门》\n- 《网格入门》',
    [['网关的一年', '张三']],
  ],
  [
    'weekly talk list in abstract',
    '### 《网关的一年》\n\n讲师：张三\n\n分享大纲：\n\n1. 背景 - 问题\n2. 实践 - 方案\n3. 总结',
    [['网关的一年', '张三']],
  ],
  ['volunteers & thanks', '## 组织者\n\n- 张三 某某科技\n- 李四 某某科技\n\n## 赞助商\n\n- 某某科技\n', []],
  ['one talk in a sentence', '欢迎阅读张三的文章，文中提到李四分享的《网格的未来》。', []],
  [
    'prose with places',
    '第一位嘉宾是来自某某科技的张三，他的分享主题是《网关的一年》。随后，某某大学的李四教授带来了《网格的未来》的分享。社区 Maintainer 王五在分论坛以《桥的另一边》为题发表演讲。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
      ['桥的另一边', '王五'],
    ],
  ],
  [
    'title whose first word stands before a space',
    '## 议程\n\n### 19:05-20:00 扩展 Gateway 实现云原生的发布 - 一种资源的演进\n\n张三 某某科技研发负责人\n\n### 20:00-20:30 弹性 伸缩 在网关里的实践 - 水轮 Operator 解析\n\n李四 某某科技专家',
    [
      ['扩展 Gateway 实现云原生的发布 - 一种资源的演进', '张三'],
      ['弹性 伸缩 在网关里的实践 - 水轮 Operator 解析', '李四'],
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
    'person above a label',
    '**张三 某某科技联合创始人**\n\n**演讲主题：** 网关的一年\n\n**简介：** 网关。\n\n**李四 某某科技工程师**\n\n**演讲主题：** 网格的未来\n\n**简介：** 网格。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'bold title and speaker in an item',
    '1. **网关的一年** 张三，某某科技\n   - [视频](https://video.example/1)\n2. **网格的未来** 李四，某某科技 & 王五，某某云\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四', '王五'],
    ],
  ],
  [
    'panel with a host only',
    '- 09:30 ~ 10:10 网关的一年（张三 · 某某科技）\n- 10:10 ~ 10:50 圆桌：现金还是记账（主持：李四）',
    [['网关的一年', '张三'], ['现金还是记账']],
  ],
  [
    'organisation behind a slash in a cell',
    '| 时间 | 主论坛 |\n|---|---|\n| 09:20-10:00 | 《网关的一年》 张三 / 示例山居 |\n| 10:00-10:40 | 《网格的未来》 李四 / 虚构水文 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'name and place in lines of their own',
    '<h2>精彩议题</h2>\n\n<h4>网关的一年</h4>\n<p>张三</p>\n<p>示例竹业 首席科学家</p>\n<p>一年很长。</p>\n\n#### 《网格的未来》\n\n李四\n\n虚构园艺 工程师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'talks with letters',
    '#### 分享 A｜网关的一年\n\n🎤 张三（花名：小三），某某科技技术专家\n\n#### 分享 B｜网格的未来\n\n🎤 李四，某某科技研发工程师',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'headings that are days',
    '## 10 月 24 日 主论坛\n\n主持人：王五\n\n### 《网关的一年》\n\n张三，某某科技专家\n\n## 10 月 25 日 分论坛：网格\n\n主持人：王五\n\n### 《网格的未来》\n\n李四，某某科技专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'numbered talks in bold, with more behind them',
    '**Talk 1: Gates** by Ada Example [slides](https://s.example/1.pdf)\n\n**Talk 2: Effects** [slides](https://s.example/2.pdf)',
    [['Gates', 'Ada Example'], ['Effects']],
  ],
  [
    'circled numbers above quoted speakers',
    '## 议题预告\n\n① 网关的一年\n\n> 讲师：张三\n\n② 网格的未来\n\n> 讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'headings with speakers behind @',
    '## 分享内容\n\n### 网关的一年 @张三 某某科技\n\n### 网格的未来 @李四、王五（某某科技）',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四', '王五'],
    ],
  ],
  [
    'a table of courses',
    '| 课程 | 时长 | 讲师 | 公司 |\n|-|-|-|-|\n| 网关的一年 | 60 分钟 | 张三 | 某某科技 |\n| 网格的未来 | 45 分钟 | 李四 | 某某科技 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'parts above who gives them',
    '### **Part 1：网关的一年**\n\n**张三｜某某科技**\n\n网关。\n\n### **Part 2：网格的未来**\n\n**李四｜某某科技**\n\n网格。\n\n### Part 3：加入我们\n\n扫码入群。',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'a table of what is shared',
    '| 分享 | 讲者 |\n|-|-|\n| 网关的一年 | 张三 |\n| 网格的未来 | 李四（某某科技） |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'names alone above a quoted title, and below the first one',
    '嘉宾简介：\n\n《网关的一年》\n\n张三\n某某科技技术经理\n任职某某科技，关注网关，也关注网格，业余时间写些关于茶壶的文章，并且在示例社区里带过三届新人，乐此不疲。\n\n李四（花名：小四）\n某某科技技术总监\n\nAda Example\n示例联盟董事会主席\n\n王五\n示例集团资深技术专家\n\n《网格的未来与基础能力建设》\n\n议题简介：\n网格。\n\n赵六\n示例公司工程师\n\n《茶壶的边界》\n\n嘉宾简介：长期烧水。',
    [
      ['网关的一年', '张三', '李四', 'Ada Example'],
      ['网格的未来与基础能力建设', '王五'],
      ['茶壶的边界', '赵六'],
    ],
  ],
  [
    'people below their titles, one of whom stands right above the next',
    '《网关的一年》\n\n张三\n某某科技工程师\n\n《网格的未来》\n\n李四\n某某科技专家',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'labels that name the office before the name and the nickname',
    '### | 一、《网关的一年》\n\n讲师：某某科技技术专家 张三（花名：小三）\n\n### | 二、《网格的未来》\n\n讲师：某某科技技术专家李四（花名：小四）\n\n讲师：Teapot Committer 壶嘴',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四', '壶嘴'],
    ],
  ],
  [
    'headings that begin like the name of a part, above a label',
    '## 如何使用网关进行集中式认证\n\n**讲师**：张三\n\n**个人介绍**：某某科技工程师\n\n## 社区里的网格与它的未来展望\n\n**讲师**：李四\n\n## 如何参加\n\n讲师：王五\n\n## 活动嘉宾以及议题的详细介绍\n\n讲师：赵六',
    [
      ['如何使用网关进行集中式认证', '张三'],
      ['社区里的网格与它的未来展望', '李四'],
    ],
  ],
  [
    'who is called by a handle, with a role in brackets',
    "### Topic 1: Gateways, One Year On\n\nThe speaker teapot42(Kettle Committer/PMC Member) shared a year of gateways.\n\n### Topic 2: Meshes Ahead\n\n lidless (Kettle Committer)'s presentation looked ahead.\n\n### Topic 3: Kettles\n\nAda Example(Kettle PMC member)'s topic covered kettles.\n\n### Topic 4: Lids\n\neverybody (all of us) shared a lid.",
    [['Gateways, One Year On', 'teapot42'], ['Meshes Ahead', 'lidless'], ['Kettles', 'Ada Example'], ['Lids']],
  ],
  [
    'links to slides elsewhere, each behind its speaker',
    '1. 张三 (示例厂) [网关的百宝箱](http://www.slideshare.net/a/1)\n\n   * 幻灯：[box-of-gates](http://www.slideshare.net/a/1)\n\n2. Ada Example (示例厂) [网格的未来](http://www.slideshare.net/a/2)',
    [
      ['网关的百宝箱', '张三'],
      ['网格的未来', 'Ada Example'],
    ],
  ],
  [
    'headings that are people, above a label of the topic',
    '## 活动议程\n\n![x](a.png)\n\n## 分享介绍\n\n### 张三 | 示例科技 大数据工程师\n\n![x](a.png)\n\n演讲主题：调度系统在示例科技的实践\n\n演讲概要：……\n\n### 李四 | 示例集团 架构师\n\n演讲主题：调度系统的二次开发\n\n演讲概要：……',
    [
      ['调度系统在示例科技的实践', '张三'],
      ['调度系统的二次开发', '李四'],
    ],
  ],
  [
    'people in bold, above a label of the topic that stands alone',
    '**分享嘉宾**\n\n**张三** 示例科技 大数据工程师\n\n**演讲主题**\n\n《调度系统在示例科技的实践》\n\n**演讲概要**\n\n内容\n\n**李四** 示例集团 架构师\n\n**演讲主题**\n\n《调度系统的二次开发》',
    [
      ['调度系统在示例科技的实践', '张三'],
      ['调度系统的二次开发', '李四'],
    ],
  ],
  [
    'entries of a list with the speaker before a colon, each with its slides',
    '第二届示例开发者沙龙圆满落幕。\n\n现场资料：\n\n* 张三：茶壶的现状与规划 [slides](https://s.example/a.pdf)\n* 李四：网格与茶壶 [slides](https://s.example/b.pdf)\n* 王五：示例公司的茶壶实践 [slides](https://s.example/c.pdf)',
    [
      ['茶壶的现状与规划', '张三'],
      ['网格与茶壶', '李四'],
      ['示例公司的茶壶实践', '王五'],
    ],
  ],
  [
    'entries of a list above a label, in paragraphs',
    '### 分享内容\n\n- 茶壶的现状与规划\n\n  分享人：张三\n\n  [PPT 下载](https://s.example/a.pdf)\n\n- 网格与茶壶\n\n  分享人：李四\n\n  [PPT 下载](https://s.example/b.pdf)',
    [
      ['茶壶的现状与规划', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'entries of a list above a list with a label',
    '## 议题\n\n1. 茶壶的内核\n   - 讲师：张三（示例公司）\n   - 简介：内容\n2. 网格与茶壶\n   - 讲师：李四（示例公司）',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'headings of one level, each right above a name',
    '# 视频\n\n## 主会场\n\n### 茶壶 8.0 新功能\n\n张三\n\n[视频](https://v.example/1)\n\n### 网格与茶壶\n\n李四，示例公司',
    [
      ['茶壶 8.0 新功能', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'headings of one level, each above a list that begins with a name',
    '#### 茶壶的内核\n- 张三 示例公司工程师\n- 介绍一下内核。\n\n#### 网格与茶壶\n- 李四 示例公司\n- 内容',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'numbered bold lines above sentences that tell who spoke',
    '**1. 茶壶的内核**\n\n来自示例公司的张三为大家分享了茶壶的内核。\n\n**2. 网格与茶壶**\n\n来自示例公司的李四带来了网格。',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'an announced list of people with their offices in brackets',
    '演讲嘉宾及主题：\n\n- 张三（示例公司 CTO）：茶壶的内核\n- 李四（示例公司工程师）：网格与茶壶',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'entries of a list with title, name and company between commas',
    '1. 茶壶的内核，张三，示例公司\n   [B站视频](https://www.bilibili.com/video/BV1)\n\n2. 网格与茶壶，李四，示例公司\n   [B站视频](https://www.bilibili.com/video/BV2)',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'files that are named after speaker and title',
    '## Slides\n\n- [张三_茶壶的内核.pdf](https://s.example/a.pdf)\n- [李四_网格与茶壶.pdf](https://s.example/b.pdf)',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'sentences one after the other',
    '首先由示例公司的张三带来《茶壶的内核》的分享。\n\n随后李四分享了《网格与茶壶》。',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'bold lines in HTML above a label',
    '<p><b>茶壶的内核</b></p><p>讲师：张三</p><p><b>网格与茶壶</b></p><p>讲师：李四</p>',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'plain numbered topics above a label',
    'Topic 1：茶壶的内核\n\n讲师：张三\n\nTopic 2：网格与茶壶\n\n讲师：李四',
    [
      ['茶壶的内核', '张三'],
      ['网格与茶壶', '李四'],
    ],
  ],
  [
    'no talk: guests and what they do',
    '## 嘉宾\n\n- 张三：示例公司高级工程师\n- 李四：热爱开源的老兵\n- 王五：示例大学',
    [],
  ],
  ['no talk: guests and where they work', '## 分享嘉宾\n\n- 张三，示例科技 PaaS 团队\n- 李四，示例云原生架构', []],
  ['no talk: contributors and what they did', '## 本月贡献者\n\n- 张三：修复了茶壶漏水的问题\n- 李四：增加了壶盖', []],
  [
    'no talk: articles by people',
    '## 推荐阅读\n\n- [张三：茶壶的内核](https://mp.weixin.qq.com/1)\n- [李四：网格与茶壶](https://mp.weixin.qq.com/2)',
    [],
  ],
  ['no talk: prizes and who got them', '### 优秀学员\n\n张三、李四\n\n### 最佳组织者\n\n王五', []],
  [
    'no talk: projects and who leads them',
    '## 项目列表\n\n### 茶壶控制台重构\n\n导师：张三\n\n### 网格接入\n\n导师：李四',
    [],
  ],
  ['no talk: people and how to reach them', '## 资料\n\n- 张三：微信 zhangsan\n- 李四：微信 lisi', []],
  [
    'titles in a list, each with its slides and nobody named',
    '现场资料：\n\n* 茶壶的现状与规划 [slides](https://s.example/a.pdf)\n* 网格与茶壶的未来 [slides](https://s.example/b.pdf)',
    [['茶壶的现状与规划'], ['网格与茶壶的未来']],
  ],
  [
    'broken lines of title, speaker and slides',
    '茶壶的现状与规划 - 张三 [PPT](https://s.example/a.pdf)<br>\n网格与茶壶的未来 - 李四 [PPT](https://s.example/b.pdf)',
    [
      ['茶壶的现状与规划', '张三'],
      ['网格与茶壶的未来', '李四'],
    ],
  ],
  [
    'no talk: slides of whole days',
    '* 上午的全部讲稿 [下载](https://s.example/a.pdf)\n* 下午的全部讲稿 [下载](https://s.example/b.pdf)',
    [],
  ],
]
