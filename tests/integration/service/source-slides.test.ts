import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toFormerDeckId } from '../../../core/archive/item-id'
import type { Deck } from '../../../core/model/library'
import { connect } from '../../../electron/library/connection'
import type { LibraryService } from '../../../electron/library-service'
import { makeTarGz, makeZip } from '../../helpers/make-archive-file'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench } from './open-service'

const pdf = makePdf({ pages: [['turbines at dusk'], ['a second slide']] })
const page = (slides: string, title = '第一场') =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\n## 《网关的一年》\n\n张三，示例公司\n\n[讲稿](${slides})\n`
const one = 'content/zh/activities/one/index.md'

let bench: ServiceBench
let server: SlideServer
beforeEach(async () => {
  bench = createServiceBench()
  server = await startSlideServer({ files: {} })
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

/** Writes a folder and imports it. */
async function importFolder(library: LibraryService, files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = bench.write(Object.fromEntries(Object.entries(files).map(([path, content]) => [`site/${path}`, content])))
  return { dir, report: need(await library.importPath({ path: dir })) }
}
const decksOf = async (library: LibraryService) => need(await library.listDecks())
const urlsOf = async (library: LibraryService) => (await decksOf(library)).map(({ url }) => url)
const fetchAll = async (library: LibraryService) => need(await library.fetchDecks({ scope: 'all' }))

describe('slides beside the pages of a folder', () => {
  it.each([
    ['beside the page', 'slides.pdf', 'content/zh/activities/one/slides.pdf'],
    ['in static', '/pdf/a.pdf', 'static/pdf/a.pdf'],
    ['of a Jekyll site', '{{ site.baseurl }}/assets/x.pdf', 'assets/x.pdf'],
    ['with a name of many kinds', '/pdf/网关%20的%23 (1).pdf', 'static/pdf/网关 的# (1).pdf'],
  ])('are decks, %s: copied without a network, read, and found', async (_, ref, path) => {
    const library = await bench.open()
    const { report } = await importFolder(library, { [one]: page(ref), [path]: pdf })
    expect(report).toMatchObject({ events: 1, talks: 1, decks: 1, warnings: [] })
    const item = need(await library.getItem({ source: 'site', id: 'activities/one' }))
    expect(item.talks).toMatchObject([{ title: '网关的一年', deckIds: [item.decks[0]?.id] }])
    expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [], bytes: pdf.length })
    expect(await decksOf(library)).toMatchObject([{ state: { state: 'ready', bytes: pdf.length, pages: 2 } }])
    expect(need(await library.search({ text: 'turbines' })).total).toBe(1)
  })

  it('are one deck, whichever page and language names them, and by whatever path', async () => {
    const library = await bench.open()
    const { report } = await importFolder(library, {
      [one]: page('/pdf/a.pdf'),
      'content/en/activities/one/index.md': page('/pdf/../pdf/a.pdf', 'One'),
      'content/zh/activities/two/index.md': page('../../../../static/pdf/a.pdf', '第二场'),
      'static/pdf/a.pdf': pdf,
    })
    expect(report).toMatchObject({ events: 2, decks: 1 })
    expect(await urlsOf(library)).toEqual(['source:site/static/pdf/a.pdf'])
  })

  it('that pages with one text name by one path are each page’s own', async () => {
    const library = await bench.open()
    await importFolder(library, {
      [one]: page('slides.pdf'),
      'content/en/activities/one/index.md': page('slides.pdf'),
      'content/zh/activities/one/slides.pdf': pdf,
      'content/en/activities/one/slides.pdf': makePdf({ pages: [['in English']] }),
    })
    expect([...(await urlsOf(library))].sort()).toEqual([
      'source:site/content/en/activities/one/slides.pdf',
      'source:site/content/zh/activities/one/slides.pdf',
    ])
  })

  it('become decks when they come, though the page stays the same, and stay when they were stored and go', async () => {
    const library = await bench.open()
    const { dir, report } = await importFolder(library, { [one]: page('slides.pdf') })
    expect(report.decks).toBe(1)
    expect(await decksOf(library)).toMatchObject([{ url: 'slides.pdf', state: { failure: { kind: 'unplaced' } } }])
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ unchanged: 1, updated: 0 })
    const file = join(dir, 'content/zh/activities/one/slides.pdf')
    writeFileSync(file, pdf)
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ updated: 1, decks: 1 })
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ unchanged: 1, updated: 0, decks: 1 })
    expect(await urlsOf(library)).toEqual(['source:site/content/zh/activities/one/slides.pdf'])
    rmSync(file)
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ updated: 1, decks: 1 })
    expect(await urlsOf(library)).toEqual(['slides.pdf'])
    writeFileSync(file, pdf)
    await library.refreshSource({ source: 'site' })
    await fetchAll(library)
    rmSync(file)
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ unchanged: 1, updated: 0, decks: 1 })
    expect(await decksOf(library)).toMatchObject([{ state: { state: 'ready' } }])
  })

  it('stay at the talk that a reader put them at, when they get a place and when they lose it', async () => {
    const library = await bench.open()
    const talk = (title: string) => `## 《${title}》\n\n张三，示例公司\n`
    const text = `---\ntitle: 第一场\ndate: 2024-05-06\n---\n\n${talk('网关的一年')}\n[讲稿](slides.pdf)\n\n${talk('缓存的一天')}`
    const { dir } = await importFolder(library, { [one]: text })
    const ref = { source: 'site', id: 'activities/one' }
    const read = async () => need(await library.getItem(ref))
    const before = await read()
    const [deckId = ''] = before.decks.map(({ id }) => id)
    const [, second] = before.talks
    need(await library.correct({ kind: 'match', ...ref, deckId, talkIds: [second?.id ?? ''] }))
    const isAtSecond = async () => {
      const { talks, decks } = await read()
      expect(talks.map(({ deckIds }) => deckIds)).toEqual([[], decks.map(({ id }) => id)])
      expect(need(await library.listCorrections())).toMatchObject([{ applies: true }])
      return decks[0]?.id
    }
    expect(await isAtSecond()).toBe(deckId)
    const file = join(dir, 'content/zh/activities/one/slides.pdf')
    writeFileSync(file, pdf)
    need(await library.refreshSource({ source: 'site' }))
    expect(await isAtSecond()).not.toBe(deckId)
    rmSync(file)
    need(await library.refreshSource({ source: 'site' }))
    expect(await isAtSecond()).toBe(deckId)
    await library.close()
  })

  it('stay readable when the source is removed, and the folder with it', async () => {
    const library = await bench.open()
    const { dir } = await importFolder(library, {
      [one]: page('slides.pdf'),
      'content/zh/activities/one/slides.pdf': pdf,
    })
    await fetchAll(library)
    need(await library.removeSource({ source: 'site' }))
    rmSync(dir, { recursive: true })
    await library.close()
    const again = await bench.open()
    const [deck] = await decksOf(again)
    if (deck?.state.state !== 'ready') throw new Error('the slides are lost')
    const { sha256 } = deck.state
    expect(existsSync(join(bench.dir, 'library', 'content', sha256.slice(0, 2), sha256))).toBe(true)
    expect(need(await again.search({ text: 'turbines' })).total).toBe(1)
  })

  it.each([
    ['no PDF', { bytes: 'a page of words', failure: { kind: 'not-a-pdf' } }],
    ['cut off', { bytes: pdf.slice(0, pdf.length / 2), failure: { kind: 'truncated' } }],
    ['gone meanwhile', { bytes: undefined, failure: { kind: 'not-found' } }],
  ])('fail for a reason when they are %s', async (_, { bytes, failure }) => {
    const library = await bench.open()
    const path = 'content/zh/activities/one/slides.pdf'
    const { dir } = await importFolder(library, { [one]: page('slides.pdf'), [path]: bytes ?? pdf })
    if (bytes === undefined) rmSync(join(dir, path))
    expect(await fetchAll(library)).toMatchObject({ ready: 0, failed: [{ failure }] })
  })

  it('are never read from outside of the folder', async () => {
    const library = await bench.open()
    bench.write({ 'secret.pdf': pdf, 'private/secret.pdf': pdf })
    const dir = bench.write({ 'site/content/zh/activities/link.pdf': 'x' })
    rmSync(join(dir, 'content/zh/activities/link.pdf'))
    mkdirSync(join(dir, 'static'))
    symlinkSync(join(dir, '..', 'secret.pdf'), join(dir, 'content/zh/activities/link.pdf'))
    symlinkSync(join(dir, '..', 'private'), join(dir, 'static', 'folder'))
    const refs = [
      '../link.pdf',
      '/folder/secret.pdf',
      '../../../../../secret.pdf',
      '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.pdf',
    ]
    const { report } = await importFolder(
      library,
      Object.fromEntries(
        [...refs, join(dir, '..', 'secret.pdf'), `file://${join(dir, '..', 'secret.pdf')}`].map((ref, at) => [
          `content/zh/activities/${at}/index.md`,
          page(ref, `第${at}场`),
        ]),
      ),
    )
    expect(report).toMatchObject({ events: 6, decks: 3 })
    const unplaced = ['../link.pdf', '/folder/secret.pdf', join(dir, '..', 'secret.pdf')]
    expect([...(await urlsOf(library))].sort()).toEqual(unplaced.sort())
    expect(await fetchAll(library)).toMatchObject({ ready: 0, failed: [], bytes: 0 })
  })

  it.each(['網'.repeat(200), 'a/'.repeat(480), `${one}/a`, 'a\u0301\u202e'])(
    'are nowhere by the name %j',
    async (name) => {
      const library = await bench.open()
      const { report } = await importFolder(library, { [one]: page(`/${name}.pdf`) })
      expect(report).toMatchObject({ events: 1, decks: 1 })
      need(await library.refreshSource({ source: 'site' }))
    },
  )

  it('are not opened by a link that went elsewhere after the import', async () => {
    const library = await bench.open()
    bench.write({ 'private/slides.pdf': pdf })
    const { dir } = await importFolder(library, { [one]: page('/pdf/slides.pdf'), 'static/pdf/slides.pdf': pdf })
    rmSync(join(dir, 'static/pdf'), { recursive: true })
    symlinkSync(join(dir, '..', 'private'), join(dir, 'static/pdf'))
    expect(await fetchAll(library)).toMatchObject({ failed: [{ failure: { kind: 'not-found' } }] })
  })

  it('are asked for by their id only', async () => {
    const library = await bench.open()
    await importFolder(library, { [one]: page('https://s.example/a.pdf'), 'static/a.pdf': pdf })
    const asked = await library.fetchDecks({ scope: 'deck', deckId: 'source:site/static/a.pdf' })
    expect(asked).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('that lie nowhere are told in the report', async () => {
    const library = await bench.open()
    const { report } = await importFolder(library, { [one]: page('/pdf/a.pdf') })
    expect(report).toMatchObject({ decks: 1, warnings: [{ path: one, slides: ['/pdf/a.pdf'] }] })
  })
})

describe('slides of a site that the source does not hold', () => {
  it('are fetched from its address', async () => {
    server.serve('/pdf/a.pdf', pdf)
    const library = await bench.open({ settings: { mirrorRules: `https://talks.dev/ -> ${server.url}/` } })
    await importFolder(library, { [one]: page('/pdf/a.pdf'), 'hugo.toml': "baseURL = 'https://talks.dev/'" })
    expect(await urlsOf(library)).toEqual(['https://talks.dev/pdf/a.pdf'])
    expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [] })
  })
})

describe('slides of which nothing says where they are', () => {
  it('stand at their talk and say why, and are counted among those that are named, not those to be had', async () => {
    const library = await bench.open()
    await importFolder(library, { [one]: page('/2018/gateways.pdf') })
    const item = need(await library.getItem({ source: 'site', id: 'activities/one' }))
    expect(item.talks).toMatchObject([{ title: '网关的一年', deckIds: [item.decks[0]?.id] }])
    const failure = { kind: 'unplaced', detail: '/2018/gateways.pdf' }
    expect(item.decks).toMatchObject([{ url: '/2018/gateways.pdf', state: { state: 'failed', failure } }])
    expect(need(await library.getOverview())).toMatchObject({ counts: { decks: 1 }, offline: { total: 0, failed: 0 } })
    expect(need(await library.listItems({}))).toMatchObject([{ decks: { total: 0, failed: 0 } }])
    expect(need(await library.slidesStatus())).toMatchObject({ total: 0, failed: 0, decks: [] })
    expect(await fetchAll(library)).toMatchObject({ ready: 0, failed: [] })
    const asked = need(await library.fetchDecks({ scope: 'deck', deckId: item.decks[0]?.id ?? '' }))
    expect(asked).toMatchObject({ failed: [{ url: '/2018/gateways.pdf', failure }] })
  })

  it('are one deck for all pages and languages that name the same, and several where only their names agree', async () => {
    const library = await bench.open()
    await importFolder(library, {
      [one]: page('slides.pdf'),
      'content/en/activities/one/index.md': page('./slides.pdf', 'One'),
      'content/zh/activities/two/index.md': page('slides.pdf', '第二场'),
    })
    expect(await urlsOf(library)).toHaveLength(2)
    expect(need(await library.getItem({ source: 'site', id: 'activities/one' })).decks).toHaveLength(1)
  })

  it('are no decks where a translation tells where its slides are', async () => {
    const library = await bench.open()
    await importFolder(library, {
      [one]: page('slides.pdf'),
      'content/en/activities/one/index.md': page('slides.pdf', 'One'),
      'content/en/activities/one/slides.pdf': pdf,
    })
    const item = need(await library.getItem({ source: 'site', id: 'activities/one' }))
    expect(item.decks).toMatchObject([{ url: 'source:site/content/en/activities/one/slides.pdf' }])
    expect(item.talks).toMatchObject([{ deckIds: [item.decks[0]?.id] }])
  })

  it('leave stars of their talk alone when they come', async () => {
    const library = await bench.open()
    await importFolder(library, { [one]: page('/a.pdf') })
    const { talks } = need(await library.getItem({ source: 'site', id: 'activities/one' }))
    const target = { kind: 'talk', source: 'site', id: 'activities/one', talkId: talks[0]?.id ?? '' } as const
    need(await library.keepFavourite({ target }))
    await importFolder(library, { [one]: page('/a.pdf'), 'hugo.toml': "baseURL = 'https://talks.dev/'" })
    expect(await urlsOf(library)).toEqual(['https://talks.dev/a.pdf'])
    expect(need(await library.listKeepsakes())).toMatchObject([{ target }])
  })

  it('are as many as an event may have, however many a page names', async () => {
    const library = await bench.open()
    const links = Array.from({ length: 10_000 }, (_, at) => `[讲稿](/pdf/${at}.pdf)`)
    await importFolder(library, { [one]: `${page('/pdf/a.pdf')}\n${links.join('\n')}\n` })
    expect(await urlsOf(library)).toHaveLength(500)
  })
})

describe('slides in an archive file', () => {
  const entries = [
    { name: `site-main/${one}`, content: page('/pdf/a.pdf') },
    { name: 'site-main/static/pdf/a.pdf', content: pdf },
    { name: 'site-main/static/pdf/other.pdf', content: pdf },
  ]
  it.each([
    ['site.zip', async () => makeZip(entries)],
    ['site.tar.gz', async () => makeTarGz(entries)],
  ])('are taken out of %s when they are asked for', async (name, make) => {
    const library = await bench.open()
    const path = join(bench.write({ [`files/${name}`]: await make() }), name)
    expect(need(await library.importPath({ path }))).toMatchObject({ decks: 1 })
    expect(await urlsOf(library)).toEqual(['source:site/static/pdf/a.pdf'])
    expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [], bytes: pdf.length })
    expect(need(await library.search({ text: 'turbines' })).total).toBe(1)
    rmSync(path)
    expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [] })
  })

  it('that is gone fail for a reason', async () => {
    const library = await bench.open()
    const path = join(bench.write({ 'files/site.zip': makeZip(entries) }), 'site.zip')
    need(await library.importPath({ path }))
    rmSync(path)
    expect(await fetchAll(library)).toMatchObject({ ready: 0, failed: [{ failure: { kind: 'not-found' } }] })
  })
})

describe('slides in a repository of a Git host', () => {
  it('are fetched one by one, by their own addresses, when the archive lists them', async () => {
    const archive = makeZip([
      { name: `site-main/${one}`, content: page('slides.pdf') },
      { name: 'site-main/content/zh/activities/one/slides.pdf', content: 'not read' },
      { name: 'site-main/content/zh/activities/two/index.md', content: page('/pdf/gone.pdf', '第二场') },
    ])
    server.serve('/o/site/archive/refs/heads/main.zip', archive)
    server.serve('/o/site/raw/main/content/zh/activities/one/slides.pdf', pdf)
    const library = await bench.open({ settings: { mirrorRules: `https://github.com/ -> ${server.url}/` } })
    const url = 'https://github.com/o/site/archive/refs/heads/main.zip'
    expect(need(await library.importUrl({ url }))).toMatchObject({ events: 2, decks: 2 })
    expect([...(await urlsOf(library))].sort()).toEqual([
      '/pdf/gone.pdf',
      'https://github.com/o/site/raw/main/content/zh/activities/one/slides.pdf',
    ])
    expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [] })
    expect(need(await library.search({ text: 'turbines' })).total).toBe(1)
  })

  it('are not taken out of an archive of any other server, which is let go of', async () => {
    const site = [
      { name: `site-main/${one}`, content: page('/pdf/a.pdf') },
      { name: 'site-main/static/pdf/a.pdf', content: pdf },
    ]
    server.serve('/site.zip', makeZip(site))
    const library = await bench.open()
    expect(need(await library.importUrl({ url: `${server.url}/site.zip` }))).toMatchObject({ events: 1, decks: 1 })
    expect(await urlsOf(library)).toEqual(['/pdf/a.pdf'])
    server.serve('/site.zip', makeZip([...site, { name: 'site-main/_config.yml', content: 'url: https://talks.dev' }]))
    const [source] = need(await library.listSources())
    expect(need(await library.refreshSource({ source: source?.id ?? '' }))).toMatchObject({ updated: 1, decks: 1 })
    expect(await urlsOf(library)).toEqual(['https://talks.dev/pdf/a.pdf'])
  })
})

describe('slides that only other programs show', () => {
  it('are not asked for with all others, but alone or by a new rule', async () => {
    const library = await bench.open()
    const { dir } = await importFolder(library, {
      [one]: page('https://talks.dev/a.pptx'),
      'content/zh/activities/two/index.md': page('b.key', '第二场'),
      'content/zh/activities/two/b.key': 'a presentation',
    })
    const failure = { kind: 'not-a-pdf', detail: 'a PowerPoint or Keynote file' }
    expect(await fetchAll(library)).toMatchObject({ ready: 0, failed: [] })
    expect(await decksOf(library)).toMatchObject([{ state: { state: 'remote' } }, { state: { state: 'remote' } }])
    expect(need(await library.getOverview()).offline).toMatchObject({ total: 0, ready: 0, failed: 0 })
    expect(need(await library.slidesStatus())).toMatchObject({ total: 0, decks: [] })
    const [deck] = (await decksOf(library)).filter(({ url }) => url.startsWith('https:'))
    expect(need(await library.fetchDecks({ scope: 'deck', deckId: deck?.id ?? '' }))).toMatchObject({
      failed: [{ failure }],
    })
    need(await library.refreshSource({ source: 'site' }))
    expect(await decksOf(library)).toHaveLength(2)
    await library.close()

    server.serve('/a.pdf', pdf)
    const again = await bench.open({ settings: { mirrorRules: `https://talks.dev/a.pptx -> ${server.url}/a.pdf` } })
    expect(await fetchAll(again)).toMatchObject({ ready: 1, failed: [] })
    expect(need(await again.getOverview()).offline).toMatchObject({ total: 1, ready: 1, failed: 0 })
    expect(existsSync(dir)).toBe(true)
  })
})

it('keeps nothing beside what the store holds', async () => {
  const library = await bench.open()
  const path = 'content/zh/activities/one/slides.pdf'
  const { dir } = await importFolder(library, { [one]: page('slides.pdf'), [path]: pdf })
  await fetchAll(library)
  expect(new Uint8Array(readFileSync(join(dir, path)))).toEqual(new Uint8Array(pdf))
})

it('keeps slides that were stored while the writing of their address made another deck', async () => {
  server.serve('/%61.pdf', pdf)
  const library = await bench.open()
  await importFolder(library, { [one]: page(`${server.url}/%61.pdf`) })
  expect(await fetchAll(library)).toMatchObject({ ready: 1, failed: [] })
  const [stored] = await decksOf(library)
  await library.close()
  const former = toFormerDeckId(`${server.url}/%61.pdf`) ?? ''
  const ids = [former, stored?.id ?? '']
  expect(ids[0]).not.toBe(ids[1])
  const connection = connect(join(bench.dir, 'library', 'library.db'))
  connection.run(
    'INSERT INTO decks (id, url, title, state, sha256, bytes) SELECT ?, url, title, state, sha256, bytes FROM decks WHERE id = ?',
    ids,
  )
  connection.run('UPDATE deck_links SET deck_id = ? WHERE deck_id = ?', ids)
  connection.run('UPDATE page_texts SET deck_id = ? WHERE deck_id = ?', ids)
  connection.run('DELETE FROM decks WHERE id = ?', ids.slice(1))
  connection.close()

  const again = await bench.open()
  expect(await decksOf(again)).toMatchObject([{ id: former, state: { state: 'ready' } }])
  bench.write({ [`site/${one}`]: `${page(`${server.url}/%61.pdf`)}\n后记。\n` })
  need(await again.refreshSource({ source: 'site' }))
  expect(await decksOf(again)).toMatchObject([{ id: stored?.id, state: { state: 'ready', sha256: sha256Of(stored) } }])
})

const sha256Of = (deck: Deck | undefined) => (deck?.state.state === 'ready' ? deck.state.sha256 : undefined)
