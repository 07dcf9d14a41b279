import type { TalkShape } from './talk-shape'

/** In which order, and by which marks, the entries of a list name a talk and who gives it. All people, places and talks are invented. */
export const listOrderShapes: readonly TalkShape[] = [
  [
    'names before times',
    '## 议程\n\n- 张三 14:00-14:30 网关的一年\n- 李四 14:45-15:15 [网格的未来](https://example.org/b.pdf)\n- 15:15-15:30 演讲开始',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'who tells of what, with pictures of it that a site’s program finds',
    "## 沙龙内容\n\n1. 张三 @zhang7 分享 [网关的一年](https://example.org/1)\n\n ![张三]({{ '/assets/a.jpg' | relative_url }})\n\n2. 李四 @li-si 分享 [网格的未来](https://example.org/2)\n\n ![李四]({{ '/assets/b.jpg' | relative_url }})\n\n3. 王五 分享 [缓存的一天](https://example.org/3)",
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
      ['缓存的一天', '王五'],
    ],
  ],
  [
    'times with how long it takes in a line of their own',
    '## 议程\n\n09:25-09:55 30分钟\n\n网关的一年\n\n张三\n\n示例公司资深技术专家\n\n09:55-10:25 30 分钟\n\n网格的未来\n\n李四\n\n示例公司技术专家',
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
    'speaker role before quoted item',
    '- 张三（某某科技技术专家）：《网关的一年》\n- 李四（某某科技技术专家）：《网格的未来》',
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
    'numbered list dash',
    '## 议题\n\n1. 网关的一年 - 张三，某某科技\n2. 网格的未来 - 李四，某某科技',
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
    'links to slides elsewhere, each behind its speaker',
    '1. 张三 (示例厂) [网关的百宝箱](http://www.slideshare.net/a/1)\n\n   * 幻灯：[box-of-gates](http://www.slideshare.net/a/1)\n\n2. Ada Example (示例厂) [网格的未来](http://www.slideshare.net/a/2)',
    [
      ['网关的百宝箱', '张三'],
      ['网格的未来', 'Ada Example'],
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
    'entries of a list above a list with a label',
    '## 议题\n\n1. 茶壶的内核\n   - 讲师：张三（示例公司）\n   - 简介：内容\n2. 网格与茶壶\n   - 讲师：李四（示例公司）',
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
    'titles in a list, each with its slides and nobody named',
    '现场资料：\n\n* 茶壶的现状与规划 [slides](https://s.example/a.pdf)\n* 网格与茶壶的未来 [slides](https://s.example/b.pdf)',
    [['茶壶的现状与规划'], ['网格与茶壶的未来']],
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
    'bold time then title then speaker list',
    '**14:00-14:40**\n\n- 网关的一年\n- 张三，某某科技\n\n**14:40-15:20**\n\n- 网格的未来\n- 李四，某某云',
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
    'definition speaker - title - slides',
    '- 张三 - 网关的一年 - [Slides](https://s.example/1.pdf)\n- 李四 - 网格的未来 - [Slides](https://s.example/2.pdf)',
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
    'two authors with /',
    '- 14:00 网关的一年（张三 / 李四）\n- 15:00 网格的未来（王五）',
    [
      ['网关的一年', '张三', '李四'],
      ['网格的未来', '王五'],
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
    'speaker, org，title with 分享',
    '- 张三，某某科技，分享《网关的一年》\n- 李四，某某云，分享《网格的未来》',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
  [
    'slides and films in brackets before who gives it',
    '## 分享\n\n* [网关的一年](https://s.example/1.pdf)【[视频](https://youtu.be/1)】by 张三\n* [茶壶 FE](https://s.example/2.pdf)【[视频](https://youtu.be/2)】by 李四',
    [
      ['网关的一年', '张三'],
      ['茶壶 FE', '李四'],
    ],
  ],
]
