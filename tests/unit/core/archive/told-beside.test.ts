import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

function read(body: string, title = '茶壶社区沙龙', path = 'content/zh/activities/x/index.md'): Page {
  const page = parsePage(path, `---\ntitle: "${title}"\ndate: 2022-07-20\n---\n\n${body}`)
  if (isFailed(page)) throw new Error(page.failure.detail ?? page.failure.kind)
  return page.ok
}

const toPeople = ({ talks }: Page): string[] =>
  talks.flatMap(({ speakers }) =>
    speakers.map(({ name, affiliation }) => (affiliation === undefined ? name : `${name} of ${affiliation}`)),
  )

describe('below who gives a talk', () => {
  it.each([['向量化是 OLAP 的基石。'], ['冷启动是 Serverless 的老大难。'], ['单元化，让流量各回各家。']])(
    '“%s” is what it is about',
    (said) => {
      const page = read(
        `## 一、网关的落地\n\n讲师：张三（示例科技 工程师）\n\n${said}\n\n## 二、茶壶的未来\n\n讲师：李四（示例云）\n`,
      )
      expect(toPeople(page)).toEqual(['张三 of 示例科技 工程师', '李四 of 示例云'])
      expect(page.talks[0]?.abstract).toContain(said)
    },
  )

  it.each([
    ['PPT 整理中'],
    ['视频与 PPT 即将上线，敬请期待'],
    ['[PPT](javascript:alert(1).pdf)'],
    ['暂不公开 PPT'],
    ['演讲时长：40 分钟'],
  ])('“%s” says nothing of them', (said) => {
    const page = read(`### 《网关的落地》\n讲师：张三\n${said}\n\n### 《茶壶的未来》\n讲师：李四\n`)
    expect(toPeople(page)).toEqual(['张三', '李四'])
  })

  it('how long a talk takes is no place', () => {
    expect(toPeople(read('议程：\n\n1. 网关落地介绍（张三，10 分钟）\n2. 茶壶申请指南（李四，20 min）\n'))).toEqual([
      '张三',
      '李四',
    ])
  })
})

it('links that say nothing are no part of a title in a cell', () => {
  const row = (title: string, giver: string): string =>
    `<tr><td>14:00</td><td>${title}<br><a href="https://x.example/${giver}.pdf">PPT 下载</a></td><td>${giver}</td></tr>`
  const html = `<table><tr><th>时间</th><th>主题</th><th>分享嘉宾</th></tr>${row('网关的落地', '张三')}${row('茶壶的未来', '李四')}</table>\n`
  const table =
    '| 时间 | 主题 | 讲师 |\n|--|--|--|\n| 18:00 | 网关的落地<br>[PPT 下载](https://x.example/a.pdf) | 张三 |\n| 19:00 | 茶壶的未来 [下载 PPT](https://x.example/b.pdf) [视频回放](https://v.example/b) | 李四 |\n'
  for (const body of [html, table])
    expect(read(body).talks.map(({ title, deckIds }) => [title, deckIds.length])).toEqual([
      ['网关的落地', 1],
      ['茶壶的未来', 1],
    ])
})

it.each([
  ['a space', '1. 网关的落地 讲师：张三（示例科技）\n2. 茶壶的未来 讲师：李四、王五\n3. 网格入门 讲师：赵六\n'],
  [
    'a wide space, in lines',
    '一、网关的落地　讲师：张三（示例科技）\n二、茶壶的未来　讲师：李四、王五\n三、网格入门　讲师：赵六\n',
  ],
])('numbered lines name a title, and behind %s who gives it', (_, body) => {
  expect(read(body).talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual([
    ['网关的落地', '张三'],
    ['茶壶的未来', '李四', '王五'],
    ['网格入门', '赵六'],
  ])
})

it.each([['边缘计算的下一站'], ['从零搭建个人网站'], ['茶壶空间站'], ['如何建站'], ['出海的第一站']])(
  '“%s” is a talk, and no stop in a city',
  (title) => {
    const page = read(
      '- 活动时间：2022-07-10 19:00\n- 讲师：张三（花名：小三）\n- 资料：[戳这里](https://x.example/a.pdf)\n',
      title,
    )
    expect(page.talks.map((talk) => [talk.title, talk.deckIds.length])).toEqual([[title, 1]])
  },
)

describe('a page that is filed among articles', () => {
  const talks =
    '### 《网关的落地》\n分享嘉宾：张三（示例科技）\nPPT：[下载](https://x.example/k.pdf)\n\n### 《茶壶的未来》\n分享嘉宾：李四（示例云）\n'

  it.each([
    ['Meetup 回顾｜云原生可观测实践', '2022 年 7 月 16 日，我们在杭州举办了第 3 次 Meetup。'],
    ['云原生沙龙', '活动时间：7 月 16 日'],
    ['茶壶 Meetup#9 精彩回顾', '7 月 16 日，我们在杭州相聚。以下是演讲内容与 PPT。'],
  ])('is an event where it is called “%s” and tells of its talks', (title, said) => {
    const page = read(`${said}\n\n${talks}`, title, 'content/zh/blog/a.md')
    expect([page.kind, page.talks.length, page.heldOn]).toEqual(['event', 2, '2022-07-16'])
  })

  it('is an article where it is called otherwise, or tells of no talks', () => {
    expect(read(talks, '网关与茶壶', 'content/zh/blog/a.md').kind).toBe('article')
    expect(read('这次沙龙很好。\n', '云原生沙龙', 'content/zh/blog/a.md').kind).toBe('article')
  })
})
