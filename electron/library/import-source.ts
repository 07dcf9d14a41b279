import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import type { ImportProgress, ImportReport, SkippedFile, Source } from '../../core/model/library'
import type { Connection } from './connection'
import { type StagedPage, stagePage, sweepPages, type TextIndexer } from './stage-pages'

/** A file of a source, as the archive hands it over: a page not read yet, a file left out, or the end of it all. */
export type SourceEntry =
  | { readonly path: string; readonly size: number; readonly mtimeMs: number; read(): Promise<Result<string>> }
  | { readonly path: string; readonly skipped: Failure }
  | { readonly failure: Failure }

/** What an import needs to know. */
export interface ImportInput {
  readonly source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>
  readonly entries: AsyncIterable<SourceEntry>
  readonly parse: (path: string, text: string) => Result<Page>
  /** Grows when the same file would give another page: then every file is read again. */
  readonly parser: number
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** What an import changed: counts of pages, and the files that were left out. */
export type ImportCounts = Pick<ImportReport, 'added' | 'updated' | 'removed' | 'unchanged' | 'skipped'>

interface KnownPage {
  readonly id: number
  readonly path: string
  readonly item_id: string
  readonly language: string
  readonly hash: string
  readonly size: number
  readonly mtime: number
  readonly parser: number
}

interface Run {
  readonly known: ReadonlyMap<string, KnownPage>
  /** Paths that are still there, whether or not they could be read this time. */
  readonly seen: Set<string>
  readonly replaced: number[]
  readonly touched: { readonly id: number; readonly size: number; readonly mtimeMs: number }[]
  readonly skipped: SkippedFile[]
  readonly ids: Set<string>
  readonly batch: StagedPage[]
  added: number
  updated: number
  unchanged: number
}

/** Pages parsed between two pauses, so that a search typed meanwhile is answered at once. */
const batchSize = 6

/**
 * Brings a source of the library up to date with its files. Pages are stored aside in small steps and become visible
 * together at the end; an import that fails, is cancelled or is killed leaves the library as it was. Files whose size
 * and time, or else text, are as before are not parsed again.
 */
export async function importSource(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
): Promise<Result<ImportCounts>> {
  const { source, signal } = input
  await sweepPages(connection, index, source.id, 0, pause)
  await sweepPages(connection, index, source.id, 2, pause)
  const run = startRun(connection, source.id)
  const failure = await stageEntries(connection, index, input, run)
  const isCancelled = failure === undefined && signal?.aborted === true
  const ended = isCancelled ? fail('cancelled') : failure
  if (ended !== undefined) {
    await sweepPages(connection, index, source.id, 0, pause)
    return ended
  }
  const removed = [...run.known.values()].filter(({ path }) => !run.seen.has(path)).map(({ id }) => id)
  const finished = finishRun(connection, source, run, removed)
  if (isFailed(finished)) return finished
  await sweepPages(connection, index, source.id, 2, pause)
  const { added, updated, unchanged, skipped } = run
  return succeed({ added, updated, removed: removed.length, unchanged, skipped })
}

function startRun(connection: Connection, source: string): Run {
  const pages = connection.all<KnownPage>(
    'SELECT id, path, item_id, language, hash, size, mtime, parser FROM pages WHERE state = 1 AND source = ?',
    [source],
  )
  return {
    known: new Map(pages.map((page) => [page.path, page])),
    seen: new Set(),
    replaced: [],
    touched: [],
    skipped: [],
    ids: new Set(),
    batch: [],
    added: 0,
    updated: 0,
    unchanged: 0,
  }
}

async function stageEntries(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
  run: Run,
): Promise<{ failure: Failure } | undefined> {
  const total = run.known.size
  let done = 0
  const flush = async (): Promise<void> => {
    const batch = run.batch.splice(0)
    if (batch.length > 0)
      connection.transact(() => {
        for (const staged of batch) stagePage(connection, index, input.source.id, staged, input.parser)
      })
    input.onProgress?.({ phase: 'reading', done, total: Math.max(total, done) })
    await pause()
  }
  for await (const entry of input.entries) {
    if (input.signal?.aborted) return undefined
    const failure = await takeEntry(entry, input, run)
    if (failure !== undefined) return failure
    done += 1
    if (run.batch.length >= batchSize || done % 64 === 0) await flush()
  }
  await flush()
  input.onProgress?.({ phase: 'storing', done, total: done })
  return undefined
}

const toSkipped = (path: string, { kind, detail = 'It could not be read as a page.' }: Failure): SkippedFile => ({
  path,
  kind,
  reason: detail,
})

async function takeEntry(
  entry: SourceEntry,
  { parse, parser }: ImportInput,
  run: Run,
): Promise<{ failure: Failure } | undefined> {
  if ('failure' in entry) return entry
  run.seen.add(entry.path)
  if ('skipped' in entry) {
    run.skipped.push(toSkipped(entry.path, entry.skipped))
    return undefined
  }
  const known = run.known.get(entry.path)
  const isCurrent = known?.parser === parser && !run.ids.has(toIdKey(known.language, known.item_id))
  if (isCurrent && known.size === entry.size && known.mtime === entry.mtimeMs) {
    keep(known, run)
    return undefined
  }
  const text = await entry.read()
  if (isFailed(text)) {
    if (text.failure.kind === 'not-found') return text
    run.skipped.push(toSkipped(entry.path, text.failure))
    return undefined
  }
  const hash = createHash('sha256').update(text.ok).digest('hex')
  if (isCurrent && known.hash === hash) {
    run.touched.push({ id: known.id, size: entry.size, mtimeMs: entry.mtimeMs })
    keep(known, run)
    return undefined
  }
  const parsed = parse(entry.path, text.ok)
  if (isFailed(parsed)) {
    run.skipped.push(toSkipped(entry.path, parsed.failure))
    return undefined
  }
  if (known === undefined) run.added += 1
  else {
    run.updated += 1
    run.replaced.push(known.id)
  }
  const page = withOwnId(parsed.ok, run)
  run.batch.push({ page, hash, size: entry.size, mtimeMs: entry.mtimeMs })
  return undefined
}

function keep(known: KnownPage, run: Run): void {
  run.ids.add(toIdKey(known.language, known.item_id))
  run.unchanged += 1
}

const toIdKey = (language: string, id: string): string => `${language} ${id}`

/** Two files may claim one id (`a.md` and `a/index.md`): the later one goes by its path, so that both are found. */
function withOwnId(page: Page, { ids }: Run): Page {
  const wanted = [page.id, page.path.replace(/\.\w+$/, ''), page.path]
  const id = wanted.find((each) => !ids.has(toIdKey(page.language, each))) ?? page.path
  ids.add(toIdKey(page.language, id))
  return { ...page, id }
}

function finishRun(
  connection: Connection,
  source: ImportInput['source'],
  run: Run,
  removed: readonly number[],
): Result<null> {
  return connection.transact(() => {
    const staged = connection.get<{ count: number }>(
      'SELECT count(*) AS count FROM pages WHERE state = 0 AND source = ?',
      [source.id],
    )
    if (staged?.count !== run.added + run.updated)
      return fail('locked', `${source.title} is being imported by another program: try again when it is done`)
    for (const id of [...run.replaced, ...removed]) connection.run('UPDATE pages SET state = 2 WHERE id = ?', [id])
    connection.run('UPDATE pages SET state = 1 WHERE state = 0 AND source = ?', [source.id])
    for (const { id, size, mtimeMs } of run.touched)
      connection.run('UPDATE pages SET size = ?, mtime = ? WHERE id = ?', [size, mtimeMs, id])
    connection.run(
      `INSERT INTO sources (id, kind, title, location, imported_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, location = excluded.location, imported_at = excluded.imported_at`,
      [source.id, source.kind, source.title, source.location, new Date().toISOString()],
    )
    return succeed(null)
  })
}
