import { describe, expect, it } from 'vitest'
import { readSourceAddress, toDeckAddress, toSourceAddress } from '../../../../core/archive/deck-address'
import { toDeckId } from '../../../../core/archive/item-id'
import { parsePage } from '../../../../core/archive/parse-page'
import { listFileRefs, placeDecks } from '../../../../core/archive/place-decks'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

function parse(body: string, path = 'content/zh/activities/one/index.md'): Page {
  const page = parsePage(path, body)
  if (isFailed(page)) throw new Error('not a page')
  return page.ok
}
const refsOf = (body: string, path?: string): string[] => listFileRefs(parse(body, path))
const article = 'content/zh/blog/one.md'

describe('slides that a page names by a path are decks, as written', () => {
  it.each([
    ['beside the page', '[讲稿](slides.pdf)', 'slides.pdf'],
    ['with a dot', '[讲稿](./slides.pdf)', './slides.pdf'],
    ['above the page', '[讲稿](../files/b.pdf)', '../files/b.pdf'],
    ['from the root', '[讲稿](/pdf/a.pdf)', '/pdf/a.pdf'],
    ['with a place in the file', '[讲稿](/pdf/a.pdf#page=3)', '/pdf/a.pdf'],
    ['with a # in its name', '[讲稿](/pdf/a#3.pdf)', '/pdf/a#3.pdf'],
    ['with a query', '[讲稿](/pdf/a.pdf?v=2)', '/pdf/a.pdf?v=2'],
    ['with Chinese', '[讲稿](/pdf/网关.pdf)', '/pdf/网关.pdf'],
    ['encoded', '[讲稿](/pdf/%E7%BD%91.pdf)', '/pdf/%E7%BD%91.pdf'],
    ['in angles', '[讲稿](</pdf/my talk.pdf>)', '/pdf/my talk.pdf'],
    ['with spaces', '[讲稿](/pdf/my talk (1).pdf)', '/pdf/my talk (1).pdf'],
    ['in HTML', '<a href="/pdf/a.pdf">讲稿</a>', '/pdf/a.pdf'],
    ['of a Jekyll site', '[讲稿]({{ site.baseurl }}/assets/x.pdf)', '@site/assets/x.pdf'],
    ['of a Jekyll site, whole', '[讲稿]({{site.url}}{{site.baseurl}}/assets/x.pdf)', '@site/assets/x.pdf'],
    ['of a Jekyll site, in HTML', '<a href="{{ site.baseurl }}/assets/x.pdf">讲稿</a>', '@site/assets/x.pdf'],
    ['by a filter', "[讲稿]({{ '/assets/x.pdf' | relative_url }})", '@site/assets/x.pdf'],
    ['by a tag', '[讲稿]({% link assets/x.pdf %})', '@site/assets/x.pdf'],
    ['of a Docusaurus site', '[讲稿](@site/static/x.pdf)', '@site/static/x.pdf'],
    ['of a Docusaurus site, by the root', '[讲稿](/img/../x.pdf)', '/img/../x.pdf'],
    ['by Hugo', '[讲稿]({{< relref "x.pdf" >}})', 'x.pdf'],
    ['by Hugo, in HTML', '<a href="{{% ref "/files/x.pdf" %}}">讲稿</a>', '/files/x.pdf'],
    ['as a presentation', '[讲稿](x.pptx)', 'x.pptx'],
  ])('%s: %s', (_, body, ref) => {
    expect(refsOf(body)).toEqual([ref])
    expect(parse(body).links).toMatchObject([{ kind: 'slides', url: ref }])
  })

  it.each([
    ['in the front matter', '---\ntitle: 一\nslides: slides.pdf\n---\n', ['slides.pdf']],
    [
      'of the talks of the front matter',
      '---\ntitle: 一\ntalks:\n  - title: 网关的一年\n    speaker: 张三\n    slides: a.pdf\n---\n',
      ['a.pdf'],
    ],
    ['in a shortcode', '{{< talk title="网关的一年" speaker="张三" slides="/a.pdf" >}}', ['/a.pdf']],
    ['twice', '[讲稿](a.pdf) [讲稿](a.pdf#page=2)', ['a.pdf']],
  ])('%s', (_, body, refs) => {
    expect(refsOf(body)).toEqual(refs)
  })

  it.each([
    ['a paper', '[论文](/pdf/a.pdf)'],
    ['a folder of papers', '[Raft](papers/raft.pdf)'],
    ['a page', '[讲稿](/blog/one/)'],
    ['a picture', '[讲稿](a.png)'],
    ['a file of this machine', '[讲稿](file:///etc/passwd.pdf)'],
    ['a drive', '[讲稿](C:/x.pdf)'],
    ['a server', '[讲稿](\\\\\\\\server\\\\x.pdf)'],
    ['a source', '[讲稿](source:talks/a.pdf)'],
    ['a program', '[讲稿](javascript:a.pdf)'],
    ['a place on the page', '[讲稿](#a.pdf)'],
    ['no words', '[](one.md)'],
  ])('%s is none: %s', (_, body) => {
    expect(parse(body)).toMatchObject({ decks: [], links: [] })
  })

  it.each([
    ['[certificate](./server.key)', []],
    ['[guide](/pdf/guide.pdf)', []],
    ['[slides](./talk.key)', ['./talk.key']],
    ['[slides](/pdf/talk.pdf)', ['/pdf/talk.pdf']],
  ])('on an article %s gives %j, as an address would', (body, refs) => {
    expect(refsOf(body, article)).toEqual(refs)
  })

  it('belong to their talks, as others do', () => {
    const { talks, decks } = parse(
      '## 《网关的一年》\n\n张三，示例公司\n\n[下载](./1.pdf)\n\n## 《队列的一年》\n\n李四，示例公司\n\n[下载](./2.pdf)\n',
    )
    expect(talks.map(({ title, deckIds }) => [title, deckIds])).toEqual([
      ['网关的一年', [decks[0]?.id]],
      ['队列的一年', [decks[1]?.id]],
    ])
  })

  it('tell where the page stands only when it names slides so', () => {
    const head = '---\ntitle: 一\nslug: first\n---\n'
    expect(parse(`${head}[讲稿](a.pdf)`).permalink).toBe('./first/')
    expect(parse(`${head}[讲稿](https://s.example/a.pdf)`)).not.toHaveProperty('permalink')
  })

  it('cost no more than their length', () => {
    for (const part of ['](a b.pdf) ', 'a.pdf) ', '](', '{{ site.url }}', '{{< ref "', "{{ 'a.pdf' | x "])
      expect(parse(part.repeat(100_000)).title).not.toBe('')
  }, 20_000)
})

describe('placing decks', () => {
  const body =
    '## 《网关的一年》\n\n张三，示例公司\n\n[下载](./1.pdf) [下载二](/x/1.pdf)\n\n## 《队列的一年》\n\n李四，示例公司\n\n[下载](https://s.example/2.pdf) [更多](gone.pdf)\n'

  it('gives each its address, makes one deck of one address, and leaves out what is nowhere', () => {
    const at = 'https://s.example/1.pdf'
    const page = placeDecks(
      parse(body),
      new Map([
        ['./1.pdf', at],
        ['/x/1.pdf', at],
        ['gone.pdf', undefined],
      ]),
    )
    expect(page.decks.map(({ id, url }) => [id, url])).toEqual([
      [toDeckId(at), at],
      [toDeckId('https://s.example/2.pdf'), 'https://s.example/2.pdf'],
    ])
    expect(page.talks.map(({ deckIds }) => deckIds)).toEqual([[toDeckId(at)], [toDeckId('https://s.example/2.pdf')]])
    expect(page.links.map(({ url }) => url)).toEqual([at, at, 'https://s.example/2.pdf'])
    expect(page).not.toHaveProperty('permalink')
  })
})

describe('the address of a file of a source', () => {
  it.each(['a.pdf', 'static/网关 的#1 100%.pdf', 'a?b/c.pdf'])('holds %s whole', (path) => {
    const address = toSourceAddress('talks', path)
    expect(readSourceAddress(address)).toEqual({ source: 'talks', path })
    expect(toDeckAddress(address)).toBe(address)
  })

  it.each(['https://s.example/a.pdf', 'source:', 'source:talks', 'source:/a.pdf', 'source:a/%'])('is not %s', (url) => {
    expect(readSourceAddress(url)).toBeUndefined()
  })
})
