import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

type Given = readonly [string, ...string[]]

/** Runs of like siblings, each of a kind: all people, places and talks are invented. */
const talkRuns: readonly (readonly [string, string, readonly Given[]])[] = [
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
    'sections whose slides are named alike, after who gives them',
    '## 2. 《网关的一年》\n\n讲得很细。\n\n- PDF: [网关的一年](https://git.example/1-张三-网关的一年.pdf)\n\n## 3. 《网格的未来》\n\n也很好。\n\n- PDF: [网格的未来](https://git.example/2-半夏-网格的未来.pdf)\n\n## 4. 中场休息\n\n## 5. 《茶壶与网关》\n\n- PDF: [茶壶与网关](https://git.example/3-王五-茶壶与网关.pdf)\n',
    [
      ['网关的一年', '张三'],
      ['网格的未来', '半夏'],
      ['茶壶与网关', '王五'],
    ],
  ],
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
