import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../core/model/failure'
import type { Page } from '../../../core/model/item'
import type { ImportProgress, ImportReport } from '../../../core/model/library'
import { sweepReplaced } from '../../../electron/library/import-source'
import { type Library, openLibrary } from '../../../electron/library/library'
import { reindex } from '../../../electron/library/reindex'
import type { SourceEntry } from '../../../electron/library/source-entry'
import type { PageAnswer, PageQuestion } from '../../../electron/library/stage-entries'
import { createTextIndex } from '../../../electron/search/text-index'

let dir: string
const open: Library[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-import-'))
})
afterEach(() => {
  for (const library of open.splice(0)) library.close()
  rmSync(dir, { recursive: true, force: true })
})

const use = (): Library => {
  const opened = openLibrary({ dir })
  if ('failure' in opened) throw new Error(opened.failure.detail)
  open.push(opened.ok)
  return opened.ok
}

type Files = Readonly<Record<string, string | { skipped: string } | { unreadable: string }>>
const reads: string[] = []

function toFile(path: string, text: string): string {
  const file = join(dir, path.replaceAll('/', '_'))
  writeFileSync(file, text)
  return file
}

async function* toEntries(files: Files, mtimeMs = 1): AsyncGenerator<SourceEntry> {
  for (const [path, file] of Object.entries(files)) {
    if (typeof file !== 'string' && 'skipped' in file)
      yield { path, skipped: { kind: 'too-large', detail: file.skipped } }
    else
      yield {
        path,
        size: JSON.stringify(file).length,
        mtimeMs,
        ...(areFiles && typeof file === 'string' ? { file: toFile(path, file) } : {}),
        read: async () => {
          reads.push(path)
          return typeof file === 'string' ? succeed(file) : fail('invalid', file.unreadable)
        },
      }
  }
}

/** Pages are written as `title | deck address`; those that begin with `mended` were damaged. */
const understand = async ({ path, content, knownHash }: PageQuestion): Promise<Result<PageAnswer>> => {
  const text = 'text' in content ? content.text : readFileSync(content.file, 'utf8')
  if ('file' in content) reads.push(path)
  const hash = createHash('sha256').update(text).digest('hex')
  if (hash === knownHash) return succeed({ hash, isSame: true })
  if (text === 'broken') return fail('invalid', 'The page is broken: mend it.')
  const isMended = text.startsWith('mended ')
  const [title = '', url] = text.replace('mended ', '').split(' | ')
  const decks = url === undefined ? [] : [{ id: url, title: `${title} slides`, url }]
  const page: Page = {
    id: path.replace(/^(zh|en)\//, '').replace(/(\/index)?\.md$/, ''),
    path,
    kind: 'event',
    language: path.startsWith('en/') ? 'en' : 'zh',
    title,
    tags: ['tag'],
    images: [],
    links: [],
    talks: [
      {
        id: `${path}#talk`,
        title: `${title} talk`,
        speakers: [{ name: '张三', nickname: '小三' }],
        takeaways: [],
        deckIds: decks.map(({ id }) => id),
        confidence: 1,
      },
    ],
    decks,
    body: `body of ${title}`,
    damaged: 0,
    ...(isMended ? { repaired: { restored: 3, unsure: 1 } } : {}),
  }
  return succeed({ hash, page, head: '', ...(isMended ? { original: text } : {}) })
}

const source = { id: 'folder', kind: 'folder', title: 'Folder', location: '/somewhere' } as const
const run = (library: Library, entries: AsyncIterable<SourceEntry>, parser = 1) => {
  const index = createTextIndex(library.connection)
  return library.importSource(index, { source, entries, understand, parser })
}
const read = (library: Library, id: string) => {
  const item = library.readItem({ source: 'folder', id }, 'zh')
  if ('failure' in item) throw new Error(item.failure.detail)
  return item.ok
}
const titles = (library: Library) => library.shelf('zh').items.map(({ page }) => page.title)

const toMany = (toTitle: (at: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`zh/n${at}.md`, toTitle(at)]))

let areFiles = false
describe.each([false, true])('importing a source, its pages being files: %s', (isSo) => {
  beforeEach(() => {
    areFiles = isSo
  })

  it('adds, then keeps, updates and marks as gone by what changed', async () => {
    const library = use()
    const files = { 'zh/a.md': 'A', 'zh/b.md': 'B', 'zh/c.md': 'C' }
    expect(await run(library, toEntries(files))).toMatchObject({
      ok: { added: 3, updated: 0, removed: 0, unchanged: 0, skipped: [] },
    })
    reads.length = 0
    expect(await run(library, toEntries(files))).toMatchObject({ ok: { added: 0, unchanged: 3 } })
    expect(reads).toEqual([])
    expect(await run(library, toEntries(files, 2))).toMatchObject({ ok: { added: 0, updated: 0, unchanged: 3 } })
    expect(reads).toHaveLength(3)
    expect(await run(library, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B changed', 'zh/d.md': 'D' }, 2))).toMatchObject({
      ok: { added: 1, updated: 1, removed: 1, unchanged: 1 },
    })
    expect(titles(library)).toEqual(['A', 'B changed', 'C', 'D'])
    expect(library.connection.get('SELECT count(*) AS pages FROM pages')).toMatchObject({ pages: 4 })
  })

  it('keeps a page that is gone, marked, in lists, in search and readable, until it comes back', async () => {
    const library = use()
    const index = createTextIndex(library.connection)
    const files = { 'zh/a.md': 'A', 'zh/b.md': 'B' }
    await run(library, toEntries(files))
    expect(await run(library, toEntries({ 'zh/b.md': 'B' }))).toMatchObject({ ok: { removed: 1, unchanged: 1 } })
    expect(titles(library)).toEqual(['A', 'B'])
    expect(index.findPages('"a"')).toHaveLength(1)
    expect(read(library, 'a')).toMatchObject({ body: 'body of A', vanishedAt: expect.stringMatching(/^\d{4}-.*Z$/) })
    expect(library.shelf('zh').sources).toMatchObject([{ pages: 2, vanished: 1 }])
    const since = read(library, 'a').vanishedAt
    expect(await run(library, toEntries({ 'zh/b.md': 'B' }))).toMatchObject({ ok: { removed: 0, unchanged: 1 } })
    expect(read(library, 'a').vanishedAt).toBe(since)
    reads.length = 0
    expect(await run(library, toEntries(files))).toMatchObject({ ok: { added: 1, removed: 0, unchanged: 1 } })
    expect(reads).toEqual([])
    expect(read(library, 'a')).not.toHaveProperty('vanishedAt')
    expect(library.shelf('zh').sources).toMatchObject([{ pages: 2, vanished: 0 }])
  })

  it('takes a page that came back changed for a new one', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B' }))
    await run(library, toEntries({ 'zh/b.md': 'B' }))
    expect(await run(library, toEntries({ 'zh/a.md': 'A again', 'zh/b.md': 'B' }))).toMatchObject({
      ok: { added: 1, updated: 0, removed: 0, unchanged: 1 },
    })
    expect(titles(library)).toEqual(['A again', 'B'])
    expect(read(library, 'a')).not.toHaveProperty('vanishedAt')
  })

  it('knows a page that was moved to another file of the same id as one page', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B' }))
    expect(await run(library, toEntries({ 'zh/a/index.md': 'A', 'zh/b.md': 'B' }))).toMatchObject({
      ok: { added: 1, removed: 1, unchanged: 1 },
    })
    expect(titles(library)).toEqual(['A', 'B'])
    expect(read(library, 'a')).toMatchObject({ path: 'zh/a/index.md', languages: ['zh'] })
  })

  it('keeps the text of a repaired page as it came', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'mended A', 'zh/b.md': 'B' }))
    expect(library.readOriginal({ source: 'folder', id: 'a' }, 'zh')).toEqual({ ok: 'mended A' })
    expect(read(library, 'a')).toMatchObject({ title: 'A', repaired: { restored: 3, unsure: 1 } })
    expect(library.listFlaws('folder').repaired).toEqual([{ path: 'zh/a.md', restored: 3, unsure: 1 }])
    expect(library.readOriginal({ source: 'folder', id: 'b' }, 'zh')).toMatchObject({
      failure: { kind: 'not-found' },
    })
    await run(library, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B' }))
    expect(library.readOriginal({ source: 'folder', id: 'a' }, 'zh')).toMatchObject({
      failure: { kind: 'not-found' },
    })
  })

  it('reads every file again when the parser is another', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    expect(await run(library, toEntries({ 'zh/a.md': 'A' }), 2)).toMatchObject({ ok: { updated: 1, unchanged: 0 } })
  })

  it('lists what it left out, and keeps what it knew of a file that cannot be read now', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    const report = await run(
      library,
      toEntries({ 'big.md': { skipped: 'Too big.' }, 'zh/a.md': { unreadable: 'Locked.' }, 'x.md': 'broken' }),
    )
    expect(report).toMatchObject({
      ok: {
        removed: 0,
        skipped: [
          { path: 'big.md', reason: 'Too big.' },
          { path: 'zh/a.md', reason: 'Locked.' },
          { path: 'x.md', reason: 'The page is broken: mend it.' },
        ],
      },
    })
    expect(titles(library)).toEqual(['A'])
  })

  it('takes no page for gone whose folder could not be listed', async () => {
    const library = use()
    const files = { 'zh/a.md': 'A', 'zh/sub/b.md': 'B', 'zh/sub/deep/c.md': 'C', 'zh/subway.md': 'D' }
    await run(library, toEntries(files))
    await run(library, toEntries({ 'zh/a.md': 'A', 'zh/sub/deep/c.md': 'C' }))
    const hidden = { 'zh/a.md': 'A', 'zh/sub': { skipped: 'Locked.' } }
    expect(await run(library, toEntries(hidden))).toMatchObject({ ok: { removed: 0, unchanged: 1 } })
    expect(read(library, 'sub/deep/c')).not.toHaveProperty('vanishedAt')
    expect(read(library, 'sub/b')).toHaveProperty('vanishedAt')
    expect(await run(library, toEntries({ 'zh/a.md': 'A' }))).toMatchObject({ ok: { removed: 1 } })
  })

  it('counts a page once, from the first word to the last', async () => {
    const library = use()
    const heard: ImportProgress[] = []
    const entries = toEntries(toMany((at) => `N${at}`))
    const index = createTextIndex(library.connection)
    await library.importSource(index, { source, entries, understand, parser: 1, onProgress: (one) => heard.push(one) })
    expect(heard.at(-1)).toMatchObject({ phase: 'storing', done: 200, total: 200 })
  })

  it('shows each page whole at every moment', async () => {
    const library = use()
    await run(library, toEntries(toMany((at) => `N${at}`)))
    const bodies = new Set<string>()
    let isDone = false
    const importing = run(
      library,
      toEntries(
        toMany((at) => `M${at}`),
        2,
      ),
    ).finally(() => {
      isDone = true
    })
    while (!isDone) {
      bodies.add(read(library, 'n0').body)
      await new Promise(setImmediate)
    }
    expect(await importing).toMatchObject({ ok: { updated: 200 } })
    expect([...bodies, read(library, 'n0').body]).toEqual(['body of N0', 'body of M0', 'body of M0'])
  })

  it('forgets the tag and report of other pages, should it be ended before it has new ones', async () => {
    const library = use()
    const report = { source: source.id } as ImportReport
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    library.sources.saveReport(report, { etag: 'one' })
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    expect([library.sources.report(source.id), library.sources.tag(source.id)]).toEqual([report, {}])
    library.sources.saveReport(report, { etag: 'one' })
    await run(library, toEntries({ 'zh/a.md': 'A changed' }))
    expect([library.sources.report(source.id), library.sources.tag(source.id)]).toEqual([null, {}])
  })

  it('finds both files of one id when the second comes later, and tells the same ever after', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/b/index.md': 'B' }))
    const files = { 'zh/b.md': 'B too', 'zh/b/index.md': 'B' }
    expect(await run(library, toEntries(files))).toMatchObject({ ok: { added: 1, updated: 1, unchanged: 0 } })
    expect(titles(library)).toEqual(['B', 'B too'])
    expect(await run(library, toEntries(files))).toMatchObject({ ok: { added: 0, updated: 0, unchanged: 2 } })
  })

  it('shows translations as one item, in the language of the reader, and files of one id as two', async () => {
    const library = use()
    await run(
      library,
      toEntries({ 'en/a.md': 'A in English', 'zh/a.md': '甲', 'zh/b.md': 'B', 'zh/b/index.md': 'B too' }),
    )
    expect(titles(library).sort()).toEqual(['B', 'B too', '甲'])
    expect(library.shelf('en').items.map(({ page }) => page.title)).toContain('A in English')
    expect(library.shelf('zh').speakers).toHaveLength(1)
  })

  it('keeps once what pages of two languages say alike, for as long as one of them says it', async () => {
    const library = use()
    const index = createTextIndex(library.connection)
    const count = () => library.connection.get<{ texts: number }>('SELECT count(*) AS texts FROM texts')?.texts
    const find = (word: string): number => {
      // As search does once a page came or went.
      index.forget()
      return index.findPages(`"${word}"`).length
    }
    await run(library, toEntries({ 'en/a.md': 'Alike', 'zh/a.md': 'Alike', 'zh/b.md': 'Other' }))
    expect(count()).toBe(2)
    expect(find('alike')).toBe(2)
    await run(library, toEntries({ 'en/a.md': 'Alike', 'zh/a.md': 'Changed', 'zh/b.md': 'Other' }))
    await sweepReplaced(library.connection, index, 'folder')
    expect([count(), find('alike'), find('changed')]).toEqual([3, 1, 1])
    expect(library.readItem({ source: 'folder', id: 'a' }, 'en')).toMatchObject({
      ok: { body: 'body of Alike' },
    })
    await run(library, toEntries({ 'en/a.md': 'Changed', 'zh/a.md': 'Changed', 'zh/b.md': 'Other' }))
    await sweepReplaced(library.connection, index, 'folder')
    expect([count(), find('alike'), find('changed')]).toEqual([2, 0, 2])
    index.clear()
    await reindex(library.connection, index, async () => undefined)
    expect([find('alike'), find('changed'), find('other')]).toEqual([0, 2, 1])
    expect(index.findDamage()).toBeUndefined()
  })

  it('keeps a deck and its state when its page goes and comes back', async () => {
    const library = use()
    const files = { 'zh/a.md': 'A | https://example.org/a.pdf' }
    await run(library, toEntries(files))
    const [deck] = library.shelf('zh').items[0]?.decks ?? []
    const state = { state: 'ready', sha256: 'f'.repeat(64), bytes: 7 } as const
    library.setDeckState(deck?.id ?? '', state)
    await run(library, toEntries({ 'zh/z.md': 'Z' }))
    expect(library.shelf('zh').itemsOfDeck.get(deck?.id ?? '')).toHaveLength(1)
    expect(library.findDeck(deck?.id ?? '', '').state).toEqual(state)
    await run(library, toEntries(files))
    expect(library.findDeck(deck?.id ?? '', '').state).toEqual(state)
  })

  it.each([
    ['the folder vanishes', fail('not-found', 'gone')],
    ['it is cancelled', fail('cancelled')],
  ])('leaves the library as it was when %s midway', async (_, failure) => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B' }))
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    const before = [read(library, 'b').vanishedAt, library.shelf('zh').sources]
    async function* broken(): AsyncGenerator<SourceEntry> {
      for (let count = 0; count < 50; count += 1) yield* toEntries({ [`zh/n${count}.md`]: `N${count}` })
      yield failure
    }
    expect(await run(library, broken())).toEqual(failure)
    expect(titles(library)).toEqual(['A', 'B'])
    expect([read(library, 'b').vanishedAt, library.shelf('zh').sources]).toEqual(before)
    expect(library.connection.get('SELECT count(*) AS pages FROM pages')).toMatchObject({ pages: 2 })
    const index = createTextIndex(library.connection)
    expect(index.findPages('"n1"')).toEqual([])
  })

  it('shows nothing of an import until it ends', async () => {
    const library = use()
    async function* watched(): AsyncGenerator<SourceEntry> {
      for (let count = 0; count < 50; count += 1) yield* toEntries({ [`zh/n${count}.md`]: `N${count}` })
      expect(use().shelf('zh').items).toEqual([])
    }
    await run(library, watched())
    expect(titles(library)).toHaveLength(50)
  })

  it('leaves the library as it was when the program is killed midway, and imports again', async () => {
    const library = use()
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    await killMidway(dir)
    const again = use()
    expect(titles(again)).toEqual(['A'])
    expect(again.findDamage()).toBeUndefined()
    expect(again.connection.get('SELECT count(*) > 0 AS left FROM pages WHERE state = 0')).toMatchObject({ left: 1 })
    expect(await run(again, toEntries({ 'zh/a.md': 'A', 'zh/b.md': 'B' }))).toMatchObject({
      ok: { added: 1, unchanged: 1 },
    })
    expect(titles(again)).toEqual(['A', 'B'])
    expect(again.connection.get('SELECT count(*) AS pages FROM pages')).toMatchObject({ pages: 2 })
  })
})

describe('two programs with one library', () => {
  const countStaged = (library: Library) =>
    library.connection.get<{ count: number }>('SELECT count(*) AS count FROM pages WHERE state = 0')?.count

  /** As an import of another program that begins and ends while this one reads its files. */
  async function* interrupted(files: Files, meanwhile: () => Promise<void>): AsyncGenerator<SourceEntry> {
    yield* toEntries(toMany((at) => `Old ${at}`))
    await meanwhile()
    yield* toEntries(files)
  }

  it('import one source at once: the first that ends is whole, and the other says so and leaves nothing', async () => {
    const [library, other] = [use(), use()]
    await run(library, toEntries({ 'zh/a.md': 'A' }))
    const entries = interrupted({ 'zh/a.md': 'A1' }, async () => {
      expect(countStaged(other)).toBeGreaterThan(0)
      expect(await run(other, toEntries({ 'zh/a.md': 'A2', 'zh/b.md': 'B2' }))).toMatchObject({ ok: { added: 1 } })
    })
    expect(await run(library, entries)).toMatchObject({ failure: { kind: 'locked' } })
    expect(titles(use())).toEqual(['A2', 'B2'])
    expect(countStaged(library)).toBe(0)
    expect(await run(library, toEntries({ 'zh/a.md': 'Another' }))).toMatchObject({ ok: { updated: 1, removed: 1 } })
  })

  it('do not take the pages of a running import for left ones', async () => {
    const [library, other] = [use(), use()]
    const index = createTextIndex(other.connection)
    const entries = interrupted({}, async () => {
      expect(countStaged(other)).toBeGreaterThan(0)
      await other.sources.sweep(index, async () => undefined)
    })
    expect(await run(library, entries)).toMatchObject({ ok: { added: 200 } })
  })

  it('sweep what a killed import left, without another import of its source', async () => {
    await run(use(), toEntries({ 'zh/a.md': 'A' }))
    await killMidway(dir)
    const library = use()
    expect(countStaged(library)).toBeGreaterThan(0)
    await library.sources.sweep(createTextIndex(library.connection), async () => undefined)
    expect(countStaged(library)).toBe(0)
    expect(titles(library)).toEqual(['A'])
  })
})

/** Stages pages in another process as an import does, and kills it between two of its steps. */
function killMidway(library: string): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'stage-forever.mjs'), [join(library, 'library.db')])
    child.on('message', () => child.kill('SIGKILL'))
    child.on('exit', () => resolve())
  })
}
