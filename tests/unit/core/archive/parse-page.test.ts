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

const meetup = `---
title: "【活动回顾】网格之夜 某城站"
author: "网格社区"
descripton: "五个人，两个议题。"
categories: "网格之夜"
tags: ["网格", "Mesh"]
date: 2022-04-01T15:00:00+08:00
cover: cover.png
---

## 概要

- 活动主题：网格之夜（某城站）

- 活动时间：2022 年 04 月 02 日（周六）09:30-12:00

- 活动形式：线上直播

- 活动地点：某城某路 1 号

- 资料下载：<br/>

[《在大集群里用 Foo 这种网格是一种什么体验》](https://slides.example/one.pdf)<br/>

[《网关的一年》](https://slides.example/two(1).pdf)<br/>

- 直播间：[点击进入](https://live.bilibili.com/1)
- 视频回顾：<https://www.bilibili.com/video/BV1>
- 报名方式：[戳这里](https://sign.example/1)
- 推荐阅读：[网格是什么](https://mp.weixin.qq.com/s/1)

## 活动回顾

### 《社区这一年》

>张三 某某科技总监、网格社区委员

嘉宾简介：

张三，某某科技总监，写过很多代码。

***

### 《在大集群里用 bar 或 Foo 这种网格是什么体验》

>李四（花名：小四）目前在某某集团负责 Foo 研发

议题简介：

大集群里的网格，

有哪些坑？

听众收益：

- 知道坑在哪里；

- 少走弯路。

***

### 《网关的一年》

> 王五，某某云专家

分享介绍：一年里网关的变化。
`

describe('an event page with talks under headings', () => {
  const page = parse(meetup)

  it('tells the facts of the event', () => {
    expect(page).toMatchObject({
      id: 'activities/night-1',
      path: 'zh/activities/night-1/index.md',
      kind: 'event',
      language: 'zh',
      title: '【活动回顾】网格之夜 某城站',
      date: '2022-04-01',
      heldText: '2022 年 04 月 02 日（周六）09:30-12:00',
      heldOn: '2022-04-02',
      form: '线上直播',
      place: '某城某路 1 号',
      category: '网格之夜',
      author: '网格社区',
      tags: ['网格', 'Mesh'],
      cover: 'cover.png',
      description: '五个人，两个议题。',
      damaged: 0,
    })
    expect(page.body.startsWith('## 概要')).toBe(true)
  })

  it('finds every talk with who gives it', () => {
    expect(page.talks.map(({ title, speakers }) => ({ title, speakers }))).toEqual([
      { title: '社区这一年', speakers: [{ name: '张三', affiliation: '某某科技总监、网格社区委员' }] },
      {
        title: '在大集群里用 bar 或 Foo 这种网格是什么体验',
        speakers: [{ name: '李四', nickname: '小四', affiliation: '某某集团负责 Foo 研发' }],
      },
      { title: '网关的一年', speakers: [{ name: '王五', affiliation: '某某云专家' }] },
    ])
    expect(page.talks[1]).toMatchObject({
      abstract: '大集群里的网格，\n有哪些坑？',
      takeaways: ['知道坑在哪里', '少走弯路'],
    })
    expect(page.talks[2]?.abstract).toBe('一年里网关的变化。')
    expect(page.talks.every((talk) => talk.confidence > 0.8)).toBe(true)
  })

  it('gives each deck to its talk, though its link words the title differently', () => {
    expect(page.decks.map(({ title, url }) => [title, url])).toEqual([
      ['在大集群里用 Foo 这种网格是一种什么体验', 'https://slides.example/one.pdf'],
      ['网关的一年', 'https://slides.example/two(1).pdf'],
    ])
    expect(page.talks.map((talk) => talk.deckIds)).toEqual([[], [page.decks[0]?.id], [page.decks[1]?.id]])
  })

  it('says what each link is', () => {
    expect(page.links.map(({ kind, title }) => [kind, title])).toEqual([
      ['slides', '在大集群里用 Foo 这种网格是一种什么体验'],
      ['slides', '网关的一年'],
      ['live', '直播间'],
      ['recording', '视频回顾'],
      ['registration', '报名方式'],
      ['article', '网格是什么'],
    ])
  })

  it('is less sure of a talk the less the page says', () => {
    const sure = parse(meetup).talks[0]?.confidence ?? 0
    const unsure = parse(`${head}[《甲乙丙》](https://s.example/1.pdf)\n[《丁戊己》](https://s.example/2.pdf)`).talks[0]
    expect(unsure?.confidence).toBeLessThan(sure)
  })
})

describe('a broadcast', () => {
  const broadcast = (rest: string): Page =>
    parse(`---\ntitle: "网格频道#7：调度器的设计"\ndate: 2022-07-26\n---\n
- 活动主题：网格频道直播#7:调度器的设计
- 活动时间：07 月 28 日，周四晚 19 点
- 资料下载：[戳这里](https://slides.example/7.pdf)
- [直播视频回顾](https://video.example/7)
- [直播回顾文章](https://blog.example/7)

${rest}`)

  it('is one talk itself, with its guests and its deck', () => {
    const page = broadcast(
      '## 介绍\n\n### | 网格频道#7：调度器的设计\n\n讲调度。\n\n## 嘉宾\n\n- 张三（花名：小三）\n\n- Mesh Maintainer\n\n- 李四，某某科技专家\n\n- 小网  主持人\n',
    )
    expect(page.talks).toMatchObject([
      {
        title: '调度器的设计',
        abstract: '讲调度。',
        speakers: [
          { name: '张三', nickname: '小三', affiliation: 'Mesh Maintainer' },
          { name: '李四', affiliation: '某某科技专家' },
        ],
        deckIds: [page.decks[0]?.id],
      },
    ])
    expect(page.decks[0]?.title).toBe('调度器的设计')
    expect(page.heldOn).toBe('2022-07-28')
    expect(page.links.map(({ kind }) => kind)).toEqual(['slides', 'recording', 'article'])
  })

  it('takes its title from its theme when the agenda was copied from another', () => {
    const page = broadcast(
      '## 议程\n\n### 19:00-19:05  主持人开场\n\n小网 主持人\n\n### 19:05-20:00 注册中心的设计\n\n张三 某某科技专家\n\n### 你将收获\n\n1.了解调度\n\n2.了解 8.3.0 新功能\n',
    )
    expect(names(page)).toEqual([['调度器的设计', '张三']])
    expect(page.talks[0]?.takeaways).toEqual(['了解调度', '了解 8.3.0 新功能'])
  })
})

describe('links to slides', () => {
  it.each<[string, string, string]>([
    ['an angle-bracket address', '讲稿：<https://s.example/a.pdf>', 'https://s.example/a.pdf'],
    ['a bare address', '讲稿：https://s.example/a.pdf，欢迎下载', 'https://s.example/a.pdf'],
    [
      'an HTML link',
      '<font color=#1E90FF><a href="https://s.example/a.pdf" target=_blank>下载</a></font>',
      'https://s.example/a.pdf',
    ],
    [
      'a Markdown link in HTML',
      '<font color=#1E90FF>[点击获取](https://s.example/a.pdf)</font>',
      'https://s.example/a.pdf',
    ],
    ['brackets in the name', '[讲稿](https://s.example/a(1).pdf)', 'https://s.example/a(1).pdf'],
    ['a # in the name', '[讲稿](https://s.example/Night#35%20a.pdf)', 'https://s.example/Night#35%20a.pdf'],
    ['Chinese in the name', '[讲稿](https://s.example/讲稿.pdf)', 'https://s.example/讲稿.pdf'],
    ['a space in the name', '[讲稿](https://s.example/my talk.pdf)', 'https://s.example/my talk.pdf'],
    ['a query', '[讲稿](https://s.example/a.pdf?download=1)', 'https://s.example/a.pdf?download=1'],
    ['a download without a file name', '[查看讲稿](https://s.example/files/123)', 'https://s.example/files/123'],
  ])('with %s are decks', (_, body, url) => {
    expect(parse(head + body).decks.map((deck) => deck.url)).toEqual([url])
  })

  it('are decks once, and belong to every talk that links to them', () => {
    const page = parse(`${head}[《网关的一年》](https://s.example/1.pdf)\n\n[《网格的未来》](https://s.example/1.pdf)`)
    expect(page.decks).toHaveLength(1)
    expect(page.talks.map((talk) => talk.deckIds)).toEqual([[page.decks[0]?.id], [page.decks[0]?.id]])
  })

  it('within the part of a talk belong to it', () => {
    const page = parse(
      `${head}### 《甲的故事》\n\n[戳这里](https://s.example/1.pdf)\n\n### 《乙的历史》\n\n[下载](https://s.example/2.pdf)`,
    )
    expect(page.decks.map((deck) => deck.title)).toEqual(['甲的故事', '乙的历史'])
    expect(page.talks.map((talk) => talk.deckIds)).toEqual(page.decks.map((deck) => [deck.id]))
  })

  it('of a whole evening are named after it', () => {
    const page = parse(
      `${head}- 资料地址：[点击链接](https://s.example/0a1b.pdf)\n\n### 《甲的故事》\n\n### 《乙的历史》`,
    )
    expect(page.decks.map((deck) => deck.title)).toEqual(['网格之夜#1 某城站'])
    expect(page.talks.flatMap((talk) => talk.deckIds)).toEqual([])
  })

  it('are not what a script address or a page for slides to come is', () => {
    const page = parse(`${head}[讲稿](javascript:alert(1).pdf) [PPT 模板](https://code.example/slides/tree/master)`)
    expect(page.decks).toEqual([])
    expect(page.links).toMatchObject([{ kind: 'slides', url: 'https://code.example/slides/tree/master' }])
  })
})

describe('any other page', () => {
  it.each<[string, string, string, Page['kind']]>([
    ['a blog post', 'zh/blog/a/index.md', '活动时间：2022 年 1 月 1 日\n\n## 议程', 'article'],
    ['a page with a date and an agenda', 'pages/a.md', '活动时间：2022 年 1 月 1 日', 'event'],
    ['an agenda heading', 'a.md', '# Night\n\n## Agenda\n\n- Ada', 'event'],
    ['a plain page', 'a.md', '# Words\n\nMore words.', 'article'],
    ['the list page of events', 'zh/activities/_index.md', '# 活动', 'article'],
    ['an event by its front matter', 'zh/blog/b.md', '---\ntype: event\n---\n# 活动', 'event'],
  ])('%s has its kind', (_, path, text, kind) => {
    expect(parse(text, path).kind).toBe(kind)
  })

  it('has its title from the first heading, else from its file', () => {
    expect(parse('text\n\n## **网格** 之夜\n', 'a.md').title).toBe('网格 之夜')
    expect(parse('text', 'posts/2020-01-02-mesh_night/index.md').title).toBe('mesh night')
    expect(parse('', 'a.md').title).toBe('a')
  })

  it('has its date from the front matter, the path, or its first words', () => {
    expect(parse('---\ndate: 2020-02-03\n---\n2021 年 1 月 1 日', 'posts/2019-01-01-a.md').date).toBe('2020-02-03')
    expect(parse('2021 年 1 月 1 日', 'posts/2019-01-01-a.md').date).toBe('2019-01-01')
    expect(parse('2021 年 1 月 1 日', 'posts/a.md').date).toBe('2021-01-01')
    expect(parse("---\ncreateTime: '2020-02-03'\n---\n").date).toBe('2020-02-03')
    expect(parse('no date', 'posts/a.md').date).toBeUndefined()
  })

  it('has the slides that the front matter of an event names, once', () => {
    const head = '---\ntitle: 网格\nurl_slides: https://s.example/a.pdf\n---\n'
    expect(parse(head, 'zh/activities/a.md').decks.map(({ url }) => url)).toEqual(['https://s.example/a.pdf'])
    expect(parse(`${head}[讲稿](https://s.example/a.pdf)`, 'zh/activities/a.md').decks).toHaveLength(1)
    expect(parse('---\nslides: default\n---\n', 'zh/activities/a.md').decks).toEqual([])
  })

  it('knows where an only speaker belongs by a line about them', () => {
    const body =
      '### 网关的一年，以及后来\n\n讲师：张三\n\n个人介绍：某某科技工程师，网格组，负责网关。\n\n**演讲概要**\n\n网关。'
    expect(parse(body, 'zh/activities/a.md').talks[0]?.speakers).toEqual([
      { name: '张三', affiliation: '某某科技工程师，网格组' },
    ])
  })

  it('stays whole when its front matter is broken', () => {
    const page = parse('---\ntitle: "网格: 之夜\ntags: [a, b\n\n# 正文\n\n张三说。', 'zh/blog/a.md')
    expect(page.title).toBe('网格: 之夜')
    expect(page.body).toContain('张三说。')
  })

  it('has no talks as an article, but its decks', () => {
    const page = parse('# 网关\n\n### 《甲》\n\n> 张三\n\n[本文 PPT 下载](https://s.example/1.pdf)', 'zh/blog/a.md')
    expect(page.talks).toEqual([])
    expect(page.decks.map((deck) => deck.title)).toEqual(['网关'])
  })

  it('counts what could not be restored, and reads CRLF and a byte order mark', () => {
    const page = parse('\uFEFF---\r\ntitle: A\uFFFDB\r\n---\r\nx\uFFFD', 'a.md')
    expect(page).toMatchObject({ title: 'A\uFFFDB', body: 'x\uFFFD', damaged: 2 })
  })
})

describe('odd text', () => {
  /** A small repeatable generator, so that a failure can be run again. */
  const createRandom = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  it('never throws, however a page was cut, joined or damaged', () => {
    const random = createRandom(7)
    const bits = [
      '---\n',
      '《',
      '》',
      '**',
      '<table><tr><td>',
      '</a>',
      '| a | b |\n|-|-|\n',
      '[x](',
      '\uD800',
      '\0',
      '：',
      '# ',
      '&#x110000;',
      '{',
    ]
    for (let round = 0; round < 400; round += 1) {
      const from = Math.floor(random() * meetup.length)
      const to = from + Math.floor(random() * (meetup.length - from))
      const bit = bits[Math.floor(random() * bits.length)] ?? ''
      const text = round % 2 === 0 ? meetup.slice(0, to) + bit : meetup.slice(from, to) + bit + meetup.slice(to)
      const page = parse(text, round % 3 === 0 ? '' : 'zh/activities/a/index.md')
      expect(page.title).not.toBe('')
      expect(new Set(page.talks.map((talk) => talk.id)).size).toBe(page.talks.length)
    }
  })

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['titles', '《'.repeat(50_000)],
    ['tags', '<a '.repeat(50_000)],
    ['emphasis', '**a '.repeat(30_000)],
    ['links with spaces', '](https://a.example/ '.repeat(10_000)],
    ['labels', '活动时间：\n'.repeat(10_000)],
    ['one long line', '张三，'.repeat(60_000)],
    ['quotes', `${'>'.repeat(5_000)} a`],
    ['braces', '{'.repeat(100_000)],
    ['spaces', `# a${' '.repeat(100_000)}b`],
    ['quotes within quotes', `${'>'.repeat(10_000)} a`],
    ['lists within lists', `${'- '.repeat(10_000)}a`],
    ['links', Array.from({ length: 100_000 }, (_, at) => `[a${at}](https://a.example/${at}.pdf)`).join('\n')],
    ['links in a line', Array.from({ length: 20_000 }, (_, at) => `[a${at}](https://a.example/${at}.pdf)`).join(' ')],
    [
      'rows',
      `| 时间 | 主题 | 嘉宾 |\n|-|-|-|\n${Array.from({ length: 10_000 }, (_, at) => `| 14:00 | 《网关的第 ${at} 年》 | 张三 |`).join('\n')}`,
    ],
    [
      'spanning cells',
      `<table>${'<tr><td rowspan=9999 colspan=999>14:00</td><td>《网关》</td></tr>'.repeat(10_000)}</table>`,
    ],
    ['talks', Array.from({ length: 10_000 }, (_, at) => `### 《网关的第 ${at} 年》\n\n讲师：张三`).join('\n\n')],
    [
      'guests',
      `## 嘉宾\n\n${Array.from({ length: 10_000 }, (_, at) => `- 王${String.fromCharCode(0x4e00 + at)} 某某科技专家`).join('\n')}`,
    ],
    ['words before a quoted title', `${'他的'.repeat(40)}《网关的一年》\n\n`.repeat(2_000)],
    ['verbs before a quoted title', `张三${'将会进行了'.repeat(16)}x带来《网关的一年》\n\n`.repeat(2_000)],
    ['sentences about talks', '来自某某科技的张三带来了《网关的一年》。'.repeat(20_000)],
    ['joined guests', `讲师：${'和'.repeat(390)}\n\n`.repeat(2_000)],
    ['bold beginnings', '- **网关的一年** 张三，某某科技\n'.repeat(5_000)],
    ['open tags', '<table><tr><td>'.repeat(30_000)],
    ['open comments', '<!-- '.repeat(50_000)],
    ['an open front matter', `---\n${'a: b\n'.repeat(20_000)}`],
  ])('of many %s is read in bounded time', (_, text) => {
    const from = performance.now()
    parse(text)
    expect(performance.now() - from).toBeLessThan(8000)
  })

  it('takes no word between & and ; for a sign but those that HTML knows', () => {
    const page = parse(
      '<p>&lt;A &amp; B&gt; &constructor; &valueOf;</p>\n<h1>&lt;A &amp; B&gt; &constructor; &toString;</h1>',
    )
    expect(page.title).toBe('<A & B> &constructor; &toString;')
  })
})
