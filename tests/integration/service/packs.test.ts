import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packType } from '../../../core/packs/pack-manifest'
import type { LibraryService } from '../../../electron/library-service'
import { makeZip } from '../../helpers/make-archive-file'
import { makePdf } from '../../helpers/make-pdf'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const webPdf = makePdf({ pages: [['lanterns above the harbour'], ['云原生网关']] })
const ownPdf = makePdf({ pages: [['ropes and anchors']] })

const one = 'boatyard/content/zh/activities/one/index.md'
let sender: ServiceBench
let receiver: ServiceBench
let server: SlideServer
beforeEach(async () => {
  sender = createServiceBench()
  receiver = createServiceBench()
  server = await startSlideServer({ files: { '/one.pdf': webPdf } })
})
afterEach(async () => {
  await sender.dispose()
  await receiver.dispose()
  await server.close()
})

const boatyard = {
  [one]: toEventPage({
    title: '港口之夜',
    deck: 'https://slides.example/one.pdf',
    cover: 'cover.png',
    talk: '灯笼的网关',
  }),
  'boatyard/content/zh/activities/one/cover.png': png,
  'boatyard/content/en/activities/one/index.md': toEventPage({
    title: 'Harbour night',
    deck: 'https://slides.example/one.pdf',
    talk: 'Lantern gateways',
  }),
  'boatyard/content/zh/activities/two/index.md': toEventPage({
    title: '缆绳之夜',
    date: '2024-06-07',
    deck: 'slides.pdf',
    talk: '绳与锚',
  }),
  'boatyard/content/zh/activities/two/slides.pdf': ownPdf,
  'boatyard/content/zh/blog/news/index.md': '---\ntitle: 船坞新闻\ndate: 2024-01-02\n---\n\n新的码头开放了。\n',
}
const all = { scope: 'all' } as const

/** A library with two events, slides of the web and of its own, and a cover. */
async function openSender(): Promise<LibraryService> {
  const library = await sender.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
  const dir = sender.write(boatyard)
  need(await library.importPath({ path: dir }))
  need(await library.fetchDecks({ scope: 'all' }))
  return library
}

/** As another program leaves the pages that it imported: other rows are in the place of all of them. */
function renewRows(database: Database.Database): void {
  database.exec('PRAGMA foreign_keys = OFF')
  database.exec('BEGIN IMMEDIATE')
  database.exec('UPDATE pages SET id = id + 1000')
  for (const table of ['talks', 'deck_links']) database.exec(`UPDATE ${table} SET page_id = page_id + 1000`)
  database.exec('COMMIT')
}

const toFile = (name: string): string => join(sender.dir, name)
const entriesOf = (file: string) => unzipSync(new Uint8Array(readFileSync(file)))
const incomingOf = (bench: ServiceBench): string[] =>
  existsSync(join(bench.dir, 'library', 'incoming')) ? readdirSync(join(bench.dir, 'library', 'incoming')) : []

describe('a pack', () => {
  it('holds pages as they were read, pictures and slides, and lists all of it', async () => {
    const library = await openSender()
    const file = toFile('all.lectern')
    const report = need(await library.exportPack({ path: file, choice: all }))
    const bytes = readFileSync(file)
    expect(report).toMatchObject({
      file,
      name: 'boatyard',
      events: 2,
      articles: 1,
      decks: 2,
      missing: [],
      corrections: 0,
      bytes: bytes.length,
    })
    expect(report.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(bytes.toString('latin1', 30, 38 + packType.length)).toBe(`mimetype${packType}`)
    const entries = entriesOf(file)
    const manifest = JSON.parse(Buffer.from(entries['lectern.json'] ?? []).toString())
    expect(manifest.items.map(({ id }: { id: string }) => id)).toEqual([
      'activities/one',
      'activities/two',
      'blog/news',
    ])
    const page = readFileSync(join(sender.dir, 'sources', one), 'utf8')
    expect(Buffer.from(entries['pages/content/zh/activities/one/index.md'] ?? []).toString()).toBe(page)
    expect(Object.keys(entries).filter((name) => name.startsWith('slides/'))).toHaveLength(2)
    expect(Object.keys(entries).filter((name) => name.startsWith('pictures/'))).toHaveLength(1)
  })

  it('can be read and searched by whoever opens it, all of it without a network', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('all.lectern'), choice: all }))
    await server.close()
    const there = await receiver.open()
    const report = need(await there.importPath({ path: toFile('all.lectern') }))
    expect(report).toMatchObject({
      source: 'boatyard',
      events: 2,
      articles: 1,
      talks: 2,
      decks: 2,
      added: 4,
      skipped: [],
      warnings: [],
    })
    expect(need(await there.slidesStatus())).toMatchObject({ total: 2, ready: 2 })
    for (const text of ['lanterns', '云原生网关', 'anchors', '灯笼', '码头'])
      expect(need(await there.search({ text })).total, text).toBeGreaterThan(0)
    const [item, mine] = [
      await there.getItem({ source: 'boatyard', id: 'activities/one' }),
      await library.getItem({ source: 'boatyard', id: 'activities/one' }),
    ].map(need)
    expect(item?.coverSha256).toBe(mine?.coverSha256)
    expect(item).toMatchObject({
      title: '港口之夜',
      languages: ['zh', 'en'],
      talks: mine?.talks.map(({ id, title }) => ({ id, title })),
    })
    expect(need(await there.listSources())).toMatchObject([{ kind: 'file', title: 'boatyard', pages: 4 }])
    expect(incomingOf(receiver)).toEqual([])
  })

  it('is the same file, byte by byte, whenever it is made of the same', async () => {
    const library = await openSender()
    const first = need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    need(await library.refreshSource({ source: 'boatyard' }))
    const second = need(await library.exportPack({ path: toFile('b.lectern'), choice: all }))
    expect(second.sha256).toBe(first.sha256)
    rmSync(toFile('a.lectern'))
  })

  it('made of an opened pack is the same again', async () => {
    const library = await openSender()
    const first = need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    const second = need(await there.exportPack({ path: join(receiver.dir, 'b.lectern'), choice: all }))
    expect(entriesOf(join(receiver.dir, 'b.lectern'))).toEqual(entriesOf(toFile('a.lectern')))
    expect(second.sha256).toBe(first.sha256)
  })
})

describe('what goes into a pack', () => {
  it('opens again, however long a title is', async () => {
    const library = await sender.open()
    const dir = sender.write({
      'long/content/zh/blog/long.md': `---\ntitle: ${'长'.repeat(2500)}\ndate: 2024-01-02\n---\n\n正文。\n`,
    })
    need(await library.importPath({ path: dir }))
    need(await library.exportPack({ path: toFile('long.lectern'), choice: all }))
    const other = await receiver.open()
    expect(need(await other.importPath({ path: toFile('long.lectern') }))).toMatchObject({ articles: 1 })
  })

  it('is what was asked for: an event with all its translations, or what is starred', async () => {
    const library = await openSender()
    const item = { source: 'boatyard', id: 'activities/two' }
    const one = need(
      await library.exportPack({ path: toFile('two.lectern'), choice: { scope: 'items', items: [item] } }),
    )
    expect(one).toMatchObject({ name: '缆绳之夜', events: 1, articles: 0, decks: 1 })
    expect(await library.exportPack({ path: toFile('no.lectern'), choice: { scope: 'favourites' } })).toMatchObject({
      failure: { kind: 'nothing-chosen' },
    })
    need(await library.keepFavourite({ target: { kind: 'item', source: 'boatyard', id: 'activities/one' } }))
    need(await library.writeNote({ target: { kind: 'item', ...item }, text: '私人的话' }))
    const starred = need(await library.exportPack({ path: toFile('s.lectern'), choice: { scope: 'favourites' } }))
    expect(starred).toMatchObject({ name: '收藏', events: 1, decks: 1 })
    expect(readFileSync(toFile('two.lectern')).includes('私人的话')).toBe(false)
    expect(existsSync(toFile('no.lectern'))).toBe(false)
  })

  it('leaves out and names slides that are not here, or are damaged', async () => {
    const library = await sender.open()
    need(await library.importPath({ path: sender.write(boatyard) }))
    const preview = need(await library.previewPack({ choice: all }))
    expect(preview).toMatchObject({
      decks: 0,
      missing: [{ url: 'https://slides.example/one.pdf' }, { url: expect.stringMatching(/^source:/) }],
    })
    need(await library.fetchDecks({ scope: 'all' }))
    const sha256 = createHash('sha256').update(ownPdf).digest('hex')
    writeFileSync(join(sender.dir, 'library', 'content', sha256.slice(0, 2), sha256), 'rotten')
    const report = need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    expect(report).toMatchObject({ decks: 0, missing: [{}, {}] })
    const there = await receiver.open()
    expect(need(await there.importPath({ path: toFile('a.lectern') }))).toMatchObject({ events: 2, decks: 2 })
  })

  it('is never a place of this machine', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    expect(readFileSync(toFile('a.lectern')).includes(sender.dir)).toBe(false)
  })

  it('keeps what was corrected, which yields to what the receiver says', async () => {
    const library = await openSender()
    const said = (source: string, id: string, title: string) =>
      ({ kind: 'talk', source, id, talkId: '', title }) as const
    const talkOf = async (at: LibraryService, id: string) =>
      need(await at.getItem({ source: 'boatyard', id })).talks[0] ?? { id: '', title: '', deckIds: [] }
    for (const [id, title] of [
      ['activities/one', '灯塔的网关'],
      ['activities/two', '绳子'],
    ] as const)
      need(await library.correct({ ...said('boatyard', id, title), talkId: (await talkOf(library, id)).id }))
    expect(need(await library.exportPack({ path: toFile('a.lectern'), choice: all })).corrections).toBe(2)
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    expect((await talkOf(there, 'activities/one')).title).toBe('灯塔的网关')
    const two = await talkOf(there, 'activities/two')
    expect(two).toMatchObject({ title: '绳子', deckIds: [expect.any(String)] })
    need(await there.correct({ ...said('boatyard', 'activities/two', '我的绳子'), talkId: two.id }))
    need(
      await library.correct({
        ...said('boatyard', 'activities/two', '别的绳子'),
        talkId: (await talkOf(library, 'activities/two')).id,
      }),
    )
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    need(await there.importPath({ path: toFile('a.lectern') }))
    expect((await talkOf(there, 'activities/two')).title).toBe('我的绳子')
  })
})

describe('writing a pack', () => {
  it('that is stopped leaves nothing, and what stood there as it was', async () => {
    const library = await openSender()
    writeFileSync(toFile('a.lectern'), 'as it was')
    const before = readdirSync(sender.dir)
    const writing = library.exportPack({ path: toFile('a.lectern'), choice: all })
    await library.cancelPack()
    expect(await writing).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(readFileSync(toFile('a.lectern'), 'utf8')).toBe('as it was')
    expect(readdirSync(sender.dir)).toEqual(before)
  })

  it('that waits for an import is stopped at once, and the import goes on', async () => {
    const library = await openSender()
    const pages = Array.from({ length: 300 }, (_, at) => [
      `more/zh/activities/${at}.md`,
      toEventPage({ title: `第 ${at} 夜` }),
    ])
    const ended: string[] = []
    const importing = library.importPath({ path: sender.write(Object.fromEntries(pages)) }).then((report) => {
      ended.push('import')
      return report
    })
    const writing = library.exportPack({ path: toFile('a.lectern'), choice: all }).then((report) => {
      ended.push('export')
      return report
    })
    await library.cancelPack()
    expect(await writing).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(need(await importing).added).toBe(300)
    expect(ended).toEqual(['export', 'import'])
    expect(existsSync(toFile('a.lectern'))).toBe(false)
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
  })

  it('does not begin an import that waits for it and is stopped', async () => {
    const library = await openSender()
    const path = sender.write({ 'more/zh/activities/one.md': toEventPage({ title: '另一夜' }) })
    const writing = library.exportPack({ path: toFile('a.lectern'), choice: all })
    const importing = library.importPath({ path })
    await library.cancelImport()
    expect(await importing).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(need(await writing)).toMatchObject({ events: 2 })
    await library.settle()
    expect(need(await library.listSources()).map(({ id }) => id)).toEqual(['boatyard'])
  })

  it('begins anew when another program imports its pages meanwhile, and gives up when that never ends', async () => {
    need(await (await openSender()).close())
    const other = new Database(join(sender.dir, 'library', 'library.db'))
    let imports = 1
    const exporting = await sender.open({
      onNews: (name) => void (name === 'packProgress' && imports-- > 0 && renewRows(other)),
    })
    const report = need(await exporting.exportPack({ path: toFile('a.lectern'), choice: all }))
    expect(report).toMatchObject({ events: 2, articles: 1, decks: 2, missing: [] })
    expect(need(await (await receiver.open()).importPath({ path: toFile('a.lectern') }))).toMatchObject({ added: 4 })
    imports = 1000
    const before = readFileSync(toFile('a.lectern'))
    expect(await exporting.exportPack({ path: toFile('a.lectern'), choice: all })).toMatchObject({
      failure: { kind: 'locked', detail: expect.stringMatching(/another program/) },
    })
    expect(readFileSync(toFile('a.lectern'))).toEqual(before)
    other.close()
  })

  it('is called by what stands on one line, however it was named', async () => {
    const library = await openSender()
    const name = '港口\n之夜\u001b[31m\u2028红'
    const file = toFile('a.lectern')
    expect(need(await library.exportPack({ path: file, choice: all, name })).name).toBe('港口 之夜 [31m 红')
    need(await library.renameSource({ source: 'boatyard', title: ' 船\r\n坞 ' }))
    expect(need(await library.exportPack({ path: file, choice: all })).name).toBe('船 坞')
    expect(need(await (await receiver.open()).importPath({ path: file }))).toMatchObject({ source: expect.any(String) })
  })

  it('sweeps what a program left that was killed meanwhile', async () => {
    const library = await openSender()
    const dead = spawnSync(process.execPath, ['--version']).pid
    writeFileSync(toFile(`.a.lectern.${dead}.part`), 'half')
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    expect(readdirSync(sender.dir).filter((name) => name.includes('part'))).toEqual([])
  })

  it('fails where there is no such folder', async () => {
    const library = await openSender()
    expect(await library.exportPack({ path: toFile('none/a.lectern'), choice: all })).toMatchObject({
      failure: { kind: 'not-found' },
    })
  })
})

describe('opening a pack', () => {
  it('again changes nothing, and brings back slides that are gone', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    const same = { added: 0, updated: 0, removed: 0, unchanged: 4 }
    expect(need(await there.importPath({ path: toFile('a.lectern') }))).toMatchObject(same)
    const sha256 = createHash('sha256').update(webPdf).digest('hex')
    rmSync(join(receiver.dir, 'library', 'content', sha256.slice(0, 2), sha256))
    expect(need(await there.importPath({ path: toFile('a.lectern') }))).toMatchObject(same)
    expect(existsSync(join(receiver.dir, 'library', 'content', sha256.slice(0, 2), sha256))).toBe(true)
  })

  it('that is a newer version refreshes its source, wherever it lies; what went stays and is marked', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    const note = { target: { kind: 'item', source: 'boatyard', id: 'activities/one' }, text: '我记的' } as const
    need(await there.writeNote(note))
    rmSync(join(sender.dir, 'sources', 'boatyard/content/zh/blog'), { recursive: true })
    sender.write({
      [one]: toEventPage({ title: '港口新夜', deck: 'https://slides.example/one.pdf', talk: '灯笼的网关' }),
    })
    need(await library.refreshSource({ source: 'boatyard' }))
    const items = [
      { source: 'boatyard', id: 'activities/one' },
      { source: 'boatyard', id: 'activities/two' },
    ]
    need(await library.exportPack({ path: toFile('b.lectern'), choice: { scope: 'items', items }, name: 'boatyard' }))
    expect(need(await there.importPath({ path: toFile('b.lectern') }))).toMatchObject({
      source: 'boatyard',
      added: 0,
      updated: 1,
      removed: 1,
      unchanged: 2,
    })
    expect(need(await there.getItem({ source: 'boatyard', id: 'activities/one' })).title).toBe('港口新夜')
    expect(need(await there.listKeepsakes())).toMatchObject([{ text: '我记的' }])
    expect(need(await there.listSources())).toMatchObject([{ vanished: 1, location: toFile('b.lectern') }])
  })

  it('whose name differs in its year alone is a source of its own, though they share pages', async () => {
    const library = await openSender()
    const there = await receiver.open()
    for (const name of ['Harbour 2024', 'Harbour 2025']) {
      need(await library.exportPack({ path: toFile(`${name}.lectern`), choice: all, name }))
      need(await there.importPath({ path: toFile(`${name}.lectern`) }))
    }
    const sources = need(await there.listSources())
    expect(sources.map(({ id }) => id).sort()).toEqual(['harbour-2024', 'harbour-2025'])
  })

  it('that is only called like another is a source of its own', async () => {
    const library = await openSender()
    const choice = (id: string) => ({ scope: 'items', items: [{ source: 'boatyard', id }] }) as const
    need(await library.exportPack({ path: toFile('a.lectern'), choice: choice('activities/one'), name: '收藏' }))
    need(await library.exportPack({ path: toFile('b.lectern'), choice: choice('activities/two'), name: '收藏' }))
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    need(await there.importPath({ path: toFile('b.lectern') }))
    const sources = need(await there.listSources())
    expect(sources.map(({ title, vanished }) => [title, vanished]).sort()).toEqual([
      ['收藏 (b.lectern)', 0],
      ['收藏', 0],
    ])
  })

  it('from a server by its address, and asks for it again only when it is another', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    server.serve('/packs/a.lectern', new Uint8Array(readFileSync(toFile('a.lectern'))))
    const url = 'https://slides.example/packs/a.lectern'
    const there = await receiver.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
    expect(need(await there.importUrl({ url }))).toMatchObject({ events: 2, articles: 1, decks: 2 })
    expect(need(await there.slidesStatus())).toMatchObject({ total: 2, ready: 2 })
    expect(need(await there.importUrl({ url }))).toMatchObject({ added: 0, unchanged: 4 })
    expect(server.requests.filter(({ path }) => path.includes('a.lectern')).map(({ status }) => status)).toEqual([
      200, 304,
    ])
    server.serve('/packs/a.lectern', new Uint8Array(readFileSync(toFile('a.lectern'))).slice(0, -30))
    expect(await there.importUrl({ url })).toMatchObject({ failure: { kind: 'truncated' } })
    expect(incomingOf(receiver)).toEqual([])
    expect(need(await there.search({ text: 'anchors' })).total).toBe(1)
  })

  it('whose decks are one file at two addresses', async () => {
    server.serve('/again.pdf', webPdf)
    const library = await sender.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
    const toPage = (at: number, name: string) =>
      toEventPage({ title: `第 ${at} 夜`, date: `2024-05-0${at}`, deck: `https://slides.example/${name}.pdf` })
    const dir = sender.write({ 'yard/1.md': toPage(1, 'one'), 'yard/2.md': toPage(2, 'again') })
    need(await library.importPath({ path: dir }))
    need(await library.fetchDecks({ scope: 'all' }))
    expect(need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))).toMatchObject({ decks: 2 })
    expect(Object.keys(entriesOf(toFile('a.lectern'))).filter((name) => name.startsWith('slides/'))).toHaveLength(1)
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    expect(need(await there.slidesStatus())).toMatchObject({ total: 2, ready: 2 })
  })

  it('leaves an archive alone that is called so, and has the same pages', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const there = await receiver.open()
    const path = join(receiver.dir, 'boatyard.zip')
    const page = readFileSync(join(sender.dir, 'sources', one))
    writeFileSync(
      path,
      makeZip([
        { name: one.replace('boatyard/', ''), content: page },
        { name: 'b.md', content: '# B' },
      ]),
    )
    need(await there.importPath({ path }))
    expect(need(await there.importPath({ path: toFile('a.lectern') })).source).toBe('boatyard-2')
    expect(need(await there.listSources()).map(({ vanished }) => vanished)).toEqual([0, 0])
  })

  it('joins what another source has, too, and leaves slides as they are that are here', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const other = makePdf({ pages: [['what I fetched myself']] })
    server.serve('/one.pdf', other)
    const there = await receiver.open({ settings: { mirrorRules: `https://slides.example/ -> ${server.url}/` } })
    need(await there.importPath({ path: receiver.write(boatyard) }))
    need(await there.fetchDecks({ scope: 'all' }))
    expect(need(await there.importPath({ path: toFile('a.lectern') }))).toMatchObject({
      source: 'boatyard-2',
      events: 2,
    })
    expect(need(await there.getOverview()).counts).toMatchObject({ events: 2, articles: 1 })
    const sha256 = createHash('sha256').update(other).digest('hex')
    expect(need(await there.slidesStatus()).decks.map(({ state }) => state)).toContainEqual(
      expect.objectContaining({ sha256 }),
    )
  })

  it('stays readable when its file is gone, and says so when it is refreshed', async () => {
    const library = await openSender()
    need(await library.exportPack({ path: toFile('a.lectern'), choice: all }))
    const there = await receiver.open()
    need(await there.importPath({ path: toFile('a.lectern') }))
    rmSync(toFile('a.lectern'))
    expect(await there.refreshSource({ source: 'boatyard' })).toMatchObject({ failure: { kind: 'not-found' } })
    expect(need(await there.search({ text: 'anchors' })).total).toBe(1)
    expect(need(await there.listSources())).toMatchObject([{ trouble: { kind: 'not-found' }, vanished: 0 }])
  })
})
