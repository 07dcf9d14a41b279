import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string, title = '网格之夜'): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "${title}"\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const stories = [
  '本次分享将介绍服务网格的架构设计。',
  '介绍服务网格的架构设计与落地经验，欢迎参加。',
  '分享示例集团在云原生上的实践。',
  '从架构、实现、运维三个方面展开。',
  '示例集团的服务网格已经覆盖数十万容器，这次我们来讲讲它是怎么走过来的，以及踩过哪些坑。',
  '云原生的架构演进之路。',
  '主要介绍茶壶项目的设计思想和研发团队的经验。',
  '在本次演讲中，会讲到平台团队的核心经验',
  '带你了解开源社区的运营',
  '随着容器规模的增长，技术团队遇到了许多问题',
  '如何在三个月里搭出一个研发平台？',
  '我们开源了茶壶，这里讲讲它的维护',
  '工程师如何成长为架构师',
  '服务网格的前世今生',
  '多集群场景下的挑战',
  '以茶壶项目为例，说明平台团队的做法。',
  '网关是流量的入口，它的稳定需要研发和运维一起负责。',
  'This talk shows how our platform team runs a hundred gateways.',
  'How we moved a community to one lead maintainer',
  'Learn what an engineering team can do with a teapot.',
]

const offices = [
  '示例科技高级工程师',
  '示例云原生团队',
  '示例科技 平台技术部',
  '示例云 Kubernetes 落地负责人',
  '茶壶开源项目发起人，专注于网关',
  '开源爱好者，喜欢折腾。',
  '用户增长负责人',
  '看云科技 CTO',
  '分享科技 工程师',
  '写代码的厨子',
  '网关的控制面和数据面，负责示例科技的调度模块',
  '示例科技工程师，负责网关。',
  '示例大学的研究员',
  'Teapot Maintainer',
  'Foo Inc.',
  'Foo & Bar Corp.',
  'The Example Tea Company Ltd.',
  'Platform engineer at Example Labs, works on gateways.',
]

describe('what stands below the label of a speaker', () => {
  it.each(stories)('is what the talk is about: %s', (story) => {
    const [first, second] = parse(
      `### 《网关的一年》\n\n讲师：张三\n\n${story}\n\n### 《网格的未来》\n\n讲师：李四，示例科技\n\n${story}`,
    ).talks
    expect(first).toMatchObject({ speakers: [{ name: '张三' }], abstract: story })
    expect(first?.speakers[0]?.affiliation).toBeUndefined()
    expect(second).toMatchObject({ speakers: [{ name: '李四', affiliation: '示例科技' }], abstract: story })
  })

  it.each(stories)('is what the only talk of a page is about: %s', (story) => {
    const [talk] = parse(`讲师：张三\n\n${story}\n\nPPT：[戳这里](https://s.example/a.pdf)`, '直播：网关的一年').talks
    expect(talk).toMatchObject({ title: '网关的一年', speakers: [{ name: '张三' }], abstract: story })
    expect(talk?.speakers[0]?.affiliation).toBeUndefined()
  })

  it.each(stories)('is what a talk is about whose title stands above a name alone: %s', (story) => {
    const [talk] = parse(`### 《网关的一年》\n\n张三\n\n${story}\n\n### 《网格的未来》\n\n李四`).talks
    expect(talk).toMatchObject({ speakers: [{ name: '张三' }], abstract: story })
    expect(talk?.speakers[0]?.affiliation).toBeUndefined()
  })

  it.each(offices)('is where the speaker belongs: %s', (office) => {
    const [talk] = parse(`### 《网关的一年》\n\n讲师：张三\n\n${office}\n\n### 《网格的未来》\n\n讲师：李四`).talks
    expect(talk?.speakers).toEqual([{ name: '张三', affiliation: office.replace(/[。]$/, '') }])
    expect(talk?.abstract).toBeUndefined()
  })
})

it('several paragraphs below a speaker are told one after the other', () => {
  const [talk] = parse(
    '讲师：张三\n\n本次分享介绍网关。\n\n会讲到这些\n\n- 网关的架构\n- 网关的团队',
    '直播：网关的一年',
  ).talks
  expect(talk?.speakers).toEqual([{ name: '张三' }])
  expect(talk?.abstract).toBe('本次分享介绍网关。\n会讲到这些\n网关的架构\n网关的团队')
})

it('a sentence between two guests costs the second nothing', () => {
  const [talk] = parse(
    '嘉宾：\n\n张三，示例科技工程师\n\n本次分享介绍网关。\n\n李四，示例云架构师\n\n网关的一年。',
    '直播：网关的一年',
  ).talks
  expect(talk?.speakers.map(({ name }) => name)).toEqual(['张三', '李四'])
})

it('the next guest is told by a nickname, too', () => {
  const [talk] = parse(
    '## 嘉宾\n\n- 张三（花名：三丰）\n- 网关的前世今生与未来。\n- 李四（花名：四喜）\n- 示例科技 工程师',
    '直播：网关的一年',
  ).talks
  expect(talk?.speakers).toMatchObject([
    { name: '张三', nickname: '三丰' },
    { name: '李四', nickname: '四喜', affiliation: '示例科技 工程师' },
  ])
})

it.each([
  ['Ann Lee, Foo Inc.; Bo Ray, Bar Corp.', ['Foo Inc', 'Bar Corp']],
  ['Ann Lee, Foo Inc.', ['Foo Inc']],
  ['Ann Lee (Foo Inc.), Bo Ray (Bar Co.)', ['Foo Inc', 'Bar Co']],
])('a company keeps its name: %s', (people, places) => {
  const [talk] = parse(`### 《网关的一年》\n\nSpeakers: ${people}\n\n### 《网格的未来》\n\n讲师：李四`).talks
  expect(talk?.speakers.map(({ affiliation = '' }) => affiliation.replace(/\.$/, ''))).toEqual(places)
})

it('a report says who gave a paper, as an academy does', () => {
  const told = [
    '示例大学张三教授首先做了题为“网关的一年与网格”的报告。网关是流量的入口。',
    '示例研究院研究员、示例大学李四教授汇报了“面向网格的边界定义方法”。',
    '示例大学王五教授的报告题目为“作为部件的网关质量保障”。',
    '示例云的赵六将会介绍他们把网关移到网格上的经验，示例云是一家公司。（题目《网关搬家记》）',
    '团队“网关之星”获奖，“网关之夜”落幕。',
  ]
  expect(parse(told.join('\n\n')).talks.map(({ title, speakers: [only] }) => [title, only])).toEqual([
    ['网关的一年与网格', { name: '张三', affiliation: '示例大学' }],
    ['面向网格的边界定义方法', { name: '李四', affiliation: '示例研究院研究员、示例大学' }],
    ['作为部件的网关质量保障', { name: '王五', affiliation: '示例大学' }],
    ['网关搬家记', { name: '赵六', affiliation: '示例云' }],
  ])
})

describe('what an organiser asks of readers is no part of the last abstract', () => {
  const told = '从北斗讲起，介绍夜里如何辨认方向。'
  const abstractBefore = (...behind: readonly string[]) =>
    parse(
      [
        '## 议程',
        '### 《怎样造一艘木船》',
        '讲师：张三',
        told,
        '### 《夜里怎样看星》',
        '讲师：李四',
        told,
        ...behind,
      ].join('\n\n'),
    ).talks[1]?.abstract

  it.each([
    ['抽奖环节', '现场合影'],
    ['PPT 下载：请关注公众号回复「木船」'],
    ['欢迎扫码报名，加入交流群。'],
    ['PPT 下载：待讲师整理后更新'],
  ])('%s', (...behind) => {
    expect(abstractBefore(...behind)).toBe(told)
  })

  it('while more of the abstract stays', () => {
    expect(abstractBefore('扫码点餐的背后也有星图。', '最后讲讲观星的工具。')).toBe(
      `${told}\n扫码点餐的背后也有星图。\n最后讲讲观星的工具。`,
    )
  })
})
