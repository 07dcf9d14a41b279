import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "网格之夜"\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const agendas = {
  'a list': '### 活动议程\n\n- 19:10 网关的第一年 张三 示例科技\n- 20:00 网格的未来之路 李四 示例云',
  'a table':
    '### 活动议程\n\n| 时间 | 议题 | 讲师 |\n|-|-|-|\n| 19:10 | 网关的第一年 | 张三 |\n| 20:00 | 网格的未来之路 | 李四 |',
  'lines of text': '活动议程：\n\n19:10 网关的第一年 张三 示例科技\n\n20:00 网格的未来之路 李四 示例云',
}
const headings = ['### %', '## %', '### 《%》', '**%**', '%', '### %。', '### 1. %']
const links = [
  '讲稿：[下载](#)',
  'PPT：[戳这里](#)',
  '[下载](#)',
  '[PPT](#)',
  'PPT 下载：#',
  '- [PPT](#)',
  '**PPT：** [戳这里](#)',
  '幻灯片：<#>',
  'Slides: <#>',
]
const cases = Object.keys(agendas).flatMap((agenda) => headings.map((heading) => [agenda, heading] as const))

describe('what is told of a talk below the programme is its own', () => {
  it.each(cases)('%s, and %s', (agenda, heading) => {
    for (const link of links) {
      const section = (title: string, story: string, url: string): string =>
        `${heading.replace('%', title)}\n\n${story}\n\n${link.replace('#', url)}`
      const page = parse(
        [
          agendas[agenda as keyof typeof agendas],
          section('网关的第一年', '介绍网关在生产环境里的落地。', 'https://s.example/1.pdf'),
          section('网格的未来之路', '介绍网格如何演进。', 'https://s.example/2.pdf'),
        ].join('\n\n'),
      )
      const told = page.talks.map(({ title, speakers, abstract, deckIds }) => [
        title,
        speakers.map(({ name }) => name).join(),
        abstract,
        page.decks.filter(({ id }) => deckIds.includes(id)).map(({ url }) => url),
      ])
      expect(told, link).toEqual([
        ['网关的第一年', '张三', '介绍网关在生产环境里的落地。', ['https://s.example/1.pdf']],
        ['网格的未来之路', '李四', '介绍网格如何演进。', ['https://s.example/2.pdf']],
      ])
    }
  })

  it('also who gives it', () => {
    const page = parse(
      '### 活动议程\n\n- 19:10 网关的第一年\n- 20:00 网格的未来之路\n\n### 网关的第一年\n\n张三，示例科技工程师\n\n介绍网关。\n\n### 网格的未来之路\n\n李四，示例云架构师\n\n介绍网格。',
    )
    expect(page.talks.map(({ title, speakers }) => [title, speakers[0]?.name, speakers[0]?.affiliation])).toEqual([
      ['网关的第一年', '张三', '示例科技工程师'],
      ['网格的未来之路', '李四', '示例云架构师'],
    ])
  })

  it('but a sentence that holds its title is not', () => {
    const page = parse(
      `${agendas['a list']}\n\n## 回顾\n\n大家在现场热烈地讨论了网关的第一年和网格的未来之路，并且留下了许多问题。\n\n[照片](https://s.example/3.jpg)`,
    )
    expect(page.talks.map(({ abstract }) => abstract)).toEqual([undefined, undefined])
  })
})

describe('one speaker who cannot be told costs the page no other talk', () => {
  it.each(['半夏 | 示例集团', '半夏 | 示例集团 网关核心开发', '半夏，示例科技', '半夏'])('%s', (person) => {
    for (const order of [
      [person, '李四 | 示例公司 架构师'],
      ['李四 | 示例公司 架构师', person],
    ]) {
      const page = parse(
        `## 01 网关的第一年\n\n${order[0]}\n\n介绍网关。\n\n## 02 网格的未来之路\n\n${order[1]}\n\n介绍网格。`,
      )
      expect(page.talks.map(({ title }) => title)).toEqual(['网关的第一年', '网格的未来之路'])
      expect(page.talks.map(({ speakers }) => speakers[0]?.name)).toEqual(
        order.map((line) => line?.split(/[\s|，]/)[0]),
      )
    }
  })

  it('without numbers, where it is said what they do', () => {
    const page = parse(
      '## 网关的第一年\n\n半夏 | 示例集团\n\n介绍网关。\n\n## 网格的未来之路\n\n李四 | 示例公司 架构师\n\n介绍网格。',
    )
    expect(page.talks.map(({ title, speakers }) => [title, speakers[0]?.name])).toEqual([
      ['网关的第一年', '半夏'],
      ['网格的未来之路', '李四'],
    ])
  })
})
