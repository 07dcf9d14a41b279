import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeArchive, makeEventPage, type TestArchive } from '../../helpers/make-archive'
import { makePdf } from '../../helpers/make-pdf'
import { runCommand } from '../../helpers/run-command'
import { setMirror } from '../../helpers/set-mirror'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'

const pdf = makePdf({ pages: [['边缘网关的服务网格'], ['The quokka protocol', '零信任接入']] })

let home = ''
let dir = ''
let archive: TestArchive
let server: SlideServer

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
  dir = join(home, 'library')
  server = await startSlideServer({ files: { '/mesh.pdf': pdf, '/gone.pdf': { bytes: pdf, mishap: 'html' } } })
  await setMirror(dir, server.url)
  archive = await makeArchive({
    'zh/activities/mesh-night/index.md': makeEventPage({
      title: '示例沙龙第一期：服务网格之夜',
      date: '2023-05-06',
      talk: '服务网格在边缘网关的实践',
      speaker: '张三（花名：青竹）',
      abstract: '讲述 Envoy 与 quokka 协议在边缘网关里的实践。',
      slides: ['https://slides.example/mesh.pdf'],
      tags: ['服务网格'],
    }),
    'zh/activities/cache-day/index.md': makeEventPage({
      title: '示例沙龙第二期：缓存日',
      date: '2022-03-04',
      talk: '分布式缓存一致性',
      speaker: '李四',
      abstract: '缓存一致性的三种办法。',
      slides: ['https://slides.example/gone.pdf'],
    }),
    'en/blog/hello.md': '---\ntitle: Hello quokka\ndate: 2021-01-01\n---\n\nAn article by Ada Example.\n',
    'zh/blog/empty.md': '',
  })
})
afterAll(async () => {
  await server.close()
  await archive.dispose()
  await rm(home, { recursive: true, force: true })
})

const run = (line: readonly string[], options: { library?: string; signal?: AbortSignal } = {}) =>
  runCommand(line, { library: dir, home, ...options })

describe('one library, from the import to the page of a slide', () => {
  test('an import says what it found, and an empty file is named but is no failure', async () => {
    const { code, json } = await run(['import', archive.dir, '--json'])
    expect(json()).toMatchObject({
      source: 'content',
      events: 2,
      articles: 1,
      talks: 2,
      decks: 2,
      added: 3,
      updated: 0,
      removed: 0,
      unchanged: 0,
      skipped: [{ path: 'zh/blog/empty.md', reason: expect.stringContaining('empty') }],
      repaired: [],
      ms: expect.any(Number),
    })
    expect(code).toBe(0)
  })

  test('the same import again changes nothing', async () => {
    const { code, json } = await run(['import', archive.dir, '--json'])
    expect(json()).toMatchObject({ added: 0, updated: 0, removed: 0, unchanged: 3 })
    expect(code).toBe(0)
  })

  test('lists stand newest first, whole or in parts', async () => {
    expect((await run(['list', 'events', '--json'])).json()).toMatchObject({
      total: 2,
      items: [
        { id: 'activities/mesh-night', source: 'content', talks: 1, decks: { total: 1, ready: 0 } },
        { id: 'activities/cache-day' },
      ],
    })
    const part = (await run(['list', 'events', '--limit', '1', '--offset', '1', '--json'])).json()
    expect(part).toMatchObject({ total: 2, items: [{ id: 'activities/cache-day' }] })
    expect((await run(['list', 'talks', '--json'])).json()).toMatchObject({
      items: [{ eventId: 'activities/mesh-night', speakers: [{ name: '张三', nickname: '青竹' }] }, {}],
    })
    expect((await run(['list', 'speakers', '--json'])).json().total).toBe(2)
    expect((await run(['list', 'decks', '--json'])).json()).toMatchObject({
      items: [{ deckId: expect.any(String), url: 'https://slides.example/mesh.pdf', state: 'remote' }, {}],
    })
    expect((await run(['list', 'tags', '--json'])).json()).toMatchObject({
      items: [
        { tag: '示例沙龙', count: 2 },
        { tag: '服务网格', count: 1 },
      ],
    })
    expect((await run(['list', 'sources', '--json'])).json()).toMatchObject({ items: [{ id: 'content', pages: 3 }] })
    expect((await run(['list', 'articles'])).out).toContain('Hello quokka')
  })

  test('an event is shown whole, by its id or the end of it', async () => {
    const { code, json } = await run(['show', 'mesh-night', '--json'])
    expect(json()).toMatchObject({
      id: 'activities/mesh-night',
      source: 'content',
      path: 'zh/activities/mesh-night/index.md',
      language: 'zh',
      talks: [{ title: '服务网格在边缘网关的实践', confidence: expect.any(Number), deckIds: [expect.any(String)] }],
      decks: [{ id: expect.any(String), url: 'https://slides.example/mesh.pdf', state: 'remote' }],
      body: expect.stringContaining('## 概要'),
      damaged: 0,
    })
    expect(code).toBe(0)
    expect((await run(['show', 'mesh-night'])).out).toContain('张三')
  })

  test('slides that can be had are fetched, those that cannot are named', async () => {
    const { code, json, errors } = await run(['slides', 'fetch', '--all', '--json', '--progress', 'json'])
    expect(json()).toMatchObject({
      ready: 1,
      failed: [
        {
          deckId: expect.any(String),
          url: 'https://slides.example/gone.pdf',
          kind: 'not-a-pdf',
          message: expect.stringContaining('web page'),
        },
      ],
      bytes: pdf.length,
    })
    expect(code).toBe(1)
    const changes = errors
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(changes.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['queued', 'downloading', 'ready', 'failed']),
    )
    const files = await readdir(join(dir, 'content'), { recursive: true })
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('the status says what is ready', async () => {
    expect((await run(['slides', 'status', '--json'])).json()).toMatchObject({
      total: 2,
      ready: 1,
      failed: 1,
      remote: 0,
      bytes: pdf.length,
      decks: [
        {
          state: 'ready',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          pages: 2,
          pagesWithText: 2,
          bytes: pdf.length,
        },
        { state: 'failed', kind: 'not-a-pdf' },
      ],
    })
  })

  test('the pages of a deck can be read, and one without text says how to get it', async () => {
    const [ready, failed] = (await run(['slides', 'status', '--json'])).json().decks
    expect((await run(['pages', ready.deckId, '--json'])).json()).toEqual({
      deckId: ready.deckId,
      pages: [
        { page: 1, text: '边缘网关的服务网格', hasText: true },
        { page: 2, text: 'The quokka protocol\n零信任接入', hasText: true },
      ],
    })
    const missing = await run(['pages', failed.deckId])
    expect(missing).toMatchObject({ code: 1, errors: expect.stringContaining('lectern slides fetch --deck') })
    expect(await run(['pages', 'nope'])).toMatchObject({ code: 1, errors: expect.stringContaining('no deck nope') })
  })

  test('a search finds the slide, the talk and the article', async () => {
    const answer = (await run(['search', '零信任', '--json'])).json()
    expect(answer).toMatchObject({
      query: '零信任',
      total: 1,
      hits: [{ kind: 'slide', eventId: 'activities/mesh-night', page: 2, snippet: expect.any(Array) }],
      facets: { kind: { slide: 1 } },
    })
    expect(answer.hits[0].snippet.filter(({ hit }: { hit: boolean }) => hit)).not.toEqual([])
    const english = (await run(['search', 'quokka', '--json'])).json()
    expect(english.hits.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['slide', 'article']))
    const only = (await run(['search', 'quokka', '--kind', 'article', '--json'])).json()
    expect(only.hits).toMatchObject([{ kind: 'article', eventId: 'blog/hello' }])
    expect(await run(['search', 'nothinghasthisword'])).toMatchObject({ code: 0, out: '' })
  })

  test('a search says that OR cannot join different fields, and looks for what both say', async () => {
    const asked = 'quokka OR kind:article'
    const { code, errors } = await run(['search', asked])
    expect([code, errors]).toEqual([
      0,
      expect.stringContaining(
        `OR joins words (title: too), or filters other than kind:, and nothing with a minus. Of ${asked},`,
      ),
    ])
    const answer = (await run(['search', asked, '--json'])).json()
    expect(answer).toMatchObject({ unjoined: asked, facets: { kind: { article: 1 } } })
    expect(answer.total).toBe((await run(['search', 'quokka kind:article', '--json'])).json().total)
    expect((await run(['search', 'quokka OR', '--json'])).json()).not.toHaveProperty('unjoined')
    expect((await run(['search', '--help'])).out).toContain('a OR b, of words or of values of one field')
  })

  test('a search asks for each of many words, and tells the end of what is too long', async () => {
    const many = Array.from({ length: 64 }, (_, at) => `wort${at}`).join(' ')
    const { code, errors } = await run(['search', `${many} gibtesnicht -quokka`])
    expect([code, errors]).toEqual([0, expect.stringContaining('Its end was left out: gibtesnicht -quokka')])
    expect((await run(['search', `${many} gibtesnicht`, '--json'])).json()).toMatchObject({ leftOut: 'gibtesnicht' })
    expect((await run(['search', many, '--json'])).json()).not.toHaveProperty('leftOut')
    const long = await run(['search', 'quokka '.repeat(1_400), '--json'])
    expect(long.json()).toMatchObject({ leftOut: expect.stringMatching(/^quokka/) })
  })

  test('a search says when other words were looked for, and what would find more', async () => {
    const mended = await run(['search', 'quokkka'])
    expect(mended.out).toContain('quokka')
    expect(mended.errors).toContain('Nothing says "quokkka": these are the hits of "quokka".')
    const narrowed = await run(['search', 'quokka kind:speaker'])
    expect(narrowed).toMatchObject({ code: 0, out: '' })
    expect(narrowed.errors).toMatch(/\d hits? without the fields, for "quokka"/)
    expect((await run(['search', 'tag:quokka'])).errors).toContain('for "quokka"')
    expect((await run(['search', 'quokka xyzzyqq'])).errors).toContain('Nowhere in the library: "xyzzyqq".')
    const { json, errors } = await run(['search', 'quokka xyzzyqq', '--json'])
    expect(json()).toMatchObject({
      total: 0,
      advice: { words: [{ text: 'quokka' }, { text: 'xyzzyqq', isThere: false }] },
    })
    expect(errors).toContain('Nowhere in the library: "xyzzyqq".')
    expect((await run(['search', '--', '-quokka'])).errors).toContain('only leaves "quokka" out')
    expect((await run(['search', 'quokkka', '--json'])).json()).toMatchObject({
      advice: { isMilder: true, spelling: 'quokka' },
    })
    expect((await run(['search', 'quokka ', '--json'])).json()).not.toHaveProperty('advice')
    expect((await run(['search', '--help'])).out).toMatch(/speaker:NAME.*year:2021\.\.2022.*kind:slide\|talk/s)
  })

  test('a rebuild keeps everything findable', async () => {
    expect((await run(['rebuild', '--json'])).json()).toMatchObject({ events: 2, pages: 2 })
    expect((await run(['search', '零信任', '--json'])).json().total).toBe(1)
  })

  test('the doctor finds the library well', async () => {
    const { code, json } = await run(['doctor', '--json'])
    expect(json()).toMatchObject({ ok: true, checks: expect.any(Array) })
    expect(code).toBe(0)
  })

  test('slides stay readable when the server is gone', async () => {
    await server.close()
    const [ready] = (await run(['slides', 'status', '--json'])).json().decks
    expect((await run(['pages', ready.deckId])).code).toBe(0)
    const { code, json } = await run(['slides', 'fetch', '--event', 'cache-day', '--json'])
    expect(json()).toMatchObject({ ready: 0, failed: [{ kind: 'offline' }] })
    expect(code).toBe(1)
  })
})

describe('other ways it can go', () => {
  test('the built-in archive is imported by name', async () => {
    const library = join(home, 'builtin')
    expect((await run(['list', 'events', '--json'], { library })).json().total).toBe(0)
    expect((await run(['import', 'builtin', '--json'], { library })).json()).toMatchObject({
      source: 'builtin',
      events: 2,
      talks: 6,
      decks: 5,
    })
    expect((await run(['search', 'Dragonfly', '--json'], { library })).json().total).toBeGreaterThan(0)
  })

  test('a folder that is not there, or holds no page, is a plain failure', async () => {
    expect(await run(['import', join(home, 'nowhere')])).toMatchObject({
      code: 1,
      out: '',
      errors: expect.stringMatching(/^lectern: It is not there \(.*nowhere/),
    })
    const empty = await mkdtemp(join(home, 'empty-'))
    const { code, json } = await run(['import', empty, '--json'])
    expect({ code, kind: json().failure.kind }).toEqual({ code: 1, kind: 'empty' })
  })

  test('a file that cannot be read as a page makes the import done in part', async () => {
    const odd = await makeArchive({
      'zh/good.md': '# 好的一页\n\n正文。\n',
      'zh/binary.md': Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256),
    })
    const { code, json } = await run(['import', odd.dir, '--json'], { library: join(home, 'odd') })
    expect(json()).toMatchObject({ added: 1, skipped: [{ path: 'zh/binary.md' }] })
    expect(code).toBe(1)
    await odd.dispose()
  })

  test('a library that cannot be opened is code 3', async () => {
    const library = join(home, 'damaged')
    await rm(library, { recursive: true, force: true })
    await writeFile(library, 'a file where the folder should be')
    const { code, errors } = await run(['list', 'events'], { library })
    expect({ code, errors }).toMatchObject({ code: 3, errors: expect.stringMatching(/^lectern: /) })
  })

  test('a damaged library is refused with the way out, and a rebuild brings back what its sources hold', async () => {
    const library = join(home, 'broken')
    await run(['import', archive.dir], { library })
    await writeFile(join(library, 'library.db'), 'no database at all '.repeat(500))
    const refused = await run(['list', 'events'], { library })
    expect(refused).toMatchObject({ code: 3, errors: expect.stringContaining('lectern rebuild') })
    expect((await run(['rebuild', '--json'], { library })).json()).toMatchObject({ events: 2 })
    expect((await run(['search', 'quokka', '--json'], { library })).json().total).toBeGreaterThan(0)
    expect((await readdir(library)).filter((name) => name.includes('library.db')).length).toBeGreaterThan(1)
  })

  test('wrong use is code 2, touches no library, and points to the help', async () => {
    const library = join(home, 'untouched')
    const { code, out, errors } = await run(['list', 'evnets'], { library })
    expect({ code, out, errors }).toEqual({
      code: 2,
      out: '',
      errors: 'lectern: There is no list of "evnets". Did you mean events?\nSee lectern list --help\n',
    })
    expect((await run(['doctor', '--progress', 'json'], { library })).code).toBe(2)
    expect((await run(['import', 'x', '--progress', 'loud'], { library })).code).toBe(2)
    expect(await readdir(home)).not.toContain('untouched')
  })

  test('help and version need no library', async () => {
    const library = join(home, 'untouched')
    expect(await run(['import', '--help'], { library })).toMatchObject({
      code: 0,
      out: expect.stringContaining('--progress'),
    })
    expect((await run(['--help'], { library })).out).toContain('slides fetch')
    expect((await run(['--version'], { library })).out).toBe('0.0.0\n')
    expect(await readdir(home)).not.toContain('untouched')
  })
})

test('stopping a fetch keeps what is finished', async () => {
  const slides = await startSlideServer({ files: { '/a.pdf': pdf, '/b.pdf': { bytes: pdf, mishap: 'hang' } } })
  const two = await makeArchive({
    'zh/activities/two-decks/index.md': makeEventPage({
      title: '示例沙龙第三期',
      date: '2024-01-02',
      talk: '两份幻灯片',
      speaker: '王五',
      abstract: '没有什么。',
      slides: ['https://slides.example/a.pdf', 'https://slides.example/b.pdf'],
    }),
  })
  const library = join(home, 'stopped')
  await setMirror(library, slides.url)
  await run(['import', two.dir], { library })
  const stopping = new AbortController()
  const fetching = run(['slides', 'fetch', '--json'], { library, signal: stopping.signal })
  const status = () => run(['slides', 'status', '--json'], { library })
  await expect.poll(async () => (await status()).json().ready, { timeout: 20_000 }).toBe(1)
  stopping.abort()
  const { code, json } = await fetching
  expect(json().ready).toBe(1)
  expect(code).toBe(1)
  expect((await status()).json()).toMatchObject({ ready: 1, remote: 1, failed: 0 })
  await slides.close()
  await two.dispose()
})
