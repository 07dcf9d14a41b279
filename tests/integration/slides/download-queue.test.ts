import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeckState } from '../../../core/model/deck'
import { fail } from '../../../core/model/failure'
import { type ContentStore, createContentStore } from '../../../electron/slides/content-store'
import { downloadLimits } from '../../../electron/slides/download-file'
import { createDownloadQueue, type DownloadQueueOptions } from '../../../electron/slides/download-queue'
import { makePdf } from '../../helpers/make-pdf'
import { type Mishap, type SlideServer, startSlideServer } from '../../helpers/slide-server'

const pdf = makePdf({ pages: [['云原生'], ['Layotto']], padding: 200_000 })
const limits = { ...downloadLimits, connectMs: 400, stallMs: 400 }

let home = ''
let dir = ''
let store: ContentStore
let server: SlideServer
let changes: { deckId: string; state: DeckState }[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-slides-'))
  dir = join(home, 'content')
  store = createContentStore(dir)
  server = await startSlideServer({ files: { '/deck.pdf': pdf } })
  changes = []
})
afterEach(async () => {
  await server.close()
  await rm(home, { recursive: true, force: true })
})

const createQueue = (options: Partial<DownloadQueueOptions> = {}) =>
  createDownloadQueue({
    store,
    rules: () => [{ from: 'https://slides.example/', to: `${server.url}/` }],
    onChange: (deckId, state) => changes.push({ deckId, state }),
    limits,
    ...options,
  })

const deck = { id: 'd1', url: 'https://slides.example/deck.pdf' }
const listFiles = async (): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

test('a deck comes from where the mirror rule says, and is stored by its hash', async () => {
  const [outcome] = await createQueue().fetch([deck])
  expect(outcome).toMatchObject({ ...deck, outcome: 'ready', bytes: pdf.length })
  expect(await listFiles()).toEqual([outcome?.outcome === 'ready' ? outcome.sha256 : ''])
  // However long it takes, and so however often progress is told.
  expect([...new Set(changes.map(({ state }) => state.state))]).toEqual(['queued', 'downloading', 'ready'])
  expect(server.requests).toMatchObject([{ method: 'GET', path: '/deck.pdf', status: 200 }])
})

test('slides that are no PDF by their name are not asked for', async () => {
  for (const name of ['a.pptx', 'b.PPT?download=1', 'c.key']) {
    server.serve(`/${name}`, pdf)
    const [outcome] = await createQueue().fetch([{ id: name, url: `https://slides.example/${name}` }])
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { kind: 'not-a-pdf' } })
  }
  expect(server.requests).toEqual([])
})

test('a # in a file name is part of the name, for the server and for the mirror rule', async () => {
  server.serve('/Talk%2335.pdf', pdf)
  const rules = () => [{ from: 'https://slides.example/Talk%23', to: `${server.url}/Talk%23` }]
  const [outcome] = await createQueue({ rules }).fetch([{ id: 'd1', url: 'https://slides.example/Talk#35.pdf' }])
  expect(outcome).toMatchObject({ outcome: 'ready' })
  expect(server.requests).toMatchObject([{ path: '/Talk%2335.pdf', status: 200 }])
})

test.each(['127.0.0.1', 'localhost'])('a link that says openly that it leads to %s is followed', async (host) => {
  const url = `${server.url.replace('127.0.0.1', host)}/deck.pdf`
  const [outcome] = await createQueue().fetch([{ id: 'd1', url }])
  expect(outcome).toMatchObject({ outcome: 'ready' })
})

test('an end that cannot be recorded is still told to who asked', async () => {
  const onChange = (_: string, { state }: DeckState) => {
    if (state === 'ready') throw new Error('the database is gone')
  }
  const queue = createQueue({ onChange })
  expect(await queue.fetch([deck])).toMatchObject([{ outcome: 'failed', failure: { detail: 'the database is gone' } }])
  await queue.whenIdle()
})

test('a deck asked for twice is fetched once, and both askers hear of it', async () => {
  const queue = createQueue()
  const [first, second] = await Promise.all([queue.fetch([deck]), queue.fetch([deck, deck])])
  expect(server.requests).toHaveLength(1)
  expect(second).toEqual([first[0], first[0]])
})

test('no more downloads run at once than allowed, and one that fails holds up none', async () => {
  const decks = Array.from({ length: 8 }, (_, at) => ({ id: `d${at}`, url: `https://slides.example/${at}.pdf` }))
  for (const [at] of decks.entries()) {
    server.serve(`/${at}.pdf`, at === 2 ? { bytes: pdf, mishap: 'html' } : { bytes: pdf, mishap: 'slow' })
  }
  const outcomes = await createQueue({ concurrency: 3, limits: downloadLimits }).fetch(decks)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(decks.map((_, at) => (at === 2 ? 'failed' : 'ready')))
  expect(server.mostAtOnce()).toBeLessThanOrEqual(3)
})

test('progress is told, but not more than about ten times a second', async () => {
  server.serve('/deck.pdf', { bytes: pdf, mishap: 'slow' })
  const startedAt = Date.now()
  await createQueue().fetch([deck])
  const told = changes.flatMap(({ state }) => (state.state === 'downloading' ? [state] : []))
  expect(told.length).toBeGreaterThan(2)
  expect(told.length).toBeLessThanOrEqual(Math.ceil((Date.now() - startedAt) / 100) + 1)
  expect(told.at(-1)?.total).toBe(pdf.length)
})

test.each(['redirect', 'no-length', 'packed'] as const)(
  'a server that answers with a %s is no trouble',
  async (mishap) => {
    server.serve('/deck.pdf', { bytes: pdf, mishap })
    expect(await createQueue().fetch([deck])).toMatchObject([{ outcome: 'ready', bytes: pdf.length }])
  },
)

describe('a download that fails leaves nothing half-made', () => {
  const cases: [Mishap, object][] = [
    ['html', { kind: 'not-a-pdf', detail: 'a web page' }],
    ['cut-short', { kind: 'truncated' }],
    ['cut-clean', { kind: 'truncated', detail: 'the file has no end' }],
    ['wrong-length', { kind: 'truncated', detail: expect.stringMatching(/^\d+ of \d+ bytes came$/) }],
    ['stall', { kind: 'timeout', detail: expect.stringMatching(/^127/) }],
    ['hang', { kind: 'timeout', detail: expect.stringMatching(/^127/) }],
    ['not-found', { kind: 'http', status: 404, detail: expect.stringContaining('404 Not Found') }],
    ['server-error', { kind: 'http', status: 500 }],
    ['drop', { kind: 'offline', detail: expect.stringContaining('closed the connection') }],
    ['redirect-loop', { kind: 'http', status: 302, detail: expect.stringContaining('in a circle') }],
    ['redirect-to-file', { kind: 'unsafe', detail: expect.stringContaining('unsafe') }],
  ]
  test.each(cases)('%s', async (mishap, failure) => {
    server.serve('/deck.pdf', { bytes: pdf, mishap })
    const secret = { id: 'd1', url: 'https://slides.example/deck.pdf?token=secret' }
    const [outcome] = await createQueue().fetch([secret])
    expect(outcome).toMatchObject({ outcome: 'failed', failure })
    expect(outcome?.outcome === 'failed' && outcome.failure.detail).not.toContain('secret')
    expect(changes.at(-1)?.state).toMatchObject({ state: 'failed', failure })
    expect(await listFiles()).toEqual([])
  })

  test('an empty file', async () => {
    server.serve('/deck.pdf', new Uint8Array())
    const [outcome] = await createQueue().fetch([deck])
    expect(outcome).toMatchObject({ failure: { kind: 'not-a-pdf', detail: 'an empty file' } })
    expect(await listFiles()).toEqual([])
  })

  test('nobody there', async () => {
    await server.close()
    const [outcome] = await createQueue().fetch([deck])
    expect(outcome).toMatchObject({ failure: { kind: 'offline', detail: new URL(server.url).host } })
    expect(await listFiles()).toEqual([])
  })

  test.each(['announced', 'unannounced'])('too large, %s', async (how) => {
    server.serve('/deck.pdf', how === 'announced' ? pdf : { bytes: pdf, mishap: 'no-length' })
    const [outcome] = await createQueue({ limits: { ...limits, bytes: 100_000 } }).fetch([deck])
    expect(outcome).toMatchObject({ failure: { kind: 'too-large' } })
    expect(await listFiles()).toEqual([])
  })

  test('a full disk', async () => {
    const full: ContentStore = {
      ...store,
      begin: async () => {
        const begun = await store.begin()
        return 'ok' in begun ? { ok: { ...begun.ok, write: async () => fail('disk-full', dir) } } : begun
      },
    }
    const [outcome] = await createQueue({ store: full }).fetch([deck])
    expect(outcome).toMatchObject({ failure: { kind: 'disk-full', detail: dir } })
    expect(await listFiles()).toEqual([])
  })

  test('an address that is not for fetching', async () => {
    const [outcome] = await createQueue().fetch([{ id: 'd1', url: 'file:///etc/hostname' }])
    expect(outcome).toMatchObject({ failure: { kind: 'invalid' } })
    expect(server.requests).toEqual([])
  })
})

describe('cancelling', () => {
  test('stops a running download and one that waits, and leaves the rest alone', async () => {
    server.serve('/slow.pdf', { bytes: pdf, mishap: 'slow' })
    const queue = createQueue({ concurrency: 1 })
    const fetching = queue.fetch([
      { id: 'slow', url: 'https://slides.example/slow.pdf' },
      { ...deck, id: 'waits' },
      deck,
    ])
    queue.cancel('waits')
    await expect.poll(() => server.requests.map(({ path }) => path)).toContain('/slow.pdf')
    queue.cancel('slow')
    expect((await fetching).map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled', 'ready'])
    expect(changes).toContainEqual({ deckId: 'slow', state: { state: 'remote' } })
    expect(changes).toContainEqual({ deckId: 'waits', state: { state: 'remote' } })
    expect(await listFiles()).toHaveLength(1)
  })

  test('stops everything at once', async () => {
    server.serve('/deck.pdf', { bytes: pdf, mishap: 'hang' })
    const queue = createQueue({ concurrency: 1 })
    const fetching = queue.fetch([deck, { ...deck, id: 'd2' }])
    queue.cancel()
    await queue.whenIdle()
    expect(changes.slice(-2).map(({ state }) => state.state)).toEqual(['remote', 'remote'])
    expect((await fetching).map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled'])
    expect(await listFiles()).toEqual([])
  })
})

describe('what takes over a file that arrived', () => {
  test('adds what it read to the state', async () => {
    const queue = createQueue({ accept: async (_, file) => ({ ok: { state: 'ready', ...file, pages: 2 } }) })
    await queue.fetch([deck])
    expect(changes.at(-1)?.state).toMatchObject({ state: 'ready', pages: 2 })
  })

  test('may refuse it, and an accident there is a failure of that deck only', async () => {
    const queue = createQueue({
      accept: async ({ id }) => {
        if (id === 'd2') throw new Error('an accident')
        return fail('encrypted')
      },
    })
    expect(await queue.fetch([deck, { ...deck, id: 'd2' }])).toMatchObject([
      { outcome: 'failed', failure: { kind: 'encrypted' } },
      { outcome: 'failed', failure: { kind: 'unexpected', detail: 'an accident' } },
    ])
  })
})
