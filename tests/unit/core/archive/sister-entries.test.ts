import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

const head = '---\ntitle: "茶壶社区聚会 13"\ndate: 2022-07-20\n---\n\n'

function readTalks(body: string, front = head): string[] {
  const page = parsePage('content/zh/activities/x/index.md', front + body)
  if (isFailed(page)) return ['not read']
  return page.ok.talks.map(({ title, speakers }) => {
    const people = speakers.map(({ name, nickname }) => (nickname === undefined ? name : `${name} @${nickname}`))
    return `${title} / ${people.join('、')}`
  })
}

describe('a list that is written like the one of the talks', () => {
  const list = '本次邀请到下面几位。\n\n+ 张三（示例科技） - 网关的落地与演进\n+ 李四（示例云） - 茶壶的未来\n\n'

  it('holds talks, too, be it a single one', () => {
    expect(readTalks(`${list}快闪：\n\n+ 王五（示例银行） - 来自厨房的敏捷精神\n`)).toEqual([
      '网关的落地与演进 / 张三',
      '茶壶的未来 / 李四',
      '来自厨房的敏捷精神 / 王五',
    ])
  })

  it.each([
    ['names those who help', '志愿者：\n\n+ 王五（示例银行） - 来自厨房的敏捷精神\n'],
    ['names talks of another day', '往期回顾\n\n+ 王五（示例银行） - 来自厨房的敏捷精神\n'],
    [
      'names somebody in one entry only',
      '另外：\n\n+ 王五（示例银行） - 来自厨房的敏捷精神\n+ 现场有茶水和点心，请自备杯子\n',
    ],
  ])('holds none where it %s', (_, more) => {
    expect(readTalks(list + more)).toEqual(['网关的落地与演进 / 张三', '茶壶的未来 / 李四'])
  })

  it('names talks below people as another on the page does', () => {
    const body =
      '## 主讲讲者\n\n* **Ada Example**\n  * 网关的落地与演进\n* **张三**\n  * 茶壶的未来\n\n### 闪电分享\n\n* **李四**\n  * 直播里的网格\n* **王五**\n  * 社团的形形色色\n'
    expect(readTalks(body)).toEqual([
      '网关的落地与演进 / Ada Example',
      '茶壶的未来 / 张三',
      '直播里的网格 / 李四',
      '社团的形形色色 / 王五',
    ])
  })
})

describe('what people are called on the web', () => {
  it('stands between their names and titles, and titles that are alike by different people are two talks', () => {
    const body =
      '## 沙龙内容\n\n1. 张三 @zhang-3 用三维茶壶模型预测水温的变化\n\n2. 李四 @li4 三维茶壶模型\n\n3. 王五 @wang5 网关综述\n'
    expect(readTalks(body)).toEqual([
      '用三维茶壶模型预测水温的变化 / 张三 @zhang-3',
      '三维茶壶模型 / 李四 @li4',
      '网关综述 / 王五 @wang5',
    ])
  })

  it('stands behind an “aka”', () => {
    const body =
      '19:15 Gateways at Home by Ada Example  \n20:15 Teapots Abroad by Carol Proof\n\n**Ada Example aka @ada_42 - "Gateways at Home":**  \nBy day, Ada is a tester at Example Security.\n'
    expect(readTalks(body)).toEqual(['Gateways at Home / Ada Example @ada_42', 'Teapots Abroad / Carol Proof'])
  })
})

it('a heading of one word is a talk where the slides below it are called so', () => {
  const talk = (title: string, at: number) =>
    `#### ${title}\n\n这个分享讲了一种思路，以及在生产环境中的一些经验。\n\n课件下载：[${title}](https://share.example/${at})\n\n`
  const titles = ['网关的落地与演进', '茶壶的诞生记', '网格首页优化之路', 'TeapotWorker']
  expect(readTalks(`### 课件下载\n\n${titles.map(talk).join('')}`)).toEqual(titles.map((title) => `${title} / `))
})

describe('front matter', () => {
  it('that says which of its entries are talks names no others', () => {
    const front =
      '---\ntitle: August 2016\ndate: 2016-08-25\nschedule:\n  - time: 17:00:00\n    type: event\n    title: "Cowork!"\n  - time: 18:00:00\n    type: event\n    title: "Tasty tacos for everybody"\n  - time: 19:00:00\n    type: talk\n    title: "Gateways, One Year On"\n    author: "Ada Example"\n  - time: 20:00:00\n    type: talk\n    title: "Teapots Abroad"\n    author: "Carol Proof"\n---\n'
    expect(readTalks('', front)).toEqual(['Gateways, One Year On / Ada Example', 'Teapots Abroad / Carol Proof'])
  })

  it('that does not parse is read without its comments', () => {
    const front =
      '---\ntitle: Gateways: then and now\nspeaker: Ada Example      # in Latin letters\nspeaker_cn:             # optional\naffiliation: Example University    # optional\ndate: 2025-12-24\n---\n'
    const page = parsePage('content/en/activities/x/index.md', front)
    expect(isFailed(page) ? [] : page.ok.talks.map(({ speakers }) => speakers)).toEqual([
      [{ name: 'Ada Example', affiliation: 'Example University' }],
    ])
  })
})

describe('what a report says of a talk', () => {
  it('may stand in headings of one kind, with who told it below, and once without', () => {
    const talk = (title: string, said: string): string => `### ${title}\n\n${said}\n\n`
    const body = [
      talk('网关的落地与演进', '张三老师本次分享：回顾了网关这一年的新特性。'),
      talk('茶壶全链路跟踪实践', '李四老师（作者）本次分享：回顾了茶壶这一年。'),
      talk('非计算机背景的同学如何贡献', '半夏是很有名的布道师，从生产和分发的角度看了开源。'),
      talk('网格在茶壶公司的应用', '王五老师是示例科技网关研发负责人，回顾了网格的实践。'),
      talk('网关与茶壶的优化实践', '赵六老师本次分享了社区合作的过程。'),
    ].join('')
    expect(readTalks(`### 活动线下盛况：\n\n![](a.jpg)\n\n${body}### 讲师PPT下载\n`)).toEqual([
      '网关的落地与演进 / 张三',
      '茶壶全链路跟踪实践 / 李四',
      '非计算机背景的同学如何贡献 / ',
      '网格在茶壶公司的应用 / 王五',
      '网关与茶壶的优化实践 / 赵六',
    ])
  })

  it('is quoted behind “his topic is”', () => {
    const body =
      '### 第一个话题的嘉宾是网关维护者张三\n\n![](a.jpg)\n\n他的分享主题是《网关的落地与演进》\n\n越来越多的人在用。\n\n### 接下来是茶壶维护者李四\n\n![](b.jpg)\n\n这次他的 topic 是 《茶壶的未来》\n\n大家都很期待。\n'
    expect(readTalks(body).map((talk) => talk.split(' / ')[0])).toEqual(['网关的落地与演进', '茶壶的未来'])
  })

  it('is a link into the programme of a conference', () => {
    const body =
      '- [**Maintainers track**](https://sched.co/1PTJz) - [Ada Example](https://github.com/ada42) will present [网关的落地与演进](https://sched.co/1PTJz)\n\n- [**Lightning talk**](https://sched.co/1PTHB) - [⚡ 闪电演讲: 茶壶的未来会是什么样](https://sched.co/1PTHB)\n'
    expect(readTalks(body)).toEqual(['网关的落地与演进 / Ada Example', '茶壶的未来会是什么样 / '])
  })
})

describe('an agenda with times in brackets behind the kind of its entries', () => {
  it('names each talk once, told again below or not', () => {
    const body =
      '### 活动日程\n\n1. 开场【13:25】：主持人介绍活动目的和流程。\n2. 演讲【13:30-14:10】：《网关的落地与演进》— 张三 （示例科技工程师）\n3. 演讲2【14:10-14:50】：《茶壶的未来》— 李四 （示例云架构师）\n4. 茶歇【14:50-15:05】： 休息\n\n#### 分享演讲 1： 《网关的落地与演进》\n\n* 讲师姓名：张三\n* 内容概述：从发布到运营\n'
    expect(readTalks(body)).toEqual(['网关的落地与演进 / 张三', '茶壶的未来 / 李四'])
  })
})
