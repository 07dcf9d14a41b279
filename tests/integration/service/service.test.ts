import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/library/connection'
import type { LibraryService } from '../../../electron/library-service'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const slides = makePdf({ pages: [['服务网格的演进', 'Evolution of meshes'], ['流量治理', 'zebra crossing'], []] })

let bench: ServiceBench
let server: SlideServer
beforeEach(async () => {
  bench = createServiceBench()
  server = await startSlideServer({
    files: {
      '/good.pdf': { bytes: slides },
      '/page.pdf': { bytes: slides, mishap: 'html' },
      '/locked.pdf': { bytes: makePdf({ pages: [['secret']], encrypted: true }) },
      '/cover.png': { bytes: png, contentType: 'image/png' },
      '/cover.html': { bytes: new TextEncoder().encode('<html>'), contentType: 'image/png' },
    },
  })
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

const open = () => bench.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })

const importOne = async (page: Partial<Parameters<typeof toEventPage>[0]> = {}): Promise<LibraryService> => {
  const service = await open()
  const text = toEventPage({ title: '服务网格之夜', deck: 'https://slides.example/good.pdf', ...page })
  need(await service.importPath({ path: bench.write({ 'archive/zh/activities/mesh/index.md': text }) }))
  return service
}
const mesh = { source: 'archive', id: 'activities/mesh' }
const onlyDeck = async (service: LibraryService) => {
  const [deck] = need(await service.listDecks())
  if (deck === undefined) throw new Error('no deck')
  return deck
}

describe('the library service', () => {
  it('reports an import, and tells the same of a second one that changes nothing', async () => {
    const service = await importOne()
    const path = bench.write({ 'archive/notes.md': '\u0000\u0001\u0002 binary', 'archive/empty.md': '' })
    const report = need(await service.importPath({ path }))
    expect(report).toMatchObject({ source: 'archive', events: 1, articles: 0, decks: 1, added: 0, unchanged: 1 })
    expect(report.skipped.map((file) => file.path).sort()).toEqual(['empty.md', 'notes.md'])
    for (const { reason } of report.skipped) expect(reason).toMatch(/\w+:? .*\./)
    expect(need(await service.listSources())).toMatchObject([{ id: 'archive', pages: 1, location: path }])
  })

  it('tells apart two folders of one name', async () => {
    const service = await open()
    const [one, two] = ['one/docs', 'two/docs'].map((name) => {
      bench.write({ [`${name}/a.md`]: `# A of ${name}` })
      return join(bench.dir, 'sources', name)
    })
    expect(need(await service.importPath({ path: one ?? '' })).source).toBe('docs')
    expect(need(await service.importPath({ path: two ?? '' })).source).toBe('docs-2')
    expect(need(await service.importPath({ path: one ?? '' })).source).toBe('docs')
    expect(need(await service.listItems({}))).toHaveLength(2)
  })

  it('tells them apart when both are imported at once, too', async () => {
    const service = await open()
    const paths = ['one/docs', 'two/docs'].map((name) => {
      bench.write({ [`${name}/a.md`]: `# ${name}` })
      return join(bench.dir, 'sources', name)
    })
    const reports = await Promise.all(paths.map((path) => service.importPath({ path })))
    expect(reports.map((report) => need(report).source)).toEqual(['docs', 'docs-2'])
    expect(need(await service.listItems({}))).toHaveLength(2)
  })

  it('answers searches while an import runs, from what was there before', async () => {
    const service = await importOne({ body: '有一只长颈鹿' })
    const files: Record<string, string> = {}
    for (let count = 0; count < 150; count += 1) files[`more/p${count}.md`] = `# 第 ${count} 页\n\n长颈鹿`
    const path = bench.write(files)
    const during: Promise<number>[] = []
    const onProgress = () => {
      during.push(service.search({ text: '长颈鹿' }).then((answer) => need(answer).total))
    }
    need(await service.importPath({ path, onProgress }))
    const totals = await Promise.all(during)
    expect(totals.length).toBeGreaterThan(5)
    // Either all of the new pages or none: an import becomes visible at once.
    expect(totals.filter((total) => total !== 1 && total !== 151)).toEqual([])
    expect(need(await service.search({ text: '长颈鹿' })).total).toBe(151)
  })

  it('says what is wrong with a folder that is not there or holds nothing', async () => {
    const service = await open()
    expect(await service.importPath({ path: join(bench.dir, 'nowhere') })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    bench.write({ 'hollow/picture.png': png })
    expect(await service.importPath({ path: join(bench.dir, 'sources', 'hollow') })).toMatchObject({
      failure: { kind: 'empty' },
    })
    expect(need(await service.listSources())).toEqual([])
  })

  it('downloads a deck, reads its pages, and finds them when the server is gone', async () => {
    const service = await importOne()
    const deck = await onlyDeck(service)
    expect(need(await service.fetchDecks({ scope: 'item', ...mesh }))).toMatchObject({
      ready: 1,
      failed: [],
      bytes: slides.length,
    })
    await server.close()
    expect(need(await service.readPages({ deckId: deck.id })).map(({ page, hasText }) => [page, hasText])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ])
    const answer = need(await service.search({ text: 'zebra' }))
    expect(answer.hits[0]).toMatchObject({ kind: 'slide', page: 2, deckId: deck.id, eventId: mesh.id })
    expect(answer.hits[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(need(await service.search({ text: '流量治理' })).hits[0]).toMatchObject({ kind: 'slide', page: 2 })
    const states = bench.news.flatMap(({ name, value }) => (name === 'deckChanged' ? [value] : []))
    expect(states.map((value) => (value as { state: { state: string } }).state.state)).toEqual(
      expect.arrayContaining(['queued', 'downloading', 'ready']),
    )
    expect(need(await service.getOverview()).offline).toMatchObject({ total: 1, ready: 1, bytes: slides.length })
    expect(need(await service.getDeck({ deckId: deck.id }))).toMatchObject({ state: { pages: 3, pagesWithText: 2 } })
  })

  it('keeps slides and their text through another start, a new import and a rebuild', async () => {
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    const again = await open()
    need(await again.importPath({ path: join(bench.dir, 'sources', 'archive') }))
    expect(need(await again.slidesStatus())).toMatchObject({ total: 1, ready: 1 })
    expect(need(await again.rebuild())).toMatchObject({ events: 1, pages: 3 })
    expect(need(await again.search({ text: 'zebra' })).facets.kind.slide).toBe(1)
    expect(need(await again.fetchDecks({ scope: 'all' }))).toMatchObject({ ready: 1, bytes: 0 })
  })

  it.each([
    ['page.pdf', 'not-a-pdf'],
    ['locked.pdf', 'encrypted'],
    ['missing.pdf', 'http'],
  ])('says why %s failed, keeps nothing of it, and tries again when asked', async (name, kind) => {
    const service = await importOne({ deck: `https://slides.example/${name}` })
    const report = need(await service.fetchDecks({ scope: 'all' }))
    expect(report).toMatchObject({ ready: 0, failed: [{ failure: { kind } }] })
    expect(await onlyDeck(service)).toMatchObject({ state: { state: 'failed', failure: { kind } } })
    await service.close()
    const again = await open()
    expect(await onlyDeck(again)).toMatchObject({ state: { state: 'failed', failure: { kind } } })
    expect(need(await again.doctor()).find((check) => check.name === 'slides')).toMatchObject({
      ok: true,
      detail: '0 stored',
    })
    expect(need(await again.fetchDecks({ scope: 'all' })).failed).toHaveLength(1)
  })

  it('stores covers: those beside the page, and those of the network with the decks', async () => {
    const local = await importOne({ cover: 'cover.png' })
    expect(need(await local.getItem(mesh)).coverSha256).toBeNull()
    bench.write({
      'archive/zh/activities/mesh/cover.png': png,
      'archive/zh/activities/mesh/index.md': `${toEventPage({ title: 'New', cover: 'cover.png' })}`,
    })
    need(await local.importPath({ path: join(bench.dir, 'sources', 'archive') }))
    expect(need(await local.getItem(mesh)).coverSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['https://slides.example/cover.png', true],
    ['https://slides.example/cover.html', false],
    ['https://slides.example/gone.png', false],
  ])('fetches the cover %s: %j', async (cover, isStored) => {
    const service = await importOne({ cover })
    need(await service.fetchDecks({ scope: 'item', ...mesh }))
    expect(need(await service.getItem(mesh)).coverSha256 !== null).toBe(isStored)
  })

  it('never fetches a cover over plain http', async () => {
    const service = await importOne({ cover: `${server.url}/cover.png` })
    need(await service.fetchDecks({ scope: 'item', ...mesh }))
    expect(server.requests.map(({ path }) => path)).not.toContain('/cover.png')
  })

  it('has the guide in search and in no count or list', async () => {
    bench.write({
      'builtin/content/zh/activities/first/index.md': toEventPage({ title: '第一场' }),
      'builtin/guide/index.md': '---\ntitle: 使用指南\n---\n怎样使用键盘。',
      'builtin/guide/guide.pdf': makePdf({ pages: [['Welcome guide'], ['离线阅读 walrus']] }),
    })
    const service = await bench.open({ importsBuiltin: true })
    need(await service.importBuiltin())
    const overview = need(await service.getOverview())
    expect(overview).toMatchObject({
      counts: { events: 1, articles: 0, decks: 0 },
      guide: { source: 'builtin', id: 'guide' },
    })
    expect(need(await service.listItems({})).map(({ id }) => id)).toEqual(['activities/first'])
    expect(need(await service.listDecks())).toEqual([])
    const item = need(await service.getItem({ source: 'builtin', id: 'guide' }))
    expect(item).toMatchObject({ kind: 'guide', decks: [{ state: { state: 'ready', pages: 2 } }] })
    expect(need(await service.search({ text: 'walrus' })).hits[0]).toMatchObject({
      kind: 'slide',
      page: 2,
      eventId: 'guide',
    })
    expect(need(await service.search({ text: '键盘' })).hits[0]).toMatchObject({ eventId: 'guide' })
    expect(need(await service.getDeck({ deckId: item.decks[0]?.id ?? '' })).item.kind).toBe('guide')
  })

  it('cancels an import, which then changes nothing', async () => {
    const service = await open()
    const files: Record<string, string> = {}
    for (let count = 0; count < 200; count += 1) files[`archive/p${count}.md`] = `# Page ${count}`
    const path = bench.write(files)
    const stopping = new AbortController()
    const run = service.importPath({ path, signal: stopping.signal, onProgress: () => stopping.abort() })
    expect(await run).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(need(await service.listItems({}))).toEqual([])
    expect(need(await service.importPath({ path })).added).toBe(200)
  })

  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['was damaged', (path: string) => writeFileSync(path, 'something else')],
  ])('downloads a deck again when its file %s', async (_, harm) => {
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    const { id, state } = await onlyDeck(service)
    if (state.state !== 'ready') throw new Error('not ready')
    const path = join(bench.dir, 'library', 'content', state.sha256.slice(0, 2), state.sha256)
    harm(path)
    expect(need(await service.fetchDecks({ scope: 'deck', deckId: id }))).toMatchObject({
      ready: 1,
      bytes: slides.length,
    })
    expect(readFileSync(path)).toHaveLength(slides.length)
    expect(need(await service.fetchDecks({ scope: 'deck', deckId: id }))).toMatchObject({ ready: 1, bytes: 0 })
  })

  it('leaves nothing half-made when it is closed during a download', async () => {
    server.serve('/good.pdf', { bytes: slides, mishap: 'stall' })
    const service = await importOne()
    const fetching = service.fetchDecks({ scope: 'all' })
    await expect.poll(() => server.requests.length).toBe(1)
    need(await service.close())
    expect(need(await fetching)).toMatchObject({ ready: 0, failed: [] })
    expect(readdirSync(join(bench.dir, 'library', 'content'))).toEqual([])
    expect(await onlyDeck(await open())).toMatchObject({ state: { state: 'remote' } })
  })

  it('knows a deck as online again when its file was deleted', async () => {
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    rmSync(join(bench.dir, 'library', 'content'), { recursive: true })
    const again = await open()
    await expect.poll(async () => (await onlyDeck(again)).state.state).toBe('remote')
  })

  it('starts anew beside a damaged database, with its slides and sources', async () => {
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    writeFileSync(join(bench.dir, 'library', 'library.db'), 'damaged'.repeat(2000))
    const settings = { mirrorRules: '' }
    await expect(bench.open({ settings })).rejects.toThrow(/corrupt/)
    const again = await bench.open({ settings, setAsideDamaged: true })
    expect(need(await again.listItems({})).map(({ id }) => id)).toEqual(['activities/mesh'])
    expect(await onlyDeck(again)).toMatchObject({ state: { state: 'ready' } })
    await expect.poll(async () => need(await again.search({ text: 'zebra' })).facets.kind.slide).toBe(1)
  })

  it.each([
    ['deleted', () => undefined],
    ['emptied', (path: string) => writeFileSync(path, '')],
  ])('knows its slides and sources again when the database was %s', async (_, harm) => {
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    const path = join(bench.dir, 'library', 'library.db')
    rmSync(path)
    harm(path)
    const again = await bench.open({ settings: { mirrorRules: '' } })
    expect(need(await again.listItems({})).map(({ id }) => id)).toEqual(['activities/mesh'])
    expect(await onlyDeck(again)).toMatchObject({ state: { state: 'ready' } })
    await expect.poll(async () => need(await again.search({ text: 'zebra' })).facets.kind.slide).toBe(1)
  })

  it('keeps a stored deck, and reads it later, when it is closed while the deck is being read', async () => {
    server.serve('/good.pdf', makePdf({ pages: Array.from({ length: 120 }, (_, at) => [`第 ${at} 页 zebra`]) }))
    const service = await importOne()
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    const forgetPages = () => {
      const connection = connect(join(bench.dir, 'library', 'library.db'))
      connection.exec('UPDATE decks SET pages = NULL')
      connection.close()
    }
    for (const ms of [5, 20, 40, 80, 160]) {
      forgetPages()
      const again = await bench.open({ settings: { mirrorRules: '' } })
      await new Promise((resolve) => setTimeout(resolve, ms))
      await again.close()
    }
    forgetPages()
    const last = await bench.open({ settings: { mirrorRules: '' } })
    await expect.poll(async () => (await onlyDeck(last)).state).toMatchObject({ state: 'ready', pages: 120 })
  })

  it('brings the built-in archive back, too, where it was before the damage', async () => {
    bench.write({ 'builtin/content/zh/activities/first/index.md': toEventPage({ title: '第一场' }) })
    const service = await bench.open()
    need(await service.importBuiltin())
    await service.close()
    writeFileSync(join(bench.dir, 'library', 'library.db'), 'damaged'.repeat(2000))
    const again = await bench.open({ setAsideDamaged: true })
    expect(need(await again.listSources()).map(({ id }) => id)).toEqual(['builtin'])
  })

  it('builds the index anew when it was made by another tokeniser', async () => {
    const service = await importOne({ body: '有一只长颈鹿' })
    need(await service.fetchDecks({ scope: 'all' }))
    await service.close()
    const connection = connect(join(bench.dir, 'library', 'library.db'))
    connection.exec(
      `UPDATE meta SET value = '0' WHERE key = 'tokeniser'; DELETE FROM page_words; DELETE FROM slide_words`,
    )
    connection.close()
    const again = await open()
    expect(need(await again.search({ text: '长颈鹿' })).facets.kind.event).toBe(1)
    expect(need(await again.search({ text: 'zebra' })).facets.kind.slide).toBe(1)
    expect(need(await again.doctor()).filter((check) => !check.ok)).toEqual([])
  })

  it('answers questions after it was closed with a failure', async () => {
    const service = await open()
    need(await service.close())
    expect(await service.listTags()).toMatchObject({ failure: { kind: 'cancelled' } })
  })
})
