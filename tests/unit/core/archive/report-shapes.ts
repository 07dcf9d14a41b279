import type { TalkShape } from './talk-shape'

/** How reports, announcements and series name talks. All people, places and talks are invented. */
export const reportShapes: readonly TalkShape[] = [
  [
    'a sentence below each heading that quotes the talk',
    [
      '## 01夯实系统底座，勾勒茶壶演进路线\n\n示例社区 Maintainer 张三带来《网关的一年与未来规划》主题分享。他从茶叶、茶壶和茶杯等维度，介绍了社区的设想。\n\n▲ 示例社区 Maintainer 张三',
      '## 02连接茶壶与茶杯，构建开放基础设施\n\n示例公司布道师李四在《网格：茶壶的基础设施》分享中提出，茶需要多个环节协同演进。\n\n▲ 示例公司布道师 李四',
      '## 03探索无壶学习，提升跨茶泛化能力\n\n示例大学博士王五围绕《无壶学习技术及其能力探索》展开分享。茶要落地，需要同时跨越成本高的障碍。\n\n▲ 示例大学博士 王五',
      '## 04汇聚各方力量，共建茶壶开源生态\n\n未来，示例社区将携手各方，共同推动茶壶生态发展。',
    ].join('\n\n'),
    [
      ['网关的一年与未来规划', '张三'],
      ['网格：茶壶的基础设施', '李四'],
      ['无壶学习技术及其能力探索', '王五'],
    ],
  ],
  [
    'numbers, a dash and a name before quoted titles',
    '首先是致辞。\n\n01-张三《开场致辞》\n\n随后，某某公司副总经理李四带来关于《网关的一年》主题演讲。\n\n02-李四《网关的一年》\n\n03-王五《网格的未来》',
    [
      ['网关的一年', '李四'],
      ['网格的未来', '王五'],
    ],
  ],
  [
    'members whose surnames are rare, and what belongs to a member',
    '茶壶协会副会长张三同学为大家带来演讲《网关是怎样炼成的》。\n\n茶壶协会资深会员阴小为大家带来演讲《网格：集大成者》。\n\n茶壶协会前会长李四同学的《茶壶入门》在桌上为大家带来了新奇的体验。',
    [
      ['网关是怎样炼成的', '张三'],
      ['网格：集大成者', '阴小'],
      ['茶壶入门', '李四'],
    ],
  ],
  [
    'where somebody belongs before a comma and the name',
    '#### 主题一： 网关的一年\n分享讲师： UC，张三\n\n#### 主题二： 网格的未来\n分享讲师： 每日T小壶,李四\n\n#### 主题三： 茶壶实践\n分享讲师：「壶家」app,王五  Wang Example\n\n#### 主题四：茶杯安全\n分享讲师：赵六，某某传媒研发总监',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
      ['茶壶实践', '王五'],
      ['茶杯安全', '赵六'],
    ],
  ],
  [
    'Chinese names in Latin letters, surname first',
    'Speakers and PPT:\n\n* Zhang San: The State of Gateways (Chinese) [slides](https://example.org/a.pdf)\n* Li Si: Meshes on the Road to Kettles (Chinese) [slides](https://example.org/b.pdf)\n* Wang Wu: Tea in the Finance Industry (Chinese) [slides](https://example.org/c.pdf)',
    [
      ['The State of Gateways', 'Zhang San'],
      ['Meshes on the Road to Kettles', 'Li Si'],
      ['Tea in the Finance Industry', 'Wang Wu'],
    ],
  ],
  [
    'a dash without room before it',
    '## 主題\n\n### Ada Example -- Gateways in Go [[slides](https://example.org/a.pdf)]\n\nA talk.\n\n### Bob Sample-- Go Go Kettle! [[slides](https://example.org/b.pdf)]\n\nAnother.\n\n### Carol Proof -- Meshes with Tea [[slides](https://example.org/c.pdf)]\n\nA third.',
    [
      ['Gateways in Go', 'Ada Example'],
      ['Go Go Kettle!', 'Bob Sample'],
      ['Meshes with Tea', 'Carol Proof'],
    ],
  ],
  [
    'boxes with titles',
    '{{% alert title="Topic: Gateways in the Kettle Era" color="warning" %}}\n\n{{% /alert %}}\n\n{{% alert title="Speaker" color="primary" %}}\n\n+ **Ada Example**: Example Labs, Gateway Maintainer\n\n{{% /alert %}}\n\n{{% alert title="Slides" %}}\nDownload from [Link](https://example.org/a.pptx).\n{{% /alert %}}',
    [['Gateways in the Kettle Era', 'Ada Example']],
  ],
  [
    'what is listed below a title, beside a cell that names who gives it',
    '<table><tr><td>14:00</td><td><strong>Gateways in Platforms: a Story</strong>\n<p>\nDeployed Kettles\n<p>\nFuture Work\n</td><td><strong>Ada Example</strong>\n<p>\nExample Labs</td></tr><tr><td>15:00</td><td><strong>Lessons Learned in Tea</strong></td><td><strong>Bob Sample</strong></td></tr></table>',
    [
      ['Gateways in Platforms: a Story', 'Ada Example'],
      ['Lessons Learned in Tea', 'Bob Sample'],
    ],
  ],
  [
    'a programme, and a report that tells of each of its talks in other words',
    '## 流程:\n\n    1:30 - 2:00 签到\n    2:10 - 2:50 张三 : 更好的网关\n    2:50 - 3:05 李四 : 新手如何一步步学习网格\n    3:05 - 3:20 王五 : 用茶壶泡茶遇到的问题\n\n## 总结\n\n### 张三 - 更好的网关\n\n很好。\n\n### 王五 - 泡茶的烦恼\n\n有趣。\n\n### 李四 - 网格经验分享\n\n受用。',
    [
      ['更好的网关', '张三'],
      ['新手如何一步步学习网格', '李四'],
      ['用茶壶泡茶遇到的问题', '王五'],
    ],
  ],
  [
    'titles in bold, and behind them by whom',
    '### 话题与讲师\n\n- **网关之路——包教不包会** by 示例云 服务端资深工程师张三\n\n- **网格现状分析** by KettleCafe 市场总监 Richard\n\n- **Linux Kettle Engine - teapot** by teapot.example 王五',
    [
      ['网关之路——包教不包会', '张三'],
      ['网格现状分析', 'Richard'],
      ['Linux Kettle Engine - teapot', '王五'],
    ],
  ],
  [
    'what somebody is called on the web, with what they do',
    '## 活动内容\n\n### 网关实战\n<span class="small">张三，示例公司高级咨询师，从事多年设计工作</span>\n\n讲讲网关。\n\n### 开始写茶壶的 N 种姿势\n<span class="small">ada42，示例公司高级工程师，茶壶爱好者</span>\n\n讲讲茶壶。',
    [
      ['网关实战', '张三'],
      ['开始写茶壶的 N 种姿势', 'ada42'],
    ],
  ],
  [
    'whoever is invited by one name, behind what they are',
    '接下来，主持人邀请某某云研究人员Pan进行演讲，演讲主题为：《重新定义网关的所有权》。\n\n随后，主持人邀请PortExample CEO Kevin进行演讲，演讲主题是《网格：流量之钥》。\n\n接着，主持人邀请示例 Founder Akira进行演讲，演讲主题为《茶壶：想象、创建、拥有》。',
    [
      ['重新定义网关的所有权', 'Pan'],
      ['网格：流量之钥', 'Kevin'],
      ['茶壶：想象、创建、拥有', 'Akira'],
    ],
  ],
]
