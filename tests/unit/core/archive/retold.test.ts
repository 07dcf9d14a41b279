import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string, title = '茶壶社区聚会上海站回顾'): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "${title}"\ndate: 2022-04-05\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

const namesOf = (page: Page): string[] => page.talks.flatMap(({ speakers }) => speakers.map(({ name }) => name))
const titlesOf = (page: Page): string[] => page.talks.map(({ title }) => title)

describe('A report that goes through its talks', () => {
  const tellers: readonly (readonly [string, string, string?])[] = [
    ['示例公司工程师张三，同时也是茶壶项目的核心维护者，以网关为例分享了他们的经验。', '张三', '示例公司工程师'],
    ['茶壶项目的 Maintainer 之一李四介绍了网关近期的工作与计划。', '李四'],
    ['示例研究所高级业务主管王小五在演讲中强调了网关的重要，并指出了它的不足。', '王小五', '示例研究所高级业务主管'],
    ['首位演讲的专家是来自示例实验室的安全研究员赵小六，他先从头说起。', '赵小六'],
    ['来自示例大学的ada42，目前在读研究生，讲述了一个案例的全过程。', 'ada42', '示例大学'],
  ]
  it.each(tellers)('names who a sentence says tells of it: %s', (sentence, name, affiliation) => {
    const page = parse(
      `大家好，这里是活动回顾。\n\n## 网关的一年与一天\n\n${sentence}\n\n## 茶壶的前世与今生\n\n示例公司专家钱小七分享了茶壶的故事。`,
    )
    expect(titlesOf(page)).toEqual(['网关的一年与一天', '茶壶的前世与今生'])
    const [teller] = page.talks[0]?.speakers ?? []
    expect(teller?.name).toBe(name)
    if (affiliation !== undefined) expect(teller?.affiliation).toBe(affiliation)
  })

  it('takes a title that begins like the name of a part for one where a sentence says who gives it', () => {
    const page = parse(
      '**针对网关的无感卸载方案探索**\n\n示例公司专家张三分享了网关。\n\n**茶壶的前世与今生**\n\n示例公司专家李四分享了茶壶。',
    )
    expect(titlesOf(page)).toEqual(['针对网关的无感卸载方案探索', '茶壶的前世与今生'])
  })

  it('finds quoted titles within sentences that say what was shown there', () => {
    const page = parse(
      '示例团队负责人张三在《网关的一年与一天》中指出，网关很重要。\n\n李四则进一步在《茶壶的前世与今生》中说明了它的来历。',
    )
    expect(titlesOf(page)).toEqual(['网关的一年与一天', '茶壶的前世与今生'])
    expect(namesOf(page)).toEqual(['张三', '李四'])
  })

  it('takes a heading that says the same in another language for no name', () => {
    const page = parse(
      '## 网关治理 · Gateway Governance: Tales & Lessons\n\n开场。\n\n## 特别鸣谢 · Special Thanks\n\n谢谢大家。',
    )
    expect(page.talks).toEqual([])
  })

  it('joins a title that was broken within its quotes', () => {
    const page = parse(
      '**《网关的一年**\n\n**与一天》**\n\n**张三**\n\n**示例公司工程师**\n\n**《Gateways at**\n\n**Example Labs》**\n\n**李四**\n\n**示例云架构师**',
    )
    expect(titlesOf(page)).toEqual(['网关的一年与一天', 'Gateways at Example Labs'])
    expect(namesOf(page)).toEqual(['张三', '李四'])
  })
})

describe('Who gives a talk', () => {
  it.each([
    ['Derek 丁小一，示例公司工程师', '丁小一', 'Derek'],
    ['Ada Liu 刘小二，示例公司工程师', '刘小二', 'Ada Liu'],
    ['刘小二 Ada Liu，示例公司工程师', '刘小二', 'Ada Liu'],
  ])('is one person whose name is written in both scripts: %s', (line, name, nickname) => {
    const [talk] = parse(`### 主会场\n\n主题：网关的一年与一天\n\n讲师：${line}\n`, '网关的一年与一天').talks
    expect(talk?.speakers).toEqual([{ name, nickname, affiliation: '示例公司工程师' }])
  })

  it('is no company before a name', () => {
    const [talk] = parse('## 讲师\n\nRed Hat 张三，示例工程师\n', '网关的一年与一天').talks
    expect(talk?.speakers[0]?.nickname).toBeUndefined()
  })

  it('stands below what a site program puts above it', () => {
    const page = parse(
      '## 活动内容\n\n### 《网关的一年与一天》\n\n<figure>\n{% asset_img a.jpg %}\n<figcaption>张三</figcaption>\n</figure>\n\n这里讲网关。\n\n### 《茶壶的前世与今生》\n\n<figure>\n{% asset_img b.jpg %}\n<figcaption>李小四</figcaption>\n</figure>\n\n这里讲茶壶。',
    )
    expect(namesOf(page)).toContain('李小四')
  })

  it('presents themselves below a heading that says so', () => {
    const [talk] = parse(
      '## 大纲\n\n1. 网关\n2. 茶壶\n\n## 分享者自我介绍\n\n张小三，示例公司，工程师。\n',
      '第 8 期网关的设计与实现',
    ).talks
    expect(talk?.speakers[0]?.name).toBe('张小三')
  })
})

describe('What is no talk', () => {
  it.each<[string, string]>([
    [
      'is a time below a heading that asks when',
      '## 活动时间 / Time\n\n北京时间2022年4月1日，10:00 - 11:30\n\nLONDON\n3:00a\tFri, Apr 1 2022\n\n## 活动议程\n\n- 10:00 - 10:30 张三 - 网关的一年与一天\n- 10:30 - 11:00 李四 - 茶壶的前世与今生',
    ],
    [
      'is what a person does',
      '**《网关的一年与一天》**\n\n**张三**\n\n**示例公司基础架构部负责人**\n\n**【嘉宾简介】**\n\n张三，任职于示例公司。\n\n**《茶壶的前世与今生》**\n\n**李四**\n\n**示例云技术专家**\n\n**【嘉宾简介】**\n\n李四，任职于示例云。',
    ],
    [
      'is the line that leads over to a list',
      '## 议题\n\n本次聚会由示例公司赞助，在示例空间举办。共有以下两个议题：\n\n- 张三《网关的一年与一天》\n- 李四《茶壶的前世与今生》',
    ],
  ])('%s', (_, body) => {
    expect(titlesOf(parse(body))).toEqual(['网关的一年与一天', '茶壶的前世与今生'])
  })

  it('is a place in a recording', () => {
    const page = parse('## 目录\n\n- 00:01:00 - 网关的介绍\n- 00:05:00 - 网关的挑战\n- 00:45:00 - 网关的优化')
    expect(titlesOf(page)).not.toContain('网关的挑战')
  })
})

it('An event was not held when a program wrote its page', () => {
  const page = parse(
    '[茶壶社区](https://example.com/)*2022-04-05 20:00:00某地*\n\n3 月 30 日，茶壶社区聚会在上海成功举办。',
  )
  expect(page.heldOn).toBe('2022-03-30')
})

describe('What else says who gives a talk', () => {
  it.each<[string, string]>([
    [
      'is a timetable that names people alone, in its order',
      '**分享主题**\n\n分享主题：网关的一年与一天\n\n这里讲网关。\n\n分享主题：茶壶的前世与今生\n\n这里讲茶壶。\n\n**日程安排**\n\n13:00-13:30 签到\n\n13:30-14:10 主题分享 张三@示例公司\n\n14:10-14:50 主题分享 李四@示例云\n\n14:50-15:00 QA/自由交流',
    ],
    [
      'is the heading within a numbered topic',
      '## 主题1\n《网关的一年与一天》\n\n### 演讲者\n**张三** 示例公司工程师。\n\n### 简介\n这里讲网关。\n\n## 主题2\n《茶壶的前世与今生》\n\n### 演讲者\n**李四** 示例云架构师。\n',
    ],
    [
      'is whose a quoted title is said to be',
      '示例公司工程师张三的《网关的一年与一天》引发了讨论。\n\n示例云架构师李四带来了《茶壶的前世与今生》。',
    ],
    [
      'tells how something is told before what somebody does',
      '### 网关的一年与一天\n\n茶壶社区主席张三从网关的逻辑架构、处理流程、部署方式以及存储引擎等技术方向详细介绍了网关。\n\n### 茶壶的前世与今生\n\n示例云架构师李四分享了茶壶。',
    ],
  ])('%s', (_, body) => {
    const page = parse(body)
    expect(titlesOf(page)).toEqual(['网关的一年与一天', '茶壶的前世与今生'])
    expect(namesOf(page)).toEqual(['张三', '李四'])
  })
})

it('A title in quotes above a page, and more, is what the event is called', () => {
  const body =
    '# 「网关之夜」讲稿来了\n\n**网关的一年与一天**\n\n示例公司专家张三分享了网关。\n\n**茶壶的前世与今生**\n\n示例云专家李四分享了茶壶。'
  expect(titlesOf(parse(body, '「网关之夜」讲稿来了'))).toEqual(['网关的一年与一天', '茶壶的前世与今生'])
})

it('An episode is about what stands behind its number', () => {
  const page = parse('## Guest\n\nAda Example\n', 'Episode 014: 茶壶在网关里的应用')
  expect(titlesOf(page)).toEqual(['茶壶在网关里的应用'])
})

it('Where front matter names people behind dashes, the others name where somebody belongs', () => {
  const result = parsePage(
    'events/a.md',
    '---\ntitle: 社区日\ntype: event\nagenda:\n- time: 13:00-13:40\n  item: 网关的一年与一天——张小三\n- time: 13:40-14:00\n  item: 茶壶的前世与今生——李小四\n- time: 14:00-14:40\n  item: 网格的治理之路——示例云\n---\n',
  )
  if (isFailed(result)) throw new Error('failed')
  expect(titlesOf(result.ok)).toEqual(['网关的一年与一天', '茶壶的前世与今生', '网格的治理之路'])
})
