import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string): Page => {
  const result = parsePage(
    'events/a.md',
    `---\ntitle: 网关的一年\ndate: 2022-12-20\n---\n活动时间：1 月 5 日\n\n讲师：张三\n\n${body}`,
  )
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}
const decksOf = (body: string): readonly string[] => parse(body).decks.map(({ url }) => url)

describe('an address with brackets is whole', () => {
  const files = [
    'https://e.example/a(1).pdf',
    'https://e.example/a（1）.pdf',
    'https://e.example/网关(最终版).pdf',
    'https://e.example/网关【终】.pdf',
    'https://e.example/a(1)(2).pdf',
    'https://e.example/%E4%B8%AD(1).pdf',
    'https://e.example/(2022)a.pptx',
    'https://e.example/《网关》.pdf',
  ]
  it.each(files)('alone on a line: %s', (url) => expect(decksOf(`${url}\n`)).toEqual([url]))
  it.each(files)('behind a label: %s', (url) => expect(decksOf(`PPT：${url}\n`)).toEqual([url]))
  it.each(files)('in a link: %s', (url) => expect(decksOf(`[PPT](${url})\n`)).toEqual([url]))
  it.each(files)('in pointed brackets: %s', (url) => expect(decksOf(`[PPT](<${url}>)\n`)).toEqual([url]))
  it.each(files)('within HTML: %s', (url) => expect(decksOf(`<p>PPT: ${url}</p>\n`)).toEqual([url]))
})

describe('an address with spaces in a link is whole', () => {
  it.each([
    'https://e.example/a (1).pdf',
    'https://e.example/my talk.pdf',
    'https://e.example/my talk (final).pdf',
    'https://e.example/my (big) talk (2).pdf',
    'https://e.example/a  b.pdf',
  ])('%s', (url) => expect(decksOf(`[PPT](${url}) 见上`)).toEqual([url]))
})

it.each([
  ['a full stop', 'PPT 在 https://e.example/a.pdf。欢迎下载', 'https://e.example/a.pdf'],
  ['brackets around it', '讲稿（https://e.example/a.pdf）', 'https://e.example/a.pdf'],
  ['round brackets around it', 'Slides (https://e.example/a.pdf)', 'https://e.example/a.pdf'],
  ['brackets around one with brackets', 'Slides (https://e.example/a(1).pdf)', 'https://e.example/a(1).pdf'],
  ['a remark behind it', 'PPT：https://e.example/a.pdf（提取码 1234）', 'https://e.example/a.pdf'],
  ['a comma', 'PPT：https://e.example/a.pdf，密码 1234', 'https://e.example/a.pdf'],
  ['square brackets', '【https://e.example/a.pdf】', 'https://e.example/a.pdf'],
  ['an address before a bracket that is no part of it', 'https://e.example/a.pdf (1.5 MB)', 'https://e.example/a.pdf'],
])('a bare address ends before %s', (_, body, url) => expect(decksOf(body)).toEqual([url]))

describe('one deck is one, however it is written', () => {
  it.each([
    ['letters escaped', 'https://e.example/a.pdf', 'https://e.example/%61.pdf'],
    ['Chinese escaped', 'https://e.example/网关.pdf', 'https://e.example/%E7%BD%91%E5%85%B3.pdf'],
    ['escapes in small letters', 'https://e.example/%E7%BD%91.pdf', 'https://e.example/%e7%bd%91.pdf'],
    ['http and https', 'https://e.example/a.pdf', 'http://e.example/a.pdf'],
    ['letters of the host', 'https://e.example/a.pdf', 'https://E.Example/a.pdf'],
    ['an empty query', 'https://e.example/a.pdf', 'https://e.example/a.pdf?'],
    ['a port that is understood', 'https://e.example/a.pdf', 'https://e.example:443/a.pdf'],
    ['a space', 'https://e.example/a b.pdf', 'https://e.example/a%20b.pdf'],
    ['a page of it', 'https://e.example/a.pdf', 'https://e.example/a.pdf#page=3'],
    ['two slashes', 'https://e.example/a.pdf', '//e.example/a.pdf'],
    ['a scheme in capitals', 'https://e.example/a.pdf', 'HTTPS://e.example/a.pdf'],
  ])('%s', (_, one, other) => {
    expect(decksOf(`[PPT](<${one}>)\n\n[备份](<${other}>)\n`)).toEqual([one])
    expect(decksOf(`[PPT](<${other}>)\n\n[备份](<${one}>)\n`)).toHaveLength(1)
    const [first, second] = [one, other].map((url) => parse(`[PPT](<${url}>)`).decks[0]?.id)
    expect(first).toBe(second)
  })

  it.each([
    ['letters of the path', 'https://e.example/a.pdf', 'https://e.example/A.pdf'],
    ['a query', 'https://e.example/a.pdf?v=1', 'https://e.example/a.pdf?v=2'],
    ['an escaped slash', 'https://e.example/a/b.pdf', 'https://e.example/a%2Fb.pdf'],
    ['another port', 'https://e.example/a.pdf', 'https://e.example:8443/a.pdf'],
  ])('but two are two by %s', (_, one, other) => {
    expect(decksOf(`[PPT](<${one}>)\n\n[备份](<${other}>)\n`)).toEqual([one, other])
  })
})

describe('slides that a page shows within itself are found', () => {
  const url = 'https://e.example/a.pdf'
  it.each([
    ['iframe', `<iframe src="${url}" width="100%"></iframe>`],
    ['embed', `<embed src="${url}" type="application/pdf">`],
    ['object', `<object data="${url}" type="application/pdf">cannot be shown</object>`],
    ['object with a link in it', `<object data='${url}'><a href="${url}">PDF</a></object>`],
    ['iframe within a line', `讲稿如下：<iframe src=${url}></iframe>`],
    ['iframe in a div', `<div>\n<iframe\n  src="${url}">\n</iframe>\n</div>`],
    ['iframe with a place in the file', `<iframe src="${url}#toolbar=0"></iframe>`],
    ['a viewer', `<iframe src="https://docs.google.com/viewer?url=${encodeURIComponent(url)}&embedded=true"></iframe>`],
    [
      'an office viewer',
      `<iframe src="https://view.officeapps.live.com/op/embed.aspx?src=${encodeURIComponent(url)}"></iframe>`,
    ],
    ['a viewer of the site', `<iframe src="/pdfjs/web/viewer.html?file=${encodeURIComponent(url)}"></iframe>`],
  ])('%s', (_, body) => expect(decksOf(`${body}\n`)).toEqual([url]))

  it('but no other page that is shown so is a link', () => {
    const page = parse('<iframe src="https://ads.example/x.html"></iframe>\n')
    expect(page.links).toEqual([])
    expect(page.decks).toEqual([])
  })

  it('a presentation of a host of slides', () => {
    expect(decksOf('<iframe src="https://speakerdeck.com/player/abc123"></iframe>')).toEqual([
      'https://speakerdeck.com/player/abc123',
    ])
  })
})

describe('what follows slides is called by its own words', () => {
  it.each([
    [
      '报名',
      '### 资料\n\n- [下载](https://e.example/a.pdf)\n- 报名：[点我](https://form.example/1)',
      'https://form.example/1',
    ],
    [
      '报名',
      '### 资料\n\nPPT：[下载](https://e.example/a.pdf)\n\n报名：[戳这里](https://form.example/1)',
      'https://form.example/1',
    ],
    ['报名', '### 资料\n\n- 报名 [这里](https://www.wjx.cn/1)', 'https://www.wjx.cn/1'],
    ['报名', '资料：[下载](https://e.example/a.pdf) 报名：[戳这里](https://form.example/1)', 'https://form.example/1'],
    ['报名', '资料\n\n[报名](https://form.example/1)', 'https://form.example/1'],
    ['报名', '### 资料\n\n报名请点击[这里](https://form.example/1)', 'https://form.example/1'],
  ])('%s: %s', (words, body, url) => {
    const link = parse(body).links.find((found) => found.url === url)
    expect(link?.title).toContain(words)
    expect(link?.kind).toBe('registration')
  })
})
