import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (text: string, path = 'zh/activities/night-1/index.md'): Page => {
  const result = parsePage(path, text)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const head = '---\ntitle: "网格之夜#1 某城站"\ndate: 2022-04-01T15:00:00+08:00\n---\n'
const names = (page: Page): string[][] =>
  page.talks.map((talk) => [talk.title, ...talk.speakers.map(({ name }) => name)])

describe('the shapes talks are written in', () => {
  it.each<[string, string, string[][]]>([
    [
      'bold titles',
      '**《网关的一年》**\n\n**嘉宾介绍**\n\n张三，某某科技专家。写过网关。\n\n李四：某某科技高级专家，做过网格。\n\n**议题简介**\n\n- 网关。\n',
      [['网关的一年', '张三', '李四']],
    ],
    [
      'bold labels in brackets',
      '**《网关的一年》**\n\n**「嘉宾简介」**\n\n**张三**（*花名：小三*）\n\n某某科技专家\n\n**「议题简介」**\n\n网关。\n',
      [['网关的一年', '张三']],
    ],
    [
      'headings numbered in two levels',
      '## 2. 议题\n\n### 2.1《网关的一年》 张三\n\n张三讲了网关。\n\n### 2.2《网格之战》李四\n\n李四讲了网格。\n',
      [
        ['网关的一年', '张三'],
        ['网格之战', '李四'],
      ],
    ],
    [
      'slots of speakers',
      '## Schedule\n\nSpeaker slot #1: **Gateways, One Year On** - Ada Example\n\nSpeaker slot #2: **Meshes Ahead** - Bob Sample\n',
      [
        ['Gateways, One Year On', 'Ada Example'],
        ['Meshes Ahead', 'Bob Sample'],
      ],
    ],
    [
      'a table with a head',
      '| 时间 | 环节 | 嘉宾 |\n| --- | --- | --- |\n| 13:00-13:30 | 签到 | |\n| 13:30-14:15 | 《网关的一年》 | 张三 某某科技专家 |\n| 14:15 | 网格发布 | 李四 |\n| 15:00 | 茶歇 | |\n| 16:00 | 自由交流 | |',
      [
        ['网关的一年', '张三'],
        ['网格发布', '李四'],
      ],
    ],
    [
      'a table with an outline',
      '| 时间 | 环节 | 分享大纲 | 分享嘉宾 |\n|-|-|-|-|\n| 13:30 | 《网关的一年》 | <br />- 从前<br />- 现在<br /> | 张三@网关负责人<br />李四@网关成员 |',
      [['网关的一年', '张三', '李四']],
    ],
    [
      'a table without a head',
      '| 网格之夜 时间：2019-02-21 | |\n|-|-|\n| 19:00-20:00 | **《网关的一年》** 某某公司 网格 团队 张三 |',
      [['网关的一年', '张三']],
    ],
    [
      'a table in HTML',
      '<table>\n<tr><th>时间</th><th>议题</th><th>讲师</th></tr>\n\n<tr><td>13:30</td><td>《网关的一年》</td><td>张三<br>某某科技</td></tr>\n<tr><td>15:00</td><td>合影</td><td></td></tr></table>',
      [['网关的一年', '张三']],
    ],
    [
      'an agenda and details below',
      '| 时间 | 主题 | 嘉宾 |\n|-|-|-|\n| 13:30 | 《网关的一年》 | 小三 某某科技 |\n\n13:30-14:15《网关的一年》\n\n- 讲师：小三 某某科技 专家\n- 讲师介绍：张三（花名小三），写过网关。\n- Topic 介绍：网关。',
      [['网关的一年', '张三']],
    ],
    [
      'a round table',
      '15:20-16:00 圆桌环节《网格的未来》\n\n- 主持人：王五 某某科技\n- 嘉宾：\n  - 张三 某某科技专家\n  - 李四 某某云架构师',
      [['网格的未来', '张三', '李四']],
    ],
    [
      'labels',
      '议题一：网关的一年\n讲师：张三\n\n议题二：《网格的未来》\n分享嘉宾：李四（花名：小四）',
      [
        ['网关的一年', '张三'],
        ['网格的未来', '李四'],
      ],
    ],
    [
      'numbered sections',
      '### 1. 《网关的一年》\n\n张三，某某科技专家\n\n### 2、《网格的未来》\n\n李四，某某科技专家',
      [
        ['网关的一年', '张三'],
        ['网格的未来', '李四'],
      ],
    ],
    [
      'plain headings',
      '## 社区议题\n\n### 网关: 一年之后\n\n张三，某某工程师\n\n**议题简介**\n\n网关。\n\n### 网格的未来\n\n李四，某某工程师\n\n**议题简介**\n\n网格。\n\n## 合影时刻\n\n大家。',
      [
        ['网关: 一年之后', '张三'],
        ['网格的未来', '李四'],
      ],
    ],
    [
      'times and by',
      '**9:00 - 9:20 开场演讲 网格介绍 by 张三**\n\n**12:00 - 13:00 午餐时间**\n\n**13:00 - 13:30 网关的一年 by 李四**\n\n一年里网关的变化，以及在本次活动中可以了解到的内容。',
      [
        ['网格介绍', '张三'],
        ['网关的一年', '李四'],
      ],
    ],
    [
      'English labels',
      '### Gateways, One Year On\n\n**Speaker:** Ada Example, Example Labs\n\n**Abstract**\n\nWhat changed.\n\n### Meshes Ahead\n\nSpeaker: Bob Example\n\nAbstract: More.',
      [
        ['Gateways, One Year On', 'Ada Example'],
        ['Meshes Ahead', 'Bob Example'],
      ],
    ],
    [
      'only the titles of decks',
      '资料下载：\n\n[《网关的一年》](https://s.example/1.pdf)\n\n[《网格的未来》](https://s.example/2.pdf)',
      [['网关的一年'], ['网格的未来']],
    ],
    [
      'decks named after guests',
      '资料下载：\n\n[网关的一年](https://s.example/%E5%BC%A0%E4%B8%89.pdf)\n\n[网格的未来](https://s.example/2.pdf)\n\n## 嘉宾\n\n- 张三，某某科技\n\n- 李四，某某科技',
      [
        ['网关的一年', '张三'],
        ['网格的未来', '李四'],
      ],
    ],
    [
      'no talk at all',
      '- 活动入口：[这里](https://a.example/)\n- 活动时间：4 月 1 日\n\n## 活动指南\n\n**1. 选择任务：**看看 issue\n\n## 了解更多\n\n加群。',
      [],
    ],
  ])('%s', (_, body, talks) => {
    expect(names(parse(head + body))).toEqual(talks)
  })

  it('keeps an outline as the abstract when there is no other', () => {
    const page = parse(`${head}| 时间 | 环节 | 大纲 | 嘉宾 |\n|-|-|-|-|\n| 13:30 | 《甲》 | - 从前<br>- 现在 | 张三 |`)
    expect(page.talks[0]?.abstract).toBe('从前\n现在')
  })
})
