import type { TalkShape } from './talk-shape'

/** How people write about the talks of an event in lists, also those with times. All people, places and talks are invented. */
export const listShapes: readonly TalkShape[] = [
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
    'bold label lines',
    '**分享主题：**《网关的一年》\n\n**分享嘉宾：**张三 某某科技技术专家\n\n**听众收获：**\n\n- 网关\n\n**分享主题：**《网格的未来》\n\n**分享嘉宾：**李四（花名：小四），某某科技\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
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
    'keynotes prefixed',
    '- 主题演讲 1：《网关的一年》\n  演讲人：张三\n- 主题演讲 2：《网格的未来》\n  演讲人：李四',
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
    'list label nested',
    '- 分享嘉宾：张三（某某科技）\n- 分享主题：网关的一年\n- 主题简介：网关。\n\n---\n\n- 分享嘉宾：李四（某某科技）\n- 分享主题：网格的未来\n- 主题简介：网格。',
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
  ['single event labels', '- 主题：网关的一年\n- 主讲人：张三\n- 时间：4 月 6 日', [['网关的一年', '张三']]],
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
    'no talk: guests and what they do',
    '## 嘉宾\n\n- 张三：示例公司高级工程师\n- 李四：热爱开源的老兵\n- 王五：示例大学',
    [],
  ],
  ['no talk: guests and where they work', '## 分享嘉宾\n\n- 张三，示例科技 PaaS 团队\n- 李四，示例云原生架构', []],
  [
    'titles in a list, each with its slides and nobody named',
    '现场资料：\n\n* 茶壶的现状与规划 [slides](https://s.example/a.pdf)\n* 网格与茶壶的未来 [slides](https://s.example/b.pdf)',
    [['茶壶的现状与规划'], ['网格与茶壶的未来']],
  ],
  [
    'no talk: slides of whole days',
    '* 上午的全部讲稿 [下载](https://s.example/a.pdf)\n* 下午的全部讲稿 [下载](https://s.example/b.pdf)',
    [],
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
    'welcome in list',
    '## 话题\n\n- [开场演讲：欢迎来到网格之夜某城站](https://www.bilibili.com/video/BV1)，王五，某某社区创始人\n- [网关的一年](https://www.bilibili.com/video/BV2)，张三，某某科技架构师\n- [网格的未来](https://www.bilibili.com/video/BV3)，李四（小四），某某集团高级技术专家',
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
  ['list of outcome', '## 议题\n\n- 主题：网关\n- 形式：线上\n- 时间：周六', []],
  [
    'hosts',
    '主持人：王五\n\n## 议程\n\n- 14:00 网关的一年 张三（某某科技）\n- 15:00 网格的未来 李四（某某云）',
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
    'slides and films in brackets before who gives it',
    '## 分享\n\n* [网关的一年](https://s.example/1.pdf)【[视频](https://youtu.be/1)】by 张三\n* [茶壶 FE](https://s.example/2.pdf)【[视频](https://youtu.be/2)】by 李四',
    [
      ['网关的一年', '张三'],
      ['茶壶 FE', '李四'],
    ],
  ],
  [
    'files by their day and place',
    '## 讲稿\n\n* [1.1 网关的一年.pdf](https://s.example/1.pdf)\n* [1.2 网格的未来.pdf](https://s.example/2.pdf)\n* [2.1 茶壶的边界.pdf](https://s.example/3.pdf)\n* [2.2 水壶的壶嘴.pdf](https://s.example/4.pdf)',
    [['网关的一年'], ['网格的未来'], ['茶壶的边界'], ['水壶的壶嘴']],
  ],
  [
    'what people did, above what they called it',
    '## 亮点\n\n- **张三（某某科技工程师）** 分享网关在三个机房的落地实践，利用率翻倍\n- **李四（某某云架构师）** 展示基于网格的全套方案\n- **王五（某某云架构师）** 揭秘茶壶的边界在哪里，以及为什么\n\n## 《网关的一年》\n\n讲师：张三\n\n## 《网格的未来》\n\n讲师：李四',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
]
