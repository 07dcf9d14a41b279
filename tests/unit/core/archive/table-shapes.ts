import type { TalkShape } from './talk-shape'

/** How people write about the talks of an event in tables. All people, places and talks are invented. */
export const tableShapes: readonly TalkShape[] = [
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
    'english hosts and QA',
    '## Agenda\n\n| Time | Session |\n|-|-|\n| 6:00 PM | Doors open, pizza |\n| 6:30 PM | Welcome — Carol Proof |\n| 6:45 PM | Gateways, One Year On — Ada Example |\n| 7:30 PM | Meshes Ahead — Bob Sample |\n| 8:15 PM | Wrap-up |',
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
    'hash in time agenda table with host row',
    '| 时间 | 主题 | 分享人 |\n|-|-|-|\n| 14:00-14:05 | 开场 | 王五 |\n| 14:05-14:45 | 网关的一年 | 张三 |\n| 14:45-15:25 | 网格的未来 | 李四 |\n| 15:25-15:30 | 活动总结 | 王五 |',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
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
    'a table of courses',
    '| 课程 | 时长 | 讲师 | 公司 |\n|-|-|-|-|\n| 网关的一年 | 60 分钟 | 张三 | 某某科技 |\n| 网格的未来 | 45 分钟 | 李四 | 某某科技 |',
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
    'no talk: committee',
    '## 组委会\n\n| 姓名 | 公司 | 职责 |\n|-|-|-|\n| 张三 | 某某科技 | 场地 |\n| 李四 | 某某云 | 宣传 |',
    [],
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
    'table 讲师 议题 简介 multi-line',
    '<table><tr><th>讲师</th><th>议题</th></tr><tr><td>张三<br>某某科技<br>技术专家</td><td>网关的一年<br>网关这一年的变化。</td></tr><tr><td>李四<br>某某云<br>架构师</td><td>网格的未来<br>网格会怎样。</td></tr></table>',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
    ],
  ],
]
