import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import type { ImportProgress, ImportReport, Source } from '../../core/model/library'
import type { Connection } from './connection'
import { finishImport } from './finish-import'
import { type ImportRun, isClaimed, type KnownPage, keepPage, skipFile, startRun, toOwnId } from './import-run'
import { type AheadEntry, readAhead } from './read-ahead'
import type { SourceEntry } from './source-entry'
import { stagePage, sweepPages, type TextIndexer } from './stage-pages'

/** A page understood, and its text as it came when it had to be mended. */
export interface ParsedPage {
  readonly page: Page
  readonly original?: string
}

/** What an import needs to know. */
export interface ImportInput {
  readonly source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>
  readonly entries: AsyncIterable<SourceEntry>
  /** Whether an entry can still be read when a later one was asked for. */
  readonly canReadAhead?: boolean
  /** Knows nothing but what it is given, so that it may run anywhere. */
  readonly parse: (path: string, text: string) => Result<ParsedPage> | Promise<Result<ParsedPage>>
  /** Grows when the same file would give another page: then every file is read again. */
  readonly parser: number
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** What an import changed: counts of pages, and the files that were left out. */
export interface ImportCounts extends Pick<ImportReport, 'added' | 'updated' | 'removed' | 'unchanged' | 'skipped'> {
  /** Rows of the pages that were read anew. */
  readonly rows: readonly number[]
}

/** Pages parsed between two pauses, so that a search typed meanwhile is answered at once. */
const parsedAtOnce = 6
/** Pages stored in one go: each transaction costs as much as some pages, and this many take no longer than a search. */
const storedAtOnce = 24

/**
 * Brings a source of the library up to date with its files. Pages are stored aside in small steps and become visible
 * together at the end; an import that fails, is cancelled or is killed leaves the library as it was. Files whose size
 * and time, or else text, are as before are not parsed again. Pages whose files are gone stay, marked.
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
  const finished = finishImport(connection, source, run)
  if (isFailed(finished)) return finished
  await sweepPages(connection, index, source.id, 2, pause)
  const { added, updated, unchanged, skipped, rows } = run
  return succeed({ added, updated, removed: finished.ok.removed, unchanged, skipped, rows })
}

async function stageEntries(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
  run: ImportRun,
): Promise<{ failure: Failure } | undefined> {
  const { id, title } = input.source
  const total = run.known.size
  let done = 0
  const tell = (phase: ImportProgress['phase']) =>
    input.onProgress?.({ phase, done, total: Math.max(phase === 'reading' ? total : 0, done), source: { id, title } })
  const flush = async (): Promise<void> => {
    const batch = run.batch.splice(0)
    if (batch.length > 0)
      connection.transact(() => {
        for (const staged of batch) run.rows.push(stagePage(connection, index, id, staged, input.parser))
      })
    tell('reading')
    await pause()
  }
  for await (const { entry, text } of toAheadEntries(input, run)) {
    if (input.signal?.aborted) return undefined
    const failure = await takeEntry(entry, text, input, run)
    if (failure !== undefined) return failure
    done += 1
    if (run.batch.length >= storedAtOnce || done % 64 === 0) await flush()
    else if (done % parsedAtOnce === 0) await pause()
  }
  await flush()
  tell('storing')
  return undefined
}

async function* toAheadEntries(input: ImportInput, run: ImportRun): AsyncGenerator<AheadEntry> {
  const { entries, parser, canReadAhead = false } = input
  if (canReadAhead) yield* readAhead(entries, (entry) => findUntouched(run, entry, parser) === undefined)
  else for await (const entry of entries) yield { entry }
}

/** The known page of a file that is as it was, by its size and time, and was read by this very parser. */
function findUntouched(run: ImportRun, entry: SourceEntry, parser: number): KnownPage | undefined {
  const known = run.known.get('path' in entry ? entry.path : '')
  if (known === undefined || !('read' in entry) || known.parser !== parser) return undefined
  return known.size === entry.size && known.mtime === entry.mtimeMs ? known : undefined
}

async function takeEntry(
  entry: SourceEntry,
  ahead: AheadEntry['text'],
  input: ImportInput,
  run: ImportRun,
): Promise<{ failure: Failure } | undefined> {
  if ('failure' in entry) return entry
  run.seen.add(entry.path)
  if ('skipped' in entry) {
    skipFile(run, entry.path, entry.skipped)
    return undefined
  }
  const { path, size, mtimeMs } = entry
  const known = run.known.get(path)
  const current = known?.parser === input.parser && !isClaimed(run, known) ? known : undefined
  if (current !== undefined && findUntouched(run, entry, input.parser) === current) {
    keepPage(run, current)
    return undefined
  }
  const text = await (ahead ?? entry.read())
  if (isFailed(text)) {
    if (text.failure.kind === 'not-found') return text
    skipFile(run, path, text.failure)
    return undefined
  }
  const hash = createHash('sha256').update(text.ok).digest('hex')
  if (current?.hash === hash) {
    run.touched.push({ id: current.id, size, mtimeMs })
    keepPage(run, current)
    return undefined
  }
  const parsed = await input.parse(path, text.ok)
  if (isFailed(parsed)) skipFile(run, path, parsed.failure)
  else takePage(run, known, { ...parsed.ok, hash, size, mtimeMs })
  return undefined
}

function takePage(run: ImportRun, known: KnownPage | undefined, read: ImportRun['batch'][number]): void {
  if (known === undefined || known.isAway) run.added += 1
  else run.updated += 1
  if (known !== undefined) run.replaced.push(known.id)
  run.batch.push({ ...read, page: { ...read.page, id: toOwnId(run, read.page) } })
}
