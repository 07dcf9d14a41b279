import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { LinkKind, Page } from '../../../../core/model/item'

const parse = (body: string, path = 'zh/activities/a.md'): Page => {
  const result = parsePage(path, `---\ntitle: 网格\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

describe('a link is', () => {
  it.each<[string, LinkKind]>([
    ['[讲稿](https://s.example/a.pdf)', 'slides'],
    ['[讲稿](https://s.example/a.pptx)', 'slides'],
    ['[here](https://speakerdeck.com/ada/gateways)', 'slides'],
    ['[here](https://docs.google.com/presentation/d/1/edit)', 'slides'],
    ['回放：[这里](https://v.example/1)', 'recording'],
    ['[here](https://youtu.be/1)', 'recording'],
    ['[这里](https://live.bilibili.com/1)', 'live'],
    ['[报名](https://a.example/1)', 'registration'],
    ['[here](https://lu.ma/1)', 'registration'],
    ['推荐阅读：[网格](https://a.example/1)', 'article'],
    ['[代码](https://code.example/1)', 'other'],
  ])('%s: %s', (body, kind) => {
    expect(parse(body).links.map((link) => link.kind)).toEqual([kind])
  })
})

describe('a link that says nothing itself', () => {
  it.each([
    ['- B 站直播间地址：[https://v.example/1](https://v.example/1)', 'B 站直播间地址'],
    ['- 直播回放：[点击观看](https://v.example/1)', '直播回放'],
  ])('%s is called %s', (body, title) => {
    expect(parse(body).links.map((link) => link.title)).toEqual([title])
  })
})

describe('a PDF', () => {
  it.each<[string, string, boolean]>([
    ['events', '[网格](https://s.example/a.pdf)', true],
    ['events', '[论文](https://arxiv.org/a.pdf)', false],
    ['events', '[第一届茶壶会议日程](https://s.example/a.pdf)', false],
    ['events', '[了解更多](https://s.example/Tea%20Sponsorship%20Prospectus%20v2.pdf)', false],
    ['blog', '[本文 PPT 下载](https://s.example/a.pdf)', true],
    ['blog', '[网格](https://static.sched.com/hosted_files/a/b.pdf)', true],
    ['blog', '[Raft paper](https://s.example/raft.pdf)', false],
    ['blog', '[理论基础](https://s.example/sagas.pdf)', false],
  ])('in %s, as %s, is a deck: %s', (folder, body, isDeck) => {
    const page = parse(body, `zh/${folder}/a.md`)
    expect(page.decks).toHaveLength(isDeck ? 1 : 0)
    expect(page.links[0]?.kind === 'slides').toBe(isDeck)
  })
})

it('takes the licence of slides for none', () => {
  const body = '注意以下材料，其中张三的幻灯片遵守[CC2.5](https://creativecommons.org/licenses/by-nc-sa/2.5/cn/)协议。'
  expect(parse(body).decks).toEqual([])
})

it.each([
  ['讲稿合集\n\n[下载](https://s.example/a.pdf)', '讲稿合集'],
  ['**Talk 2: Effects** by Bob Sample [slides](https://s.example/a.pdf)', 'Effects'],
  ['- 10:00 Registration\n- 10:30 Gates — Ada Example [slides](https://s.example/a.pdf)', 'Gates'],
  ['10:00 Registration\n\n[slides](https://s.example/a.pdf)', 'slides'],
  ['About queues.\n\n[Download](https://s.example/a.pdf) | [Video](https://youtu.be/1)', 'Download'],
])('in %j, the link is named by what introduces it, and by no sentence', (body, title) => {
  expect(parse(body).links[0]?.title).toBe(title)
})

it.each([
  ['[讲稿](//s.example/a.pdf)', ['https://s.example/a.pdf']],
  ['[讲稿](//localhost/a.pdf)', []],
  ['[讲稿](pathname:///files/a.pdf)', ['/files/a.pdf']],
])('of %s, an address without a scheme is read as https', (body, urls) => {
  expect(parse(body).links.map(({ url }) => url)).toEqual(urls)
  expect(parse(body).decks.map(({ url }) => url)).toEqual(urls)
})

it('lists the pictures of Markdown and HTML, each once, in order', () => {
  const page = parse(
    '![a](one.png)\n\n<p><img src="https://i.example/two.png" width=50%></p>\n\n[![c](//i.example/three.png)](https://a.example/)\n\n![a](one.png) ![](data:image/png;base64,AA)',
  )
  expect(page.images).toEqual(['one.png', 'https://i.example/two.png', 'https://i.example/three.png'])
})
