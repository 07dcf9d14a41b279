import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hit, SearchAnswer } from '../../../core/model/search'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench, toEventPage } from '../service/open-service'

const pages: Readonly<Record<string, string>> = {
  'archive/zh/activities/mesh/index.md': toEventPage({
    title: '云原生之夜：服务网格的演进',
    tags: ['Istio', '网格'],
    talk: '基于Layotto的多运行时实践',
    speaker: '张三（花名：小三）',
    body: '分布式系统里，SOFARegistry 是注册中心。这里也讲到消息队列与流量治理。',
  }),
  'archive/en/activities/mesh/index.md': toEventPage({
    title: 'A cloud native evening: the evolution of service mesh',
    body: 'Layotto brings runtimes together.',
  }),
  'archive/zh/activities/images/index.md': toEventPage({
    title: '镜像加速 Dragonfly',
    date: '2023-01-02',
    speaker: '李四',
    body: '点对点分发镜像。云上原生的应用。',
  }),
  'archive/zh/blog/raft.md':
    '---\ntitle: Raft 一致性\ntags: [raft]\n---\n一篇讲分布式事务的文章，提到 Dragonfly 与 kubernetes。',
  'archive/zh/blog/glass.md':
    '---\ntitle: 玻璃\ndescription: GlassPane and Glass-Pane\n---\nOf GlassPane and Glass-Pane: a prism, seen.',
  'archive/zh/blog/plain.md': `---\ntitle: 别的\n---\n${'这里讲的是完全不同的事情。'.repeat(40)}`,
}

let bench: ServiceBench
let service: LibraryService
beforeAll(async () => {
  bench = createServiceBench()
  service = await bench.open()
  need(await service.importPath({ path: bench.write(pages) }))
  need(await service.settle())
})
afterAll(() => bench.dispose())

const search = async (text: string): Promise<SearchAnswer> => need(await service.search({ text }))
const marked = (hit: Hit | undefined) =>
  [...(hit?.titleParts ?? []), ...(hit?.snippet ?? [])].filter((part) => part.hit).map((part) => part.text)
const itemsOf = (answer: SearchAnswer) =>
  new Set(answer.hits.filter(({ kind }) => kind === 'event' || kind === 'article').map(({ eventId }) => eventId))

const mesh = 'activities/mesh'
const images = 'activities/images'
const raft = 'blog/raft'

describe('searching a library', () => {
  it.each([
    ['服务网格', [mesh]],
    ['网格', [mesh]],
    ['格的', [mesh]],
    ['layotto', [mesh]],
    ['基于Layotto的', [mesh]],
    ['Layo', [mesh]],
    ['registry', [mesh]],
    ['sofareg', [mesh]],
    ['注册中心 istio', [mesh]],
    ['分布式', [mesh, raft]],
    ['"分布式事务"', [raft]],
    ['分布式 -事务', [mesh]],
    ['dragonfly', [images, raft]],
    ['镜像 dragonfly', [images]],
    ['Dragonfly 李四', [images]],
    ['evolution of service', [mesh]],
    ['ＤＲＡＧＯＮＦＬＹ', [images, raft]],
    ['云原生', [mesh]],
    ['队', [mesh]],
    ['量', [mesh]],
  ])('finds %j', async (text, items) => {
    expect(itemsOf(await search(text))).toEqual(new Set(items))
  })

  it('shows of an article the text that holds all words, though another holds one of them in more ways', async () => {
    expect(marked((await search('GlassPane prism')).hits[0])).toEqual(['GlassPane', 'Glass-Pane', 'prism'])
    expect(marked((await search('GlassPane s')).hits[0])).toEqual(['GlassPane', 'Glass-Pane', 's'])
    expect(marked((await search('GlassPane ')).hits[0])).toEqual(['GlassPane', 'Glass-Pane'])
  })

  it('finds every stretch of Chinese that stands in a body, however short', async () => {
    const text = '这里也讲到消息队列与流量治理'
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + 1; end <= text.length; end += 3)
        expect(itemsOf(await search(text.slice(start, end))), text.slice(start, end)).toContain(mesh)
  })

  it('groups hits by kind, best first, and counts them', async () => {
    const answer = await search('dragonfly')
    const kinds = answer.hits.map(({ kind }) => kind)
    expect([...new Set(kinds)]).toEqual(
      ['talk', 'event', 'article'].filter((kind) => kinds.some((one) => one === kind)),
    )
    expect(Object.values(answer.facets.kind).reduce((sum, count) => sum + count, 0)).toBe(answer.total)
    expect(new Set(answer.hits.map(({ key }) => key)).size).toBe(answer.hits.length)
    expect(answer.terms).toEqual(['dragonfly'])
  })

  it('marks what was asked for, and shows where it stands', async () => {
    const answer = await search('流量治理')
    expect(marked(answer.hits.find(({ kind }) => kind === 'event'))).toEqual(['流量治理'])
    const named = await search('服务网格')
    expect(marked(named.hits.find(({ kind }) => kind === 'event'))).toContain('服务网格')
  })

  it('shows a page once, in the language that matched', async () => {
    const hits = (await search('layotto')).hits.filter(({ kind }) => kind === 'event')
    expect(hits.map(({ title }) => title)).toEqual(['云原生之夜：服务网格的演进'])
    const english = (await search('brings runtimes')).hits.filter(({ kind }) => kind === 'event')
    expect(english.map(({ title }) => title)).toEqual(['A cloud native evening: the evolution of service mesh'])
  })

  it.each([
    ['Dragonfyl', images],
    ['dragnfly', images],
    ['kubernets', raft],
    ['Layoto', mesh],
  ])('forgives the slip in %j, and marks what it found', async (text, item) => {
    const answer = await search(text)
    expect(itemsOf(answer)).toContain(item)
    expect(answer.hits.some((hit) => marked(hit).length > 0)).toBe(true)
  })

  it('finds most of a phrase when nothing has it all', async () => {
    expect(itemsOf(await search('消息队列和流量治理'))).toContain(mesh)
    expect((await search('qqqqqq wwwwww')).total).toBe(0)
  })

  it.each([
    ['yunyuansheng', mesh],
    ['fuwuwangge', mesh],
    ['fwwg', mesh],
    ['jingxiang', images],
  ])('finds %j by its sound', async (text, item) => {
    expect(itemsOf(await search(text))).toContain(item)
  })

  it('finds people by name and by sound', async () => {
    for (const text of ['张三', '小三', 'zhangsan'])
      expect((await search(text)).facets.kind.speaker, text).toBeGreaterThan(0)
  })

  it('pages through all hits without losing or repeating one', async () => {
    const all = await search('的')
    const keys: string[] = []
    for (let offset = 0; offset < all.total; offset += 2) {
      const { hits, total } = need(await service.search({ text: '的', offset, limit: 2 }))
      expect(total).toBe(all.total)
      keys.push(...hits.map(({ key }) => key))
    }
    expect(keys.sort()).toEqual(all.hits.map(({ key }) => key).sort())
  })

  it('answers only the kinds that were asked for, and counts the others', async () => {
    const answer = need(await service.search({ text: 'dragonfly', kinds: ['article'] }))
    expect(new Set(answer.hits.map(({ kind }) => kind))).toEqual(new Set(['article']))
    expect(answer.total).toBe(answer.facets.kind.article)
    expect(answer.facets.kind.event).toBe(1)
  })

  it('shows the same while an OR is typed behind a word, until another follows', async () => {
    const keysOf = ({ hits }: SearchAnswer) => hits.map(({ key }) => key)
    const before = await search('dragonfly ')
    expect(before.total).toBeGreaterThan(0)
    for (const typed of ['dragonfly OR', 'dragonfly OR ']) expect(keysOf(await search(typed))).toEqual(keysOf(before))
  })

  it('tells which neighbours an OR cannot join, and finds what holds both', async () => {
    const both = await search('dragonfly OR kind:article')
    expect(both.unjoined).toBe('dragonfly OR kind:article')
    expect(new Set(both.hits.map(({ kind }) => kind))).toEqual(new Set(['article']))
    expect((await search('dragonfly OR raft')).unjoined).toBeUndefined()
  })

  it('answers as many words to leave out, alternatives and fields as a query may have', async () => {
    const words = Array.from({ length: 70 }, (_, at) => `wort${at}`)
    const asked = [
      ['dragonfly', ...words.map((word) => `-${word}`)],
      ['dragonfly', ...words.map((word) => `-title:${word}`)],
      [...words.map((word) => `${word} OR`), 'dragonfly'],
      ['dragonfly', ...words.flatMap((word) => [word, 'OR dragonfly'])],
      words.map((word) => `title:${word}`),
      words.map((word) => `${word}~`),
      words.map((_, at) => String.fromCodePoint(0x4e00 + at)),
    ]
    for (const parts of asked) expect((await search(parts.join(' '))).leftOut).toBeDefined()
    const { total } = await search(
      `dragonfly ${words
        .slice(0, 60)
        .map((word) => `-${word}`)
        .join(' ')}`,
    )
    expect(total).toBe((await search('dragonfly ')).total)
  })

  it('answers any text', async () => {
    const odd = [
      '',
      ' ',
      '\0',
      'a\0b',
      '\ud800',
      '"',
      '""',
      "'",
      '*',
      '-',
      '- -',
      '(',
      ')',
      'a OR b',
      'NEAR(a b)',
      'title:x',
      '^a',
      '{a}',
      'a*b',
      '%',
      '_',
      ';DROP TABLE pages',
      '云 AND',
      'x:y',
      '+a -b',
      '~1',
      'a^2',
      '\\',
      '🎉',
      '\u202e',
      '"未完',
      's',
      'se',
      '1',
      '#',
      'C++',
      'a '.repeat(5000),
      '云'.repeat(10_000),
      'x'.repeat(10_000),
    ]
    for (const text of odd)
      expect(await service.search({ text }), JSON.stringify(text.slice(0, 20))).toHaveProperty('ok')
  })
})
