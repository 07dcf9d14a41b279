import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../core/model/default-settings'
import type { ImportProgress } from '../../../core/model/library'
import type { LibraryService } from '../../../electron/library-service'
import { makeTarGz } from '../../helpers/make-archive-file'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

const repository = 'talks-0123456'
const toArchive = (titles: Readonly<Record<string, string>>) =>
  makeTarGz(
    Object.entries(titles).map(([name, title]) => ({
      name: `${repository}/content/zh/activities/${name}/index.md`,
      content: toEventPage({ title }),
    })),
  )
const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`event-${at}`, `第${at}场分享`]))

let bench: ServiceBench
let server: SlideServer
let url: string
let archive: Uint8Array
beforeEach(async () => {
  bench = createServiceBench()
  archive = await toArchive(many)
  server = await startSlideServer({ files: { '/talks.tar.gz': archive } })
  url = `${server.url}/talks.tar.gz`
})
afterEach(async () => {
  await bench.dispose()
  await server.close()
})

const incoming = (): string[] => {
  const dir = join(bench.dir, 'library', 'incoming')
  mkdirSync(dir, { recursive: true })
  return readdirSync(dir)
}
const sourceOf = async (library: LibraryService) => {
  const [source] = need(await library.listSources())
  if (source === undefined) throw new Error('there is no source')
  return source
}
const refresh = async (library: LibraryService) => library.refreshSource({ source: (await sourceOf(library)).id })

describe('an archive on a server', () => {
  it('is imported by its address, named by it, and leaves no file behind', async () => {
    const library = await bench.open()
    expect(need(await library.importUrl({ url }))).toMatchObject({ events: 30, added: 30, skipped: [] })
    expect(await sourceOf(library)).toMatchObject({ kind: 'url', location: url, pages: 30 })
    expect(incoming()).toEqual([])
    const progress = bench.news.flatMap(({ name, value }) =>
      name === 'importProgress' ? [value as ImportProgress] : [],
    )
    expect([...new Set(progress.map(({ phase }) => phase))]).toEqual([
      'downloading',
      'reading',
      'storing',
      'indexing',
      'done',
    ])
    expect(new Set(progress.map(({ source }) => source?.id)).size).toBe(1)
    expect(progress.filter(({ phase }) => phase === 'downloading').at(-1)).toMatchObject({
      done: archive.length,
      total: archive.length,
    })
  })

  it('is asked by its tag, and when it is the same nothing but the time of asking changes', async () => {
    const library = await bench.open()
    await library.importUrl({ url })
    const before = await sourceOf(library)
    const report = need(await library.getReport({ source: before.id }))
    expect(need(await refresh(library))).toMatchObject({ added: 0, updated: 0, removed: 0, unchanged: 30, events: 30 })
    expect(server.requests.map(({ status }) => status)).toEqual([200, 304])
    const { checkedAt, ...after } = await sourceOf(library)
    expect({ ...after, checkedAt: before.checkedAt }).toEqual(before)
    expect(checkedAt > before.checkedAt).toBe(true)
    expect(need(await library.getReport({ source: before.id }))).toEqual(report)
  })

  it('has its one changed page parsed, its new one added, and its lost one marked', async () => {
    const library = await bench.open()
    await library.importUrl({ url })
    const { 'event-3': _lost, ...rest } = many
    server.serve('/talks.tar.gz', await toArchive({ ...rest, 'event-7': '改期了', 'event-99': '新的一场' }))
    expect(need(await refresh(library))).toMatchObject({ added: 1, updated: 1, removed: 1, unchanged: 28 })
    const { id, pages, vanished } = await sourceOf(library)
    expect([pages, vanished]).toEqual([31, 1])
    const lost = { source: id, id: 'activities/event-3' }
    expect(need(await library.getItem(lost)).vanishedAt).toBeDefined()
    expect(need(await library.search({ text: '第3场分享' })).hits.map(({ eventId }) => eventId)).toContain(lost.id)
    server.serve('/talks.tar.gz', await toArchive(many))
    expect(need(await refresh(library))).toMatchObject({ added: 1, updated: 1, removed: 1, unchanged: 28 })
    expect(need(await library.getItem(lost))).not.toHaveProperty('vanishedAt')
  })

  it('comes back after a removal without being read, and is read again once it was swept', async () => {
    const first = await bench.open()
    await first.importUrl({ url })
    const { id } = await sourceOf(first)
    need(await first.removeSource({ source: id }))
    expect(need(await first.refreshSource({ source: id }))).toMatchObject({ unchanged: 30 })
    expect(server.requests.at(-1)?.status).toBe(304)
    need(await first.removeSource({ source: id }))
    await first.close()
    const library = await bench.open()
    await expect.poll(async () => library.listSources()).toEqual({ ok: [] })
    await expect
      .poll(async () => {
        need(await library.restoreSource({ source: id }))
        return (await sourceOf(library)).pages
      })
      .toBe(30)
  })

  it.each([
    ['answers with a web page', 'html', 'not-an-archive'],
    ['is not there', 'not-found', 'http'],
    ['breaks off', 'cut-short', 'truncated'],
    ['redirects for ever', 'redirect-loop', 'http'],
    ['leads to a file', 'redirect-to-file', 'unsafe'],
  ] as const)('that %s is a trouble of its source, which keeps all it has', async (_, mishap, kind) => {
    const library = await bench.open()
    await library.importUrl({ url })
    server.serve('/talks.tar.gz', { bytes: await toArchive({ one: '别的' }), mishap })
    expect(await refresh(library)).toMatchObject({ failure: { kind } })
    expect(await sourceOf(library)).toMatchObject({ pages: 30, vanished: 0, trouble: { kind } })
    expect(incoming()).toEqual([])
    server.serve('/talks.tar.gz', await toArchive(many))
    need(await refresh(library))
    expect(await sourceOf(library)).not.toHaveProperty('trouble')
  })

  it('is offline when no server answers', async () => {
    const library = await bench.open()
    await library.importUrl({ url })
    await server.close()
    expect(await refresh(library)).toMatchObject({ failure: { kind: 'offline' } })
    expect(await sourceOf(library)).toMatchObject({ pages: 30, trouble: { kind: 'offline' } })
  })

  it('can be cancelled while it comes, and then was never imported', async () => {
    const library = await bench.open()
    server.serve('/talks.tar.gz', { bytes: await toArchive(many), mishap: 'stall' })
    const importing = library.importUrl({ url })
    await expect.poll(() => bench.news.some(({ name }) => name === 'importProgress')).toBe(true)
    await library.cancelImport()
    expect(await importing).toMatchObject({ failure: { kind: 'cancelled' } })
    expect([need(await library.listSources()), incoming()]).toEqual([[], []])
  })

  it('leaves the library as it was when the program is killed while it comes', async () => {
    const library = await bench.open()
    const path = bench.write({ 'a/one.md': toEventPage({ title: '本地的一场' }) })
    need(await library.importPath({ path }))
    const before = need(await library.listItems({}))
    await library.close()
    // What a killed program leaves: an archive half fetched, by a process that is no more.
    const ended = await runAndEnd()
    incoming()
    writeFileSync(join(bench.dir, 'library', 'incoming', `${ended}-left.archive.part`), 'half')
    const again = await bench.open()
    await expect.poll(incoming).toEqual([])
    expect(need(await again.listItems({}))).toEqual(before)
  })
})

/** The id of a process that has ended. */
const runAndEnd = (): Promise<number> =>
  new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'end-at-once.mjs'))
    child.on('exit', () => resolve(child.pid ?? 0))
  })

describe('refreshing in the background', () => {
  const intervals = { firstMs: 20, everyMs: 60 }

  it('asks for news now and then, without a word of its progress', async () => {
    const library = await bench.open({ settings: { refreshesSources: true }, refreshIntervals: intervals })
    await library.importUrl({ url })
    bench.news.length = 0
    server.serve('/talks.tar.gz', await toArchive({ ...many, 'event-99': '新的一场' }))
    await expect.poll(async () => (await sourceOf(library)).pages).toBe(31)
    expect(bench.news.filter(({ name }) => name === 'importProgress')).toEqual([])
    await expect.poll(() => bench.news.some(({ name }) => name === 'libraryChanged')).toBe(true)
    const asked = server.requests.length
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked)
  })

  it('does not happen unless it is switched on, and stops when it is switched off', async () => {
    const settings = { ...defaultSettings, language: 'zh' as const }
    const library = await bench.open({
      readSettings: () => settings,
      refreshIntervals: intervals,
    })
    await library.importUrl({ url })
    await expectSilence()
    settings.refreshesSources = true
    await library.reconsiderSettings()
    await expect.poll(() => server.requests.length).toBeGreaterThan(2)
    settings.refreshesSources = false
    await library.reconsiderSettings()
    await expectSilence()
    settings.refreshesSources = true
    await library.reconsiderSettings()
    const asked = server.requests.length
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked)
    await library.close()
    await expectSilence()
  })

  const expectSilence = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, intervals.everyMs))
    const asked = server.requests.length
    await new Promise((resolve) => setTimeout(resolve, intervals.everyMs * 3))
    expect(server.requests.length).toBe(asked)
  }

  it('keeps quiet when it is offline, and goes on when it is not any more', async () => {
    const library = await bench.open({ settings: { refreshesSources: true }, refreshIntervals: intervals })
    await library.importUrl({ url })
    server.serve('/talks.tar.gz', { bytes: await toArchive(many), mishap: 'drop' })
    await expect.poll(async () => (await sourceOf(library)).trouble).toBeDefined()
    expect(bench.news.filter(({ name }) => name === 'libraryFailed')).toEqual([])
    server.serve('/talks.tar.gz', await toArchive(many))
    await expect.poll(async () => (await sourceOf(library)).trouble).toBeUndefined()
  })

  it('gives way to a removal, and brings back nothing that was removed meanwhile', async () => {
    const library = await bench.open({ settings: { refreshesSources: true }, refreshIntervals: intervals })
    const path = bench.write({ 'a/one.md': toEventPage({ title: '本地的一场' }) })
    const { source } = need(await library.importPath({ path }))
    await library.importUrl({ url })
    server.serve('/talks.tar.gz', { bytes: await toArchive(many), mishap: 'hang' })
    const asked = server.requests.length
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked)
    expect(await library.removeSource({ source })).toEqual({ ok: null })
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked + 1)
    expect(need(await library.listSources()).map(({ kind }) => kind)).toEqual(['url'])
  })

  it('gives way to an import that the reader asks for', async () => {
    const library = await bench.open({ settings: { refreshesSources: true }, refreshIntervals: intervals })
    await library.importUrl({ url })
    server.serve('/talks.tar.gz', { bytes: await toArchive(many), mishap: 'hang' })
    const asked = server.requests.length
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked)
    const path = bench.write({ 'a/one.md': toEventPage({ title: '本地的一场' }) })
    expect(need(await library.importPath({ path })).added).toBe(1)
    expect(need(await library.listSources()).find(({ kind }) => kind === 'url')).not.toHaveProperty('trouble')
  })
})
