import type { TalkShape } from './talk-shape'

/** How people write about the talks of an event in lists, also those with times. All people, places and talks are invented. */
export const listShapes: readonly TalkShape[] = [
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
    'numbered list quoted',
    '本次活动的议题：\n\n1. 《网关的一年》 张三\n2. 《网格的未来》 李四',
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
    'entries of a list above a label, in paragraphs',
    '### 分享内容\n\n- 茶壶的现状与规划\n\n  分享人：张三\n\n  [PPT 下载](https://s.example/a.pdf)\n\n- 网格与茶壶\n\n  分享人：李四\n\n  [PPT 下载](https://s.example/b.pdf)',
    [
      ['茶壶的现状与规划', '张三'],
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
    'no talk: slides of whole days',
    '* 上午的全部讲稿 [下载](https://s.example/a.pdf)\n* 下午的全部讲稿 [下载](https://s.example/b.pdf)',
    [],
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
    '分享人 in brackets',
    '## 分享内容\n\n1. 网关的一年（分享人：张三）\n2. 网格的未来（分享人：李四）',
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
    '老师',
    '- 14:00-14:40 张三老师：网关的一年\n- 14:40-15:20 李四老师：网格的未来',
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
