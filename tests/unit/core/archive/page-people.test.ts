import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string, head = 'title: 网格之夜'): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\n${head}\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const listPeople = (page: Page): string[] =>
  page.talks.flatMap(({ speakers }) =>
    speakers.map(({ name, nickname, affiliation }) =>
      [name, nickname === undefined ? '' : `(${nickname})`, affiliation === undefined ? '' : `@${affiliation}`].join(
        '',
      ),
    ),
  )

describe('where speakers belong is read', () => {
  const talks = '## 议程\n\n- 14:00 《网关的一年》 张三\n- 15:00 《网格的未来》 李四\n\n'
  it.each<[string, string]>([
    ['below their headings', '## 讲师介绍\n\n### 张三\n\n示例科技架构师，负责网关。\n\n### 李四\n\n示例云'],
    ['behind their names', '## 嘉宾介绍\n\n- 张三：示例科技架构师，负责网关。\n- 李四，示例云'],
    ['by labels', '## 讲师\n\n**张三**\n\n所在公司：示例科技架构师\n\n**李四**\n\n公司：示例云'],
    ['in sentences', '示例科技架构师张三讲了网关。\n\n来自示例云技术专家的李四接着讲了网格。'],
  ])('%s', (_, below) => {
    const people = listPeople(parse(talks + below))
    expect(people[0]).toMatch(/^张三@示例科技架构师/)
    expect(people[1]).toMatch(/^李四@示例云/)
  })

  const agenda = '## Agenda\n\n- 18:00 Fast gates for all - Ada Example\n- 19:00 Slow gates for some - Bob Sample\n\n'
  it.each<[string, string]>([
    [
      'below the headings of a section',
      '## Speakers\n\n### Ada Example\n\nStaff Engineer, Example Labs\n\n### Bob Sample\n\nInitech\n',
    ],
    [
      'in paragraphs about them',
      '## About the speakers\n\n**Ada Example** is a Staff Engineer, Example Labs. She likes gates.\n\nBob Sample works on gates at Initech.\n',
    ],
    ['in sentences', 'Then Ada Example, a Staff Engineer, Example Labs, and Bob Sample from Initech, took over.'],
  ])('in English %s', (_, below) => {
    const people = listPeople(parse(agenda + below))
    expect(people[0]).toMatch(/^Ada Example@Staff Engineer/)
    expect(people[1]).toBe('Bob Sample@Initech')
  })

  it('in the front matter', () => {
    const head =
      'title: 网格之夜\nspeaker:\n  - name: "张三 "\n    designation: 示例云架构师\n  - name: 李四\n    designation: 示例科技\ntype: event'
    expect(listPeople(parse('## 议题介绍\n\n- 张三：网关的一年\n- 李四：网格的未来', head))).toEqual([
      '张三@示例云架构师',
      '李四@示例科技',
    ])
  })

  it.each(['affiliation', 'speaker_company', 'institution'])('as %s of the only speaker', (key) => {
    const page = parse('###### Abstract\n\nGates.', `title: Fast gates\nspeaker: Ada Example\n${key}: Example Labs`)
    expect(listPeople(page)).toEqual(['Ada Example@Example Labs'])
  })

  it.each<[string, string]>([
    ['the title of the talk', '## 回顾\n\n张三在《网关的一年》中讲了架构师的一天。'],
    ['what is told of a talk', '## 回顾\n\n张三：本次分享将介绍网关的架构设计。'],
    ['somebody else', '## 感谢\n\n张三，李四'],
    ['a link', '## 资料\n\n张三 - [Slides](https://s.example/1.pdf)'],
  ])('but is never %s', (_, below) => {
    const [talk] = parse(`${talks}${below}`).talks
    expect(talk?.speakers).toEqual([{ name: '张三' }])
  })
})

describe('who speaks', () => {
  it('is told of by the front matter beside the page', () => {
    const page = parse('### Speakers\n\n张三: 示例云, 软件工程师。', 'title: 网关的一年\npresenters: "张三,李四"')
    expect(listPeople(page)).toEqual(['张三@示例云, 软件工程师', '李四'])
  })

  it.each<[string, string[]]>([
    ['示例云平台工程师 Ada 介绍了网关。', ['Ada@示例云平台工程师']],
    ['示例云架构师欧阳小明分享了网关。', ['欧阳小明@示例云架构师']],
    ['示例云研发工程师、Mesh Approver 张三分享了网关。', ['张三@示例云研发工程师、Mesh Approver']],
    ['示例云技术专家、网关发起人——张三分享了网关。', ['张三@示例云技术专家、网关发起人']],
    ['示例云架构师张三以网关为例介绍了网格。', ['张三@示例云架构师']],
    ['最后，示例云专家张三和示例科技工程师李四共同带来了分享。', ['张三@示例云专家', '李四@示例科技工程师']],
    ['示例云负责人张三（Ada Example），介绍了网关。', ['张三(Ada Example)@示例云负责人']],
  ])('below a title, in "%s"', (told, people) => {
    expect(listPeople(parse(`## 主题分享\n\n### 《网关的一年》\n\n${told}`))).toEqual(people)
  })

  it.each<[string, string[]]>([
    ['Ada Example is an engineer at Example Labs. She likes gates.', ['Ada Example@engineer at Example Labs']],
    [
      'Thor Sample is fellow architect in the office of Initech.',
      ['Thor Sample@fellow architect in the office of Initech'],
    ],
    ['Dr. Thor Sample got his degree in gates.', ['Thor Sample']],
  ])('by a biography: "%s"', (bio, people) => {
    const page = parse(`## Talks\n\n### Fast gates\n\n#### Abstract\n\nGates.\n\n#### Bio\n\n${bio}`)
    expect(listPeople(page)).toEqual(people)
  })

  it('may be a list that was broken at the ends of its lines', () => {
    const body =
      '## Talks\n\n- **[Fast gates](https://a.example)**<br>\n  by Ada Example, Foo, Bob Sample, Bar & Ted\n  Proof, Red Hat<br> Thursday\n- **[Slow gates](https://b.example)**<br>\n  by Carol Proof, Dan Sample & Eve Example, Red Hat, Frank\n  Sample, Foo<br> Friday\n'
    expect(listPeople(parse(body, 'title: Gate Night'))).toEqual([
      'Ada Example@Foo',
      'Bob Sample@Bar',
      'Ted Proof@Red Hat',
      'Carol Proof@Red Hat',
      'Dan Sample@Red Hat',
      'Eve Example@Red Hat',
      'Frank Sample@Foo',
    ])
  })
})
