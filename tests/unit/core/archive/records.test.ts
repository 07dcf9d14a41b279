import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

type Given = readonly [string, ...string[]]

const four: readonly Given[] = [
  ['Knitting Gateways at Scale', 'Ada Example'],
  ['Meshes: a Tale of Two Kettles', 'Bob Sample'],
  ['What Is New in Teapots?', 'Priya Unheard'],
  ['Spouts for Humans', 'Odo Chowder'],
]
const toPage = (toRecord: (title: string, giver: string, index: number) => string, between = '\n'): string =>
  four.map(([title, giver = ''], index) => toRecord(title, giver, index)).join(between)

/** Runs of like siblings, each of a kind: all people, places and talks are invented. */
const talkRuns: readonly (readonly [string, string, readonly Given[]])[] = [
  [
    'entries that begin with what people are called on the web',
    '## 分享\n\n- @ada42 网关的一年\n- @bob7 网格的未来\n- @carol 茶壶与网关\n',
    [
      ['网关的一年', 'ada42'],
      ['网格的未来', 'bob7'],
      ['茶壶与网关', 'carol'],
    ],
  ],
  [
    'headings above sentences in which somebody tells of something',
    '## 主题分享\n\n### 网关的一年\n\n示例科技研发工程师张三分享了网关的落地经验。\n\n**要点：**\n\n- 更快\n\n### 网格的未来\n\n茶壶找房平台工程师李四介绍了网格。\n\n**要点：**\n\n- 更稳\n\n### 茶壶与网关\n\n茶壶社区 Maintainer 王五分享了茶壶。\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '李四'],
      ['茶壶与网关', '王五'],
    ],
  ],
  [
    'entries of a list, with who gives them and a recording within',
    '### 现场记录\n\n- 暖场\n    + 录音: [a.mp3](https://audio.example/a.mp3)\n    + 唠叨几句\n\n房间不大。\n\n- 主持人:\n    + 录音: [b.mp3](https://audio.example/b.mp3)\n- 使用网关进行流量分析\n    + 张三, 示例科技研发工程师\n    + 录音: [c.mp3](https://audio.example/c.mp3)\n    + 讲得很前沿\n- 网格在硬件开发中的应用\n    + 李四 ~ 硬件极客、个人开发者\n    + 录音: [d.mp3](https://audio.example/d.mp3)\n- 幻灯: [老程序员自救指北](https://slides.example/e)\n    + 录音: [e.mp3](https://audio.example/e.mp3)\n    + 超时六分钟\n- 茶壶在大型系统中的实践\n    + 王五 ~ 茶壶集团信息总监\n    + 录音: [f.mp3](https://audio.example/f.mp3)\n',
    [
      ['使用网关进行流量分析', '张三'],
      ['网格在硬件开发中的应用', '李四'],
      ['老程序员自救指北'],
      ['茶壶在大型系统中的实践', '王五'],
    ],
  ],
  [
    'linked titles with a sentence of who will tell of them',
    'Some highlights of the program are:\n\n* [Kettle Visits at Scale](https://conf.example/program#a): Ada Unheard from *Weavers* will talk about an application that boils.\n* [Gateways for Machine Learning](https://conf.example/program#b): Odo Chowder will discuss how gateways learn.\n* [Building Meshes with Teapots](https://conf.example/program#c): Pala Mutha and Hao Wangle will reveal how meshes are woven.\n',
    [
      ['Kettle Visits at Scale', 'Ada Unheard'],
      ['Gateways for Machine Learning', 'Odo Chowder'],
      ['Building Meshes with Teapots', 'Pala Mutha', 'Hao Wangle'],
    ],
  ],
  [
    'an indented agenda, with names before colons',
    '## 流程:\n\n    1:30 - 2:00 签到\n    2:10 - 2:50 张三 : Better Kettles by Knowing Better Gateways\n    3:05 - 3:20 李四 : 用网关开发茶壶遇到的问题\n    3:30 - 4:00 茶歇\n    4:10 - 4:50 王五 : 网格那些事\n',
    [
      ['Better Kettles by Knowing Better Gateways', '张三'],
      ['用网关开发茶壶遇到的问题', '李四'],
      ['网格那些事', '王五'],
    ],
  ],
  [
    'quoted titles behind names that nothing else tells',
    '#### 活动主题\n\n以下会持续更新已收集到的主题：\n\n1. **Odo - 《茶壶的那些事》**\n2. **Mi Fu - 《Have fun with kettles》**\n3. **Rex - 《网格时代——一种新的茶道》**\n4. **张小三 - 《网关设计》**\n',
    [
      ['茶壶的那些事', 'Odo'],
      ['Have fun with kettles', 'Mi Fu'],
      ['网格时代——一种新的茶道', 'Rex'],
      ['网关设计', '张小三'],
    ],
  ],
  [
    'headings with a time and who before the title, among others',
    '## 流水\n\n### 08:45 - 09:30 布展\n\n很早。\n\n### ~ 10:00 张小三 论网关与茶壶\n\n- 幻灯：[a](https://speakerdeck.com/ada/a)\n\n### ~ 11:00 李小四 Kettles & Teapots\n\n- [录音](https://s.example/b.mp3)\n\n### ~ 12:00 午餐+乐队助兴\n\n好吃。\n\n### ~ 14:00 王小五 网格性能实践\n\n- 幻灯：[c](https://speakerdeck.com/ada/c)\n',
    [
      ['论网关与茶壶', '张小三'],
      ['Kettles & Teapots', '李小四'],
      ['网格性能实践', '王小五'],
    ],
  ],
  [
    'sentences of a list',
    'An exciting lineup of:\n\n* [Ada Example](https://social.example/ada) will be talking on building kettles from scratch. Ada is well known for teapots.\n* [Bob Sample](https://social.example/bob) will be talking about gateways on rails. Bob was here before.\n* [Carol Proof](https://social.example/carol) will speak on meshes in the kitchen. Carol likes tea.\n',
    [
      ['building kettles from scratch', 'Ada Example'],
      ['gateways on rails', 'Bob Sample'],
      ['meshes in the kitchen', 'Carol Proof'],
    ],
  ],
  [
    'headings in two languages',
    '## 议题详情\n\n### 《Gateways in China》\n### 《中国的网关》\n\n**议题简介**：网关。\n\n**分享嘉宾**：张三\n\n### 《From Kettle to Mesh》\n### （从茶壶到网格）\n\n**议题简介**：网格。\n\n**分享嘉宾**：李四\n',
    [
      ['Gateways in China', '张三'],
      ['From Kettle to Mesh', '李四'],
    ],
  ],
  [
    'headings of what somebody shared, which nothing announces',
    '## 基于茶壶的调度框架\n\n示例科技研发工程师张三分享了基于茶壶的调度框架。目前茶壶已经合入主线，但是还有许多问题。\n\n## 面向网关的领域模型\n\nExample Kettle SIG Maintainer李东四分享了网关在这一领域的探索。随着网关的发展，问题越来越多。\n\n## 统一缓存系统\n\n茶壶公司研发工程师王五介绍了统一缓存系统，它用在很多地方，解决了很多问题。\n',
    [
      ['基于茶壶的调度框架', '张三'],
      ['面向网关的领域模型', '李东四'],
      ['统一缓存系统', '王五'],
    ],
  ],
  [
    'headings that are only told of, below one that announces them',
    `## Talks\n\n### Knitting Gateways\n\n${'How we knit gateways in the kitchen, and why. '.repeat(3)}\n\n### Meshes Ahead\n\n${'What is ahead of us in the world of meshes. '.repeat(3)}\n\n### The Teapot Report\n\n${'A report on teapots and those who pour from them. '.repeat(3)}\n\n## Location\n\nThe Kettle House.\n`,
    [['Knitting Gateways'], ['Meshes Ahead'], ['The Teapot Report']],
  ],
  [
    'a panel, whoever takes part in it',
    '## Agenda\n\n### Kettle Fishbowl\n\n[Ada Example](https://social.example/ada) has offered to lead through a fishbowl on kettles.\n\nThe initial panel will be:\n\n* [Ada Example](https://social.example/ada) - Kettles before teapots are pointless\n* [Bob Sample](https://social.example/bob) - The cargo culting of gateways\n* [Carol Proof](https://social.example/carol) - Meshes are a red herring\n',
    [['Kettle Fishbowl', 'Ada Example']],
  ],
  [
    'sections whose slides are named alike, after who gives them',
    '## 2. 《网关的一年》\n\n讲得很细。\n\n- PDF: [网关的一年](https://git.example/1-张三-网关的一年.pdf)\n\n## 3. 《网格的未来》\n\n也很好。\n\n- PDF: [网格的未来](https://git.example/2-半夏-网格的未来.pdf)\n\n## 4. 中场休息\n\n## 5. 《茶壶与网关》\n\n- PDF: [茶壶与网关](https://git.example/3-王五-茶壶与网关.pdf)\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '半夏'],
      ['茶壶与网关', '王五'],
    ],
  ],
]

const story = 'How we did it, what broke on the way, and what we would do in another way the next time we try.'
const times = ['18:30', '19:00', '19:30', '20:00']
const days = ['Tuesday, October 24', 'Wednesday, October 25', 'Wednesday, October 25', 'Thursday, October 26']

/** Ways to write the same four talks below a heading that announces them. */
const writtenWays: readonly (readonly [string, string])[] = [
  ['who before a colon', toPage((title, giver) => `- ${giver}: ${title}`)],
  ['who on what', toPage((title, giver) => `- ${giver} on ${title}`)],
  ['by whom', toPage((title, giver) => `- ${title} by ${giver}`)],
  ['par qui', toPage((title, giver) => `**${title} par ${giver}**\n\n${story}`, '\n\n')],
  ['titles in bold, with who and what about behind', toPage((title, giver) => `- **${title}** (${giver}): ${story}`)],
  [
    'titles beside slides and recordings, with who behind',
    toPage(
      (title, giver, at) =>
        `- ${giver} – ${title} ([slides](https://s.example/${at}.pdf), [video](https://youtu.be/${at}))`,
    ),
  ],
  [
    'days and times before titles',
    toPage((title, giver, at) => `- **${days[at]} at ${times[at]}**: ${title} by ${giver}`),
  ],
  ['times with their zone', toPage((title, giver, at) => `- ${times[at]} CET: ${title} by ${giver}`)],
  ['times alone above', toPage((title, giver, at) => `### ${times[at]}\n\n${title}, ${giver} (Example Labs)`, '\n\n')],
  ['headings above who', toPage((title, giver) => `### ${title}\n\n*Presented by ${giver}*\n\n${story}`, '\n\n')],
  ['pairs of lines', toPage((title, giver) => `${title}\n\n${giver}, Example Labs`, '\n\n')],
  ['labels', toPage((title, giver) => `Speaker: ${giver}\n\nTitle: ${title}`, '\n\n')],
  [
    'titles behind their kind, above a link in brackets',
    toPage(
      (title, giver, at) => `### Video: ${title} ([code](https://c.example/${at}))\n\n${giver}, Example Labs`,
      '\n\n',
    ),
  ],
  [
    'sentences that break off',
    toPage((title, giver, at) => `- [${title}](https://s.example/${at}) presented by\n  ${giver}, Example Labs`),
  ],
  ['quotes', toPage((title, giver) => `"${title}" by ${giver}, Example Labs. ${story}`, '\n\n')],
  ['a hall below the programme', `### Main track\n\n${toPage((title, giver) => `- ${giver}: ${title}`)}`],
]

/** Runs of like siblings that are no talks. */
const otherRuns: readonly (readonly [string, string])[] = [
  [
    'projects',
    '## 项目列表\n\n### 网关控制台\n\n导师：张三\n\n### 网格命令行\n\n导师：李四\n\n### 茶壶文档\n\n导师：王五\n',
  ],
  [
    'links',
    '## 相关链接\n\n- [网关的一年](https://a.example/1)\n- [网格的未来](https://a.example/2)\n- [茶壶与网关](https://a.example/3)\n',
  ],
  ['people', '## 关于讲师\n\n### 张三\n\n示例科技研发工程师，写过网关。\n\n### 李四\n\n茶壶公司架构师，写过网格。\n'],
  ['sponsors', '## 赞助商\n\n- 示例科技有限公司：提供场地\n- 茶壶网络公司：提供茶点\n- 网关出版社：提供图书\n'],
  [
    'a schedule of tasks',
    '## 赛程安排\n\n- 2022-07-01 提交项目申请书\n- 2022-08-01 完成中期考核\n- 2022-09-01 提交最终成果\n',
  ],
  [
    'release notes',
    '## Release notes\n\n- v0.31 (Jun 2022): Support for Gateways of type Kettle\n- v0.32 (Aug 2022): Manifests and Teapots as artifacts\n- v0.33 (Aug 2022): More Settings of Meshes\n',
  ],
  ['what people did', '- 张三：修复了茶壶漏水的问题\n- 李四：增加了壶盖的网关\n- 王五：整理了网格的文档\n'],
  [
    'hours',
    'The booth is open:\n\n- Wednesday, April 19: 10:30 – 21:00 (with tea from\n  18:00 – 21:00)\n- Thursday, April 20: 10:30 – 17:30 ET\n',
  ],
  [
    'organisers',
    '## Organizers\n\n- Ada Example, Example Labs\n- Odo Chowder, Kettleworks\n\n## Sponsors\n\n- [Kettleworks](https://k.example) for the venue\n- [Example Labs](https://e.example) for food\n',
  ],
  ['kinds of talks', '- 14:00 主题演讲\n- 15:00 闪电演讲\n- 16:00 自由交流\n- 17:00 开场致词 Opening\n'],
  ['a table of contents', '## 目录\n\n1. 网关的背景\n2. 网格的设计与实现\n3. 茶壶的未来规划\n'],
]

/** Pages that show one talk. */
const singleTalks: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'its slides',
    'Gateways, One Year On',
    '- Read the paper\n- View [the slides](https://git.example/slides.pdf)\n',
    ['Gateways, One Year On'],
  ],
  [
    'its recording',
    'Example Talk: Kettles on Rails',
    'A talk.\n\n[Recording](https://www.youtube.com/watch?v=abcdefghijk)\n',
    ['Kettles on Rails'],
  ],
  ['the slides of a whole evening', 'Kettle Meetup recap', '[PDF](https://git.example/slides.pdf)\n', []],
]

const parse = (body: string, title = '某地 Meetup') => {
  const page = parsePage('content/zh/activities/some-meetup/index.md', `---\ntitle: "${title}"\n---\n${body}`)
  if (isFailed(page)) throw new Error(JSON.stringify(page.failure))
  return page.ok.talks ?? []
}

describe('runs of like records', () => {
  it.each(talkRuns)('reads the talks of %s', (_, body, talks) => {
    expect(parse(body).map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual(talks)
  })

  it.each(writtenWays)('reads talks that are written as %s', (_, body) => {
    const noise = '\n\n## Organizers\n\n- Ada Sample, Example Labs\n- Eve Proof, Kettleworks\n'
    const talks = parse(`A fine evening.\n\n## Agenda\n\n${body}${noise}`)
    expect(talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual(four)
  })

  it.each(otherRuns)('takes %s for no talks', (_, body) => {
    expect(parse(body)).toEqual([])
  })

  it.each(singleTalks)(
    'takes the title of a page that shows %s for that of a talk, if it is one',
    (_, title, body, talks) => {
      expect(parse(body, title).map((talk) => talk.title)).toEqual(talks)
    },
  )
})
