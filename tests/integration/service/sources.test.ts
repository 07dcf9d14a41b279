import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryService } from '../../../electron/library-service'
import { makeTarGz, makeZip } from '../../helpers/make-archive-file'
import { need, type ServiceBench, toEventPage } from './open-service'
import { createSlidesBench } from './slides-bench'

let bench: ServiceBench
beforeEach(async () => {
  bench = await createSlidesBench()
})
afterEach(() => bench.dispose())

const open: ServiceBench['open'] = (options) => bench.open(options)
const page = (title: string, more: object = {}) => toEventPage({ title, talk: `${title}的实践`, ...more })
const toPng = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const titlesOf = async (library: LibraryService) =>
  need(await library.listItems({})).map(({ title, isSourceRemoved }) =>
    isSourceRemoved ? `${title} (removed)` : title,
  )
const sourcesOf = async (library: LibraryService) =>
  need(await library.listSources()).map(({ id, kind, title, pages, removedAt }) => ({
    id,
    kind,
    title,
    pages,
    isRemoved: removedAt !== undefined,
  }))
const hitsOf = async (library: LibraryService, text: string) => need(await library.search({ text })).total

it('a folder that became a link to another place is told once, and what lay in it is gone', async () => {
  const library = await open()
  const path = bench.write({
    'talks/zh/activities/one/index.md': page('第一场'),
    'talks/zh/blog/two.md': page('第二场'),
  })
  need(await library.importPath({ path }))
  const moved = join(bench.dir, 'elsewhere')
  renameSync(join(path, 'zh/activities'), moved)
  symlinkSync(moved, join(path, 'zh/activities'))
  const { skipped, removed } = need(await library.refreshSource({ source: 'talks' }))
  expect(skipped).toEqual([
    { path: 'zh/activities', kind: 'unsafe', reason: expect.stringContaining('link to a folder') },
  ])
  expect(removed).toBe(1)
  expect(need(await library.getItem({ source: 'talks', id: 'activities/one' })).vanishedAt).toBeDefined()
  expect(need(await library.getReport({ source: 'talks' }))?.skipped).toEqual(skipped)
})

describe('archive files as sources', () => {
  const entries = [
    { name: 'talks-main/content/zh/activities/one/index.md', content: page('第一场') },
    { name: 'talks-main/content/zh/activities/two/index.md', content: page('第二场') },
  ]

  it.each([
    ['talks.zip', async (files: typeof entries) => makeZip(files)],
    ['talks.tar.gz', makeTarGz],
  ])('are imported from %s, and read again only where they changed', async (name, make) => {
    const library = await open()
    const path = join(bench.write({ [`files/${name}`]: await make(entries) }), name)
    expect(need(await library.importPath({ path }))).toMatchObject({
      source: 'talks',
      events: 2,
      added: 2,
      skipped: [],
    })
    expect(await sourcesOf(library)).toEqual([
      { id: 'talks', kind: 'file', title: 'talks', pages: 2, isRemoved: false },
    ])
    expect(need(await library.refreshSource({ source: 'talks' }))).toMatchObject({ events: 2, added: 0, unchanged: 2 })
    const changed = entries.map((entry, at) => (at === 0 ? { ...entry, content: page('第一场，改期') } : entry))
    bench.write({ [`files/${name}`]: await make(changed) })
    expect(need(await library.refreshSource({ source: 'talks' }))).toMatchObject({
      updated: 1,
      unchanged: 1,
      removed: 0,
    })
    expect(await titlesOf(library)).toEqual(expect.arrayContaining(['第一场，改期', '第二场']))
  })

  it('give the covers and pictures of their pages to the library, which keeps them', async () => {
    const library = await open()
    const text = page('第一场', { cover: '/img/cover.png', body: '![](photo.png)\n\n![](missing.png)' })
    const files = [
      { name: 'site/content/zh/activities/one/index.md', content: text },
      { name: 'site/content/zh/activities/one/photo.png', content: toPng(1) },
      { name: 'site/content/zh/activities/one/unused.png', content: toPng(2) },
      { name: 'site/static/img/cover.png', content: toPng(3) },
    ]
    const path = join(bench.write({ 'files/site.zip': makeZip(files) }), 'site.zip')
    need(await library.importPath({ path }))
    const read = async () => need(await library.getItem({ source: 'site', id: 'activities/one' }))
    const { coverSha256, pictures, images } = await read()
    expect(images).toEqual(['photo.png', 'missing.png'])
    expect([coverSha256, pictures]).toEqual([hashOf(toPng(3)), { 'photo.png': hashOf(toPng(1)) }])
    const stored = readdirSync(join(bench.dir, 'library', 'content'), { recursive: true }).map(String)
    expect(stored.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(2)
    const changed = files.map((file, at) => (at === 0 ? { ...file, content: `${text}\n更多` } : file))
    bench.write({
      'files/site.zip': makeZip(changed.map((file, at) => (at === 1 ? { ...file, content: toPng(4) } : file))),
    })
    need(await library.refreshSource({ source: 'site' }))
    expect((await read()).pictures).toEqual({ 'photo.png': hashOf(toPng(4)) })
    rmSync(path)
    expect((await read()).coverSha256).toBe(coverSha256)
  })

  it.each([
    ['site.zip', async (files: typeof entries) => makeZip(files)],
    ['site.tar.gz', makeTarGz],
  ])('of %s, a picture that changed or came is taken anew, though no page changed', async (name, make) => {
    const library = await open()
    const toFiles = (pictures: readonly (readonly [name: string, last: number])[]) => [
      {
        name: 'site/content/zh/activities/one/index.md',
        content: page('第一场', { cover: 'a.png', body: '![](b.png)' }),
      },
      ...pictures.map(([at, last]) => ({
        name: `site/content/zh/activities/one/${at}`,
        content: toPng(last) as never,
      })),
    ]
    const path = join(bench.write({ [`files/${name}`]: await make(toFiles([['a.png', 1]])) }), name)
    need(await library.importPath({ path }))
    const read = async () => need(await library.getItem({ source: 'site', id: 'activities/one' }))
    expect(await read()).toMatchObject({ coverSha256: hashOf(toPng(1)), pictures: {} })
    bench.write({
      [`files/${name}`]: await make(
        toFiles([
          ['a.png', 2],
          ['b.png', 3],
        ]),
      ),
    })
    bench.news.splice(0)
    expect(need(await library.refreshSource({ source: 'site' }))).toMatchObject({ unchanged: 1, updated: 0 })
    expect(await read()).toMatchObject({ coverSha256: hashOf(toPng(2)), pictures: { 'b.png': hashOf(toPng(3)) } })
    expect(bench.news.map(({ name: told }) => told)).toContain('libraryChanged')
  })

  it('are looked through for pictures again when an import was ended before it had them', async () => {
    const files = [
      { name: 'content/zh/activities/one/index.md', content: page('第一场', { cover: 'cover.png' }) },
      { name: 'content/zh/activities/one/cover.png', content: toPng(1) },
    ]
    const library = await open()
    const path = join(bench.write({ 'files/talks.zip': makeZip(files) }), 'talks.zip')
    need(await library.importPath({ path }))
    const { default: Database } = await import('libsql')
    const database = new Database(join(bench.dir, 'library', 'library.db'))
    database.exec('DELETE FROM images; UPDATE sources SET etag = NULL')
    database.close()
    const coverOf = async () => need(await library.getItem({ source: 'talks', id: 'activities/one' })).coverSha256
    expect(await coverOf()).toBeNull()
    expect(need(await library.refreshSource({ source: 'talks' }))).toMatchObject({ unchanged: 1 })
    expect(await coverOf()).toBe(hashOf(toPng(1)))
  })

  it('keep all they gave when they are gone, and say so', async () => {
    const library = await open()
    const path = join(bench.write({ 'files/talks.zip': makeZip(entries) }), 'talks.zip')
    await library.importPath({ path })
    rmSync(path)
    expect(await library.refreshSource({ source: 'talks' })).toMatchObject({ failure: { kind: 'not-found' } })
    expect(need(await library.listSources())).toMatchObject([{ pages: 2, trouble: { kind: 'not-found' } }])
    bench.write({ 'files/talks.zip': makeZip(entries) })
    need(await library.refreshSource({ source: 'talks' }))
    expect(need(await library.listSources())[0]).not.toHaveProperty('trouble')
  })

  it('say what they are when they are no archive', async () => {
    const library = await open()
    const path = join(bench.write({ 'files/talks.zip': '<html>Sign in</html>' }), 'talks.zip')
    expect(await library.importPath({ path })).toMatchObject({ failure: { kind: 'not-an-archive' } })
    expect(await sourcesOf(library)).toEqual([])
  })
})

describe('a folder as a source', () => {
  it('that is gone keeps its pages, with the trouble told', async () => {
    const library = await open()
    const path = bench.write({ 'a/content/zh/activities/one/index.md': page('第一场') })
    await library.importPath({ path })
    rmSync(path, { recursive: true })
    expect(await library.refreshSource({ source: 'a' })).toMatchObject({ failure: { kind: 'not-found' } })
    expect(await titlesOf(library)).toEqual(['第一场'])
    const [source] = need(await library.listSources())
    expect(source?.trouble).toMatchObject({ kind: 'not-found' })
    expect(source && source.checkedAt > source.importedAt).toBe(true)
  })

  it('tells what its last import came to', async () => {
    const library = await open()
    const path = bench.write({ 'a/one.md': page('第一场'), 'a/empty.md': '' })
    const report = need(await library.importPath({ path }))
    expect(need(await library.getReport({ source: 'a' }))).toEqual(report)
    expect(report.skipped).toMatchObject([{ path: 'empty.md', kind: 'empty' }])
    expect(await library.getReport({ source: 'b' })).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('keeps the name that a reader gave it', async () => {
    const library = await open()
    const path = bench.write({ 'a/one.md': page('第一场') })
    await library.importPath({ path })
    expect(await library.renameSource({ source: 'b', title: '示例' })).toMatchObject({ failure: { kind: 'not-found' } })
    need(await library.renameSource({ source: 'a', title: ' 示例社区 ' }))
    bench.write({ 'a/two.md': page('第二场') })
    need(await library.importPath({ path }))
    expect(await sourcesOf(library)).toMatchObject([{ id: 'a', title: '示例社区', pages: 2 }])
  })

  it('has damaged pages mended, and gives out the text as it came', async () => {
    const clean = page('云原生社区第一场', { body: '我们在这里分享服务网格的实践与思考。' })
    const damaged = Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(clean)))
    const library = await open()
    const path = bench.write({ 'a/zh/one.md': damaged, 'a/zh/two.md': page('第二场') })
    const report = need(await library.importPath({ path }))
    expect(report.repaired).toMatchObject([{ path: 'zh/one.md', restored: 0 }])
    expect(need(await library.getItem({ source: 'a', id: 'one' }))).toMatchObject({
      title: '云原生社区第一场',
      repaired: { restored: 0, unsure: 0 },
    })
    expect(need(await library.getOriginal({ source: 'a', id: 'one' }))).toBe(damaged.toString())
    expect(await library.getOriginal({ source: 'a', id: 'two' })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('a source that is removed', () => {
  const add = async (library: LibraryService) => {
    const deck = 'https://slides.example/one.pdf'
    const path = bench.write({
      'a/activities/one.md': page('第一场', { deck }),
      'a/activities/two.md': page('第二场'),
      'a/activities/three.md': page('第三场'),
    })
    need(await library.importPath({ path }))
    return path
  }

  it('goes whole when nothing of it is kept, and comes back as it was', async () => {
    const library = await open()
    await add(library)
    need(await library.removeSource({ source: 'a' }))
    expect([await titlesOf(library), await sourcesOf(library), await hitsOf(library, '第二场')]).toEqual([[], [], 0])
    expect(await library.removeSource({ source: 'a' })).toMatchObject({ failure: { kind: 'not-found' } })
    rmSync(join(bench.dir, 'sources'), { recursive: true })
    need(await library.restoreSource({ source: 'a' }))
    expect((await titlesOf(library)).sort()).toEqual(['第一场', '第三场', '第二场'].sort())
    expect(await hitsOf(library, '第二场')).toBeGreaterThan(0)
    expect(await sourcesOf(library)).toMatchObject([{ id: 'a', pages: 3, isRemoved: false }])
  })

  it('is found again by its words when it comes back after the index was built anew', async () => {
    const library = await open()
    const path = bench.write({ 'a/activities/one.md': page('第一场', { body: 'quokka sightings' }) })
    need(await library.importPath({ path }))
    expect(await hitsOf(library, '"quokka sightings"')).toBe(1)
    need(await library.removeSource({ source: 'a' }))
    need(await library.rebuild())
    expect(await hitsOf(library, '"quokka sightings"')).toBe(0)
    need(await library.restoreSource({ source: 'a' }))
    expect(await hitsOf(library, '"quokka sightings"')).toBe(1)
  })

  it('keeps what has stored slides or a correction, and the slides', async () => {
    const library = await open()
    await add(library)
    need(await library.fetchDecks({ scope: 'all' }))
    const two = need(await library.getItem({ source: 'a', id: 'activities/two' }))
    const talkId = two.talks[0]?.id ?? ''
    need(await library.correct({ kind: 'talk', source: 'a', id: 'activities/two', talkId, title: '改过的题目' }))
    need(await library.removeSource({ source: 'a' }))
    expect((await titlesOf(library)).sort()).toEqual(['第一场 (removed)', '第二场 (removed)'])
    expect(await sourcesOf(library)).toMatchObject([{ id: 'a', pages: 2, isRemoved: true }])
    expect(await hitsOf(library, 'slide words')).toBe(1)
    expect(need(await library.getItem({ source: 'a', id: 'activities/one' }))).toMatchObject({ isSourceRemoved: true })
    const [kept] = need(await library.listCorrections())
    need(await library.dropCorrection({ id: kept?.id ?? '' }))
    expect(await titlesOf(library)).toEqual(['第一场 (removed)'])
  })

  it('is swept at the next start, slides not, and is read again when it comes back under its old id', async () => {
    const first = await open()
    const path = await add(first)
    need(await first.fetchDecks({ scope: 'all' }))
    const [deck] = need(await first.listDecks())
    need(await first.removeSource({ source: 'a' }))
    await first.close()

    const library = await open()
    expect(await titlesOf(library)).toEqual(['第一场 (removed)'])
    await expect.poll(() => countPages(library), { timeout: 10_000 }).toBe(1)
    const { state } = deck ?? {}
    const file = state?.state === 'ready' ? state.sha256 : ''
    expect(existsSync(join(bench.dir, 'library', 'content', file.slice(0, 2), file))).toBe(true)
    need(await library.restoreSource({ source: 'a' }))
    expect(await sourcesOf(library)).toMatchObject([{ id: 'a', pages: 3, isRemoved: false }])
    need(await library.removeSource({ source: 'a' }))
    expect(need(await library.importPath({ path })).source).toBe('a')
    expect(await sourcesOf(library)).toMatchObject([{ id: 'a', pages: 3, isRemoved: false }])
  })

  it('stays away at the next start, the built-in one too, until it is imported again', async () => {
    const builtin = join(import.meta.dirname, '..', '..', '..', 'data', 'builtin')
    const first = await open({ builtinDir: builtin, importsBuiltin: true })
    expect(await sourcesOf(first)).toMatchObject([{ id: 'builtin' }])
    need(await first.removeSource({ source: 'builtin' }))
    await first.close()
    const library = await open({ builtinDir: builtin, importsBuiltin: true })
    expect(await sourcesOf(library)).toEqual([])
    expect(need(await library.getOverview()).guide).toBeDefined()
    expect(need(await library.importBuiltin()).events).toBe(2)
    expect(await sourcesOf(library)).toMatchObject([{ id: 'builtin', isRemoved: false }])
  })

  it('is there at once after the database was lost, when it is the built-in one and was not removed', async () => {
    const options = { builtinDir: join(import.meta.dirname, '..', '..', '..', 'data', 'builtin'), importsBuiltin: true }
    const first = await open(options)
    await first.close()
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(bench.dir, 'library', `library.db${suffix}`), { force: true })
    expect(await sourcesOf(await open(options))).toMatchObject([{ id: 'builtin', pages: 2, isRemoved: false }])
  })

  it('stays away when the database is lost, and so do names and corrections', async () => {
    const first = await open()
    await add(first)
    bench.write({ 'b/activities/four.md': page('第四场') })
    need(await first.importPath({ path: join(bench.dir, 'sources', 'b') }))
    need(await first.renameSource({ source: 'b', title: '乙' }))
    const four = need(await first.getItem({ source: 'b', id: 'activities/four' }))
    const talkId = four.talks[0]?.id ?? ''
    need(await first.correct({ kind: 'talk', source: 'b', id: 'activities/four', talkId, title: '改过的题目' }))
    need(await first.removeSource({ source: 'a' }))
    await first.close()
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(bench.dir, 'library', `library.db${suffix}`), { force: true })
    const library = await open()
    expect(await sourcesOf(library)).toEqual([{ id: 'b', kind: 'folder', title: '乙', pages: 1, isRemoved: false }])
    expect(need(await library.getItem({ source: 'b', id: 'activities/four' })).talks).toMatchObject([
      { title: '改过的题目', isCorrected: true },
    ])
  })
})

async function countPages(library: LibraryService): Promise<number> {
  const sound = need(await library.doctor()).length > 0
  if (!sound) return -1
  const { default: Database } = await import('libsql')
  const database = new Database(join(bench.dir, 'library', 'library.db'), { readonly: true })
  const row = database.prepare('SELECT count(*) AS count FROM pages').get() as { count: number }
  database.close()
  return row.count
}

describe('presets', () => {
  it('are data that comes with Lectern', async () => {
    const library = await open({ dataDir: join(import.meta.dirname, '..', '..', '..', 'data') })
    expect(need(await library.listPresets())).toMatchObject([
      { id: 'sofastack', url: expect.stringMatching(/^https:.*sofastack\.tech.*\.tar\.gz$/) },
    ])
    expect(await library.importPreset({ id: 'none' })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})
