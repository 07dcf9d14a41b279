import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

const head =
  '---\ntitle: "茶壶社区 Meetup 杭州站"\ndate: 2022-07-20\n---\n\n茶壶社区将于 2022 年 7 月 30 日举办活动。\n\n'

function readTalks(body: string, front = head): string[] {
  const page = parsePage('content/zh/activities/x/index.md', front + body)
  if (isFailed(page)) return ['not read']
  return page.ok.talks.map(({ title, speakers }) => `${title} / ${speakers.map(({ name }) => name).join('、')}`)
}

describe('titles that begin or end like the name of a part', () => {
  const titles = [
    '如何写好一个茶壶',
    '项目管理中的网关',
    '社区治理与茶壶的七个教训',
    '视频编解码在网关中的实践',
    '会议系统的架构演进之路',
    '关于网格的一些思考',
    '茶壶社区与网关以及网格介绍',
    '分布式茶壶的三种模式详解',
  ]
  const givers = ['张三', '李四', '王五', '赵六', '周小七', '吴小八', '郑小九', '陈小十']
  const told = titles.map((title, at) => `${title} / ${givers[at]}`)
  const about = '我们在生产环境中积累了一些经验，以及遇到的问题和解决方法。'

  it.each<[string, (title: string, giver: string) => string, string]>([
    ['headings', (title, giver) => `### ${title}\n\n分享嘉宾：${giver}\n\n${about}`, '\n\n'],
    ['bold lines', (title, giver) => `**${title}**\n\n${giver}，示例科技工程师\n\n${about}`, '\n\n'],
    ['entries', (title, giver) => `- ${title} —— ${giver}`, '\n'],
    ['lines with times', (title, giver) => `14:00 ${title} ${giver}`, '\n\n'],
  ])('are titles as %s', (_, write, between) => {
    const body = titles.map((title, at) => write(title, givers[at] ?? '')).join(between)
    expect(readTalks(`## 议题\n\n${body}\n`)).toEqual(told)
  })

  it('and names of parts are none', () => {
    const parts = ['如何参加', '项目介绍', '社区交流群', '视频回放', '会议地点', '关于我们', '嘉宾介绍', '活动回顾']
    expect(readTalks(parts.map((part) => `## ${part}\n\n${about}`).join('\n\n'))).toEqual([])
  })
})

describe('names that only their place tells from words', () => {
  const rows = [
    ['网关的落地与演进', '张三'],
    ['网格在茶壶场景的实践', '於小雨'],
    ['可观测性探索', '李四'],
    ['从零到一构建茶壶', '嘉豪'],
    ['茶壶的未来', '王五'],
  ] as const
  const told = rows.map(([title, giver]) => `${title} / ${giver}`)

  it.each<[string, (title: string, giver: string) => string]>([
    ['in brackets behind a time and a title', (title, giver) => `- 14:00 ${title}（${giver}）`],
    ['behind a dash', (title, giver) => `- 14:00 ${title} - ${giver}`],
    ['behind a comma', (title, giver) => `- 14:00 ${title}，${giver}`],
    ['before a place in brackets', (title, giver) => `- 14:00 ${title} ${giver}（示例科技）`],
    ['before a colon', (title, giver) => `- 14:00 ${giver}：${title}`],
  ])('%s', (_, write) => {
    expect(readTalks(`## 议程\n\n${rows.map(([title, giver]) => write(title, giver)).join('\n')}\n`)).toEqual(told)
  })

  it('stand before where somebody belongs, whatever the others look like', () => {
    const body =
      '14:00 网关的演进 张三（示例科技 工程师）\n\n14:40 网格的实践 於小雨（示例银行）\n\n15:20 茶歇 大厅（示例大学）\n\n15:30 茶壶之美 示例大学副教授 王五\n'
    expect(readTalks(`## 议程\n\n${body}`)).toEqual(['网关的演进 / 张三', '网格的实践 / 於小雨', '茶壶之美 / 王五'])
  })

  it('are not made of breaks and parts', () => {
    const body =
      '## 议程\n\n- 14:00 网关的演进（张三）\n- 14:30 网格的实践（李四）\n- 15:00 茶歇（大厅）\n- 15:10 茶壶之美（王五）\n'
    expect(readTalks(body)).toEqual(['网关的演进 / 张三', '网格的实践 / 李四', '茶壶之美 / 王五'])
  })

  it('stand above the label of a topic', () => {
    const body = [
      ['张三', '网关的演进'],
      ['於小雨', '网格的实践'],
    ].map(([giver, title]) => `### ${giver}\n\n> 示例科技 工程师\n\n**议题：${title}**\n`)
    expect(readTalks(`## 讲师与议题\n\n${body.join('\n')}`)).toEqual(['网关的演进 / 张三', '网格的实践 / 於小雨'])
  })
})

describe('sentences that tell who gives what', () => {
  it('by a title behind a name of no known surname', () => {
    const body = ['网关的演进', '网格的实践', '茶壶之美']
      .map((title, at) => `## ${title}\n\n![](./${at}.jpg)\n\n${['嘉豪', '於小雨', '张三'][at]}老师首先介绍了背景。\n`)
      .join('\n')
    expect(readTalks(body)).toEqual(['网关的演进 / 嘉豪', '网格的实践 / 於小雨', '茶壶之美 / 张三'])
  })

  it('by a link to the page of whoever is called so', () => {
    const body = ['ada42', 'bob7', 'carol_p']
      .map((name, at) => `开发者[${name}](https://github.com/${name})，分享主题《茶壶之美 ${at}》，介绍了茶壶。\n`)
      .join('\n')
    expect(readTalks(body)).toEqual(['茶壶之美 0 / ada42', '茶壶之美 1 / bob7', '茶壶之美 2 / carol_p'])
  })

  it('as the subject of this one talk', () => {
    const body =
      '本次分享的嘉宾是张三同学，题目是“用茶壶证明网关的等价性”。届时有小吃。\n\n* 18:30 技术分享\n* 19:30 小吃和闲聊时间\n'
    expect(readTalks(body)).toEqual(['用茶壶证明网关的等价性 / 张三'])
  })

  it('and what somebody wrote is no talk', () => {
    const body =
      '## 演讲嘉宾\n\n__张三__，《茶壶设备驱动详解》译者，知名专家。\n\n__李四__，网关社区负责人。\n\n## 活动安排\n\n* 14:00-14:30 张三 也谈茶壶社区的建设\n* 14:45-15:15 李四 网关的开发模式\n'
    expect(readTalks(body)).toEqual(['也谈茶壶社区的建设 / 张三', '网关的开发模式 / 李四'])
  })
})

describe('headings with numbers', () => {
  const about = (giver: string): string => `示例科技工程师${giver}分享了茶壶的落地经验，从多个角度介绍了实践过程。`

  it('are talks between others that are, whoever gives them', () => {
    const body = `## 1. 网关的演进\n\n${about('张三')}\n\n## 2. 网格的实践\n\n${about('李四')}\n\n## 3. 茶壶的后端支持\n\n![](a.jpg)\n\n## 4. 可观测性探索\n\n${about('王五')}\n`
    expect(readTalks(body)).toEqual([
      '网关的演进 / 张三',
      '网格的实践 / 李四',
      '茶壶的后端支持 / ',
      '可观测性探索 / 王五',
    ])
  })

  it('but breaks and questions between them', () => {
    const body = `## 1. 网关的演进\n\n${about('张三')}\n\n## 2. 网格的实践\n\n${about('李四')}\n\n## 3. QA 交流环节\n\n很热烈。\n\n## 4. 可观测性探索\n\n${about('王五')}\n`
    expect(readTalks(body)).toEqual(['网关的演进 / 张三', '网格的实践 / 李四', '可观测性探索 / 王五'])
  })
})

describe('front matter behind a template', () => {
  it('names who gives the talk and when, where the text leaves both to the site program', () => {
    const front =
      '---\nlayout: event\ntitle: 茶壶揭示网关的表征\nspeaker: 张三\ninstitution: 示例大学\ndate: 2025-11-17 10:00\n---\n\n## 演讲者简介\n\n{% if page.bio %}\n{{ page.bio }}\n{% else %}\n{{ page.speaker }}是{{ page.institution }}的研究人员。\n{% endif %}\n\n## 参与方式\n\n- 时间：{{ page.date | date: "%Y年%m月%d日" }}\n'
    const page = parsePage('content/zh/activities/x/index.md', front)
    expect(
      isFailed(page)
        ? undefined
        : [page.ok.heldOn, page.ok.talks.map(({ title, speakers }) => [title, speakers[0]?.name])],
    ).toEqual(['2025-11-17', [['茶壶揭示网关的表征', '张三']]])
  })

  it('is not written out without end', () => {
    const page = `---\ntitle: x\nspeaker: ${'张'.repeat(250)}\n---\n\n${'{{ page.speaker }} '.repeat(20_000)}`
    const start = performance.now()
    readTalks(page, '')
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('an event of one talk', () => {
  const read = (title: string, body: string): unknown => {
    const front = `---\ntitle: "直播预告 | ${title}"\ndate: 2022-07-20\n---\n\n`
    const page = parsePage('content/zh/activities/x/index.md', front + body)
    return isFailed(page)
      ? undefined
      : [page.ok.heldOn, page.ok.talks.map(({ title, speakers }) => `${title} / ${speakers[0]?.name}`)]
  }

  it('told by a table of facts', () => {
    const rows = [
      '| 项目 | 内容 |',
      '|---|---|',
      '| 时间 | 2022 年 7 月 30 日 19:00 |',
      '| 主题 | 网关的落地与演进 |',
      '| 讲师 | 张三，示例科技 |',
    ]
    expect(read('网关的落地与演进', `${rows.join('\n')}\n`)).toEqual(['2022-07-30', ['网关的落地与演进 / 张三']])
  })

  it.each<[string, string, string]>([
    [
      'headings',
      '## 嘉宾\n\n### 张三\n\n示例科技 CTO\n\n### 李四\n\n示例银行 架构师\n',
      '张三·示例科技 CTO、李四·示例银行 架构师',
    ],
    [
      'a table',
      '| 讲师 | 单位 |\n|---|---|\n| 张三 | 示例科技 |\n| 李四 | 示例银行 |\n',
      '张三·示例科技、李四·示例银行',
    ],
    ['a title alone', '讲师：王老师\n', '王老师·undefined'],
  ])('whose guests are told by %s', (_, body, people) => {
    const front = '---\ntitle: 茶壶直播第 12 期：网关的演进\n---\n\n'
    const page = parsePage('content/zh/activities/x/index.md', front + body)
    const [talk] = isFailed(page) ? [] : page.ok.talks
    expect([talk?.title, talk?.speakers.map(({ name, affiliation }) => `${name}·${affiliation}`).join('、')]).toEqual([
      '网关的演进',
      people,
    ])
  })

  it('on the day that stands beside what it is called, whatever that says', () => {
    const body = '2022 年 7 月 30 日 19:00，我们邀请到了示例大学教授张三带来主题为《如何发布一个注册中心》的分享。\n'
    expect(read('如何发布一个注册中心', body)).toEqual(['2022-07-30', ['如何发布一个注册中心 / 张三']])
  })
})

describe('people who are told of in few words', () => {
  const readPeople = (body: string, front = head): string[] => {
    const page = parsePage('content/zh/activities/x/index.md', front + body)
    if (isFailed(page)) return ['not read']
    return page.ok.talks.flatMap(({ speakers }) =>
      speakers.map(({ name, nickname, affiliation }) => [name, nickname, affiliation].join('|')),
    )
  }
  const twoTalks = (bios: string): string =>
    `### 《网关的落地与演进》\n\n#### 嘉宾简介：\n\n${bios}\n\n### 《茶壶的未来》\n\n#### 嘉宾简介：\n\n**王五**\n\n示例银行架构师\n`

  it('a name alone above what is told of its bearer', () => {
    expect(readPeople(twoTalks('**张三**\n\n一直从事网关的工作，2020 年开始写茶壶。'))).toEqual([
      '张三||',
      '王五||示例银行架构师',
    ])
  })

  it('a nickname below the name, with an office behind it', () => {
    expect(readPeople(twoTalks('**张三**\n\n花名：小壶，示例科技总监'))).toEqual([
      '张三|小壶|示例科技总监',
      '王五||示例银行架构师',
    ])
  })

  it('two offices with a comma before the name', () => {
    const body =
      '### 网关的落地与演进\n\n茶壶社区 Committer，示例科技工程师张三分享了网关的演进。\n\n### 茶壶的未来\n\n示例银行架构师王五介绍了茶壶的未来。\n'
    expect(readPeople(body)).toEqual(['张三||茶壶社区 Committer、示例科技工程师', '王五||示例银行架构师'])
  })

  it('what they are called on the web, in a list of the front matter', () => {
    const front =
      '---\ntype: meetup\ntopic: 网关众生相\nhostDate: 2022-07-30\nspeakers:\n- ada_pots\nagenda:\n- time: 21:00 ～ 21:40\n  item: 主题分享\n---\n'
    expect(readPeople('', front)).toEqual(['ada_pots||'])
    expect(readPeople('', front.replace('ada_pots', 'tbd'))).toEqual([])
  })
})

it('talks that are counted are read with who gives them', () => {
  const body =
    '第一个主题来自于阿壶(张三，博客：[pots.example](http://pots.example))：网关的落地与演进。\n阿壶写网关。\n\n第二个主题来自示例科技的李四：茶壶的未来。\n李四写茶壶。\n\n第三场分享由王五带来：网格在茶壶场景的实践\n'
  expect(readTalks(body)).toEqual(['网关的落地与演进 / 阿壶', '茶壶的未来 / 李四', '网格在茶壶场景的实践 / 王五'])
})

it('what waits for a title, what is paid and what is praised are no talks', () => {
  const front =
    '---\ntitle: 茶壶社区见面会\nagenda:\n- time: 13:30-14:00\n  item: 网关的落地与演进——张三\n- time: 14:00-14:30\n  item: 主题待定——李四\n- time: 15:00-15:30\n  item: 尽情期待\n- time: 15:30-16:00\n  item: 某次事故复盘\n- time: 16:30-17:00\n  item: 活动复盘\n---\n'
  expect(readTalks('', front)).toEqual(['网关的落地与演进 / 张三', '某次事故复盘 / '])
  const paid =
    '## 议程\n\n- 网关的落地与演进 —— 张三\n- 茶壶的未来 —— 李四\n\n## 门票\n\n- 学生票：410元（需提供证明）\n- 普通票：820元\n'
  expect(readTalks(paid)).toEqual(['网关的落地与演进 / 张三', '茶壶的未来 / 李四'])
})

describe('what stands behind a talk', () => {
  const talks =
    '## 活动议程\n\n### 网关的落地与演进\n\n张三，示例科技工程师\n\n本次分享介绍网关。\n\n### 茶壶的未来\n\n李四，示例银行架构师\n\n本次分享介绍茶壶。\n\n'
  const read = (body: string) => {
    const page = parsePage('content/zh/activities/x/index.md', head + body)
    return isFailed(page) ? [] : page.ok.talks
  }

  it('is no part of what is told of it', () => {
    const [, last] = read(`${talks}**抽奖环节**\n\n现场将抽出 10 位幸运观众。\n\n**下半场**\n\n更加精彩。\n`)
    expect(last?.abstract).toBe('本次分享介绍茶壶。')
  })

  it('may be a panel, whose guests are not those of the talk before it', () => {
    const told = read(`${talks}圆桌讨论：网关怎么走 主持人：王五\n\n嘉宾：张三、赵六\n`).map(
      ({ title, speakers }) => `${title} / ${speakers.map(({ name }) => name).join('、')}`,
    )
    expect(told).toEqual(['网关的落地与演进 / 张三', '茶壶的未来 / 李四', '网关怎么走 / 张三、赵六'])
  })

  it('may say what a speaker is called', () => {
    const agenda =
      '## 议程\n\n14:00-14:40 网关的落地与演进 张三\n\n14:40-15:20 圆桌：网关怎么走 主持人：王五 嘉宾：张三、李四\n\n## 讲师介绍\n\n**张三**\n\n示例科技工程师，花名小壶，写过三年网关。\n'
    const [talk, panel] = read(agenda)
    expect(talk?.speakers).toEqual([{ name: '张三', nickname: '小壶', affiliation: '示例科技工程师，写过三年网关' }])
    expect(panel?.title).toBe('网关怎么走')
  })
})

describe('lists of talks', () => {
  it('keep what a speaker is called between commas', () => {
    const body =
      '## 话题\n\n- 网关的落地与演进，王五，示例科技架构师\n- Teapot:开启网格新篇章，张三（小壶），示例集团高级技术专家\n'
    const page = parsePage('content/zh/activities/x/index.md', head + body)
    const talks = isFailed(page) ? [] : page.ok.talks
    expect(talks.map(({ speakers }) => speakers)).toEqual([
      [{ name: '王五', affiliation: '示例科技架构师' }],
      [{ name: '张三', nickname: '小壶', affiliation: '示例集团高级技术专家' }],
    ])
  })

  it('may call people by an age or a sound before their names', () => {
    const body =
      '**1. 张三：《网关的落地与演进》**\n\n张三介绍了网关。\n\n**2. 老赵：《茶壶之于程序员》**\n\n他讲了茶壶。\n\n**3. 小结：《茶壶》**\n'
    expect(readTalks(body)).toEqual(['网关的落地与演进 / 张三', '茶壶之于程序员 / 老赵'])
  })

  it('may tell of a talk behind its quoted title', () => {
    const body =
      '本期主题：\n\n1）《网关的落地与演进》--近年来网关越来越多，大家都在用它，也常常为它烦恼，这次就来说一说。\n\n2）《茶壶的未来》--茶壶有没有未来，谁也不知道，所以请来一位做了十年茶壶的人。\n\n3）《网格在茶壶场景的实践》--李四\n'
    expect(readTalks(body).map((talk) => talk.split(' / ')[0])).toEqual([
      '网关的落地与演进',
      '茶壶的未来',
      '网格在茶壶场景的实践',
    ])
  })
})

it('a page that begins with its only heading of the first level is called by it', () => {
  const page = parsePage('content/zh/x.md', '# 直播日程表\n\n## 历史归档\n\n往期的直播。\n')
  expect(isFailed(page) ? '' : page.ok.title).toBe('直播日程表')
})

describe('reports that name what is on the web', () => {
  it('tell who opens a talk, and end it where the next title is quoted', () => {
    const body =
      '随后张三（来自示例科技，https://example.com/zhang）开讲他的《网关的落地与演进》，台下坐满了人。\n\n[幻灯](https://slides.example/gate.pdf)\n\n第三位是来自示例网络的阿亮，他的《茶壶邂逅网格》是吸铁石。\n\n[幻灯](https://slides.example/pot.pdf)\n\n休息后示例银行架构师李四[[微博](https://weibo.example/li)]带来的《网格在茶壶场景的实践》。\n\n[幻灯](https://slides.example/mesh.pdf)\n'
    const page = parsePage('content/zh/activities/x/index.md', head + body)
    const { talks, decks } = isFailed(page) ? { talks: [], decks: [] } : page.ok
    const urlOf = (id: string): string | undefined => decks.find((deck) => deck.id === id)?.url
    expect(talks.map(({ title, speakers, deckIds }) => [title, speakers[0]?.name, ...deckIds.map(urlOf)])).toEqual([
      ['网关的落地与演进', '张三', 'https://slides.example/gate.pdf'],
      ['网格在茶壶场景的实践', '李四', 'https://slides.example/mesh.pdf'],
    ])
  })

  it('list handles behind quoted titles, numbers with commas and names behind dashes', () => {
    expect(
      readTalks('一. 《网关的落地与演进》-张三\n\n二. 《茶壶的未来》 - [TeapotFan](https://weibo.example/t)\n'),
    ).toEqual(['网关的落地与演进 / 张三', '茶壶的未来 / TeapotFan'])
    expect(readTalks('## 1，网关的落地与演进\n\n讲师：张三\n\n## 2，茶壶的未来\n\n讲师：李四\n')).toEqual([
      '网关的落地与演进 / 张三',
      '茶壶的未来 / 李四',
    ])
    expect(readTalks('## 讲师分享\n\n- 网关的落地与演进 - 张三\n- 茶壶的开发和调试-李四，王五\n')).toEqual([
      '网关的落地与演进 / 张三',
      '茶壶的开发和调试 / 李四、王五',
    ])
  })
})

it('a page whose front matter holds the programme is not called by a heading below it', () => {
  const front =
    '---\ndate: 2024-05-23\ntalks:\n- title: Gateways, One Year On\n  speakers:\n  - name: Ada Example\n---\n\n## Arrival\n\nBy car.\n'
  const page = parsePage('content/en/activities/episode-05/index.md', front)
  expect(isFailed(page) ? '' : page.ok.title).toBe('episode 05')
})

it('calls to join a group or to sign up are nothing that listeners take home', () => {
  const body =
    '## 议程\n\n### 网关的落地与演进\n\n张三 示例科技架构师\n\n**听众收益**\n\n- 了解网关\n- 扫码登录的取舍\n\n扫码进群：\n\n### 茶壶的实践\n\n李四 示例科技研发\n\n**听众收益**\n\n看懂茶壶\n\n报名地址：https://example.com/a\n'
  const page = parsePage('content/zh/activities/x/index.md', head + body)
  expect(isFailed(page) ? [] : page.ok.talks.map(({ takeaways }) => takeaways)).toEqual([
    ['了解网关', '扫码登录的取舍'],
    ['看懂茶壶'],
  ])
})
