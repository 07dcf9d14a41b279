import { setImmediate as pause } from 'node:timers/promises'
import { type Failure, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportProgress, Source } from '../../core/model/library'
import type { Connection } from './connection'
import { type ImportRun, isClaimed, type KnownPage, keepPage, skipFile, toOwnId } from './import-run'
import { type FindSlides, hasMoved, placeSlides } from './slide-placing'
import type { SourceEntry } from './source-entry'
import { type StagedPage, stagePage } from './stage-pages'
import type { TextIndexer } from './texts'

/** A page to be understood; one whose text still has the known hash need not be. */
export interface PageQuestion {
  readonly path: string
  readonly content: { readonly text: string } | { readonly file: string }
  readonly knownHash?: string
}

/** A page understood, or that its text is the same as before. */
export type PageAnswer = { readonly hash: string } & (
  | { readonly isSame: true }
  | Omit<StagedPage, 'hash' | 'size' | 'mtimeMs' | 'placed'>
)

/** What an import needs to know. */
export interface ImportInput {
  readonly source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>
  readonly entries: AsyncIterable<SourceEntry>
  /** Is asked several pages at a time. */
  readonly understand: (asked: PageQuestion) => Promise<Result<PageAnswer>>
  /** Says where the slides are that a page names by a path; without it they are left out. */
  readonly findSlides?: FindSlides
  /** Grows when the same file would give another page: then every file is read again. */
  readonly parser: number
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** Pages stored between two pauses, so that a search typed meanwhile is answered at once. */
const batchSize = 24
/** Pages that are being understood while others are stored, so that none waits for the other; and how many bytes they have. */
const mostAhead = 144
const mostBytesAhead = 4_000_000

/**
 * Stores the pages of a source aside, in the order of its entries, in which they claim their ids. Ends early, without a
 * failure, when the signal aborts.
 */
export async function stageEntries(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
  run: ImportRun,
): Promise<{ failure: Failure } | undefined> {
  const { store, flush, tell } = createStore(connection, index, input, run)
  const waiting: WaitingPage[] = []
  const takeNext = async (): Promise<void> => {
    const page = waiting.shift()
    if (page !== undefined) await takeAnswer(page, input, run)
    await store(run.batch.length >= batchSize)
  }
  for await (const entry of input.entries) {
    if (input.signal?.aborted) return undefined
    if ('failure' in entry) return entry
    run.seen.add(entry.path)
    if (await hasMoved(entry.path, run.placed.get(entry.path), input.findSlides)) run.moved.add(entry.path)
    if (isLikeKnown(entry, input, run)) while (waiting.length > 0) await takeNext()
    const page = await beginEntry(entry, input, run)
    if (page !== undefined && 'failure' in page) return page
    if (page === undefined) await store(false)
    else waiting.push(page)
    while (isFarAhead(waiting)) await takeNext()
  }
  while (waiting.length > 0 && !input.signal?.aborted) await takeNext()
  await flush()
  tell('storing')
  return undefined
}

/** Counts entries, and stores what has come together when it is enough. */
function createStore(
  connection: Connection,
  index: TextIndexer,
  { source, parser, onProgress }: ImportInput,
  run: ImportRun,
) {
  const { id, title } = source
  const place = { source: id, parser, mark: run.mark }
  const total = run.known.size
  let done = 0
  const tell = (phase: ImportProgress['phase']): void =>
    onProgress?.({ phase, done, total: Math.max(phase === 'reading' ? total : 0, done), source: { id, title } })
  const store = async (isEnough: boolean): Promise<void> => {
    done += 1
    if (isEnough || done % 64 === 0) await flush()
  }
  const flush = async (): Promise<void> => {
    const batch = run.batch.splice(0)
    if (batch.length > 0)
      connection.transact(() => {
        for (const staged of batch) stagePage(connection, index, place, staged)
      })
    tell('reading')
    await pause()
  }
  return { store, flush, tell }
}

type FoundEntry = Exclude<SourceEntry, { readonly failure: Failure }>

/** A page that is being understood. */
interface WaitingPage {
  readonly entry: { readonly path: string; readonly size: number; readonly mtimeMs: number }
  readonly known: KnownPage | undefined
  readonly content: PageQuestion['content']
  readonly answer: Promise<Result<PageAnswer>>
}

const findCurrent = ({ path }: FoundEntry, { parser }: ImportInput, run: ImportRun): KnownPage | undefined => {
  const known = run.known.get(path)
  return known?.parser === parser && !run.moved.has(path) ? known : undefined
}

function isLikeKnown(entry: FoundEntry, input: ImportInput, run: ImportRun): boolean {
  const current = findCurrent(entry, input, run)
  return 'size' in entry && current?.size === entry.size && current.mtime === entry.mtimeMs
}

/** Settles an entry at once, or has its page understood. */
async function beginEntry(
  entry: FoundEntry,
  input: ImportInput,
  run: ImportRun,
): Promise<WaitingPage | { failure: Failure } | undefined> {
  if ('skipped' in entry) {
    skipFile(run, entry.path, entry.skipped)
    return undefined
  }
  const current = findCurrent(entry, input, run)
  if (current !== undefined && isLikeKnown(entry, input, run) && !isClaimed(run, current)) {
    keepPage(run, current)
    return undefined
  }
  const content = entry.file === undefined ? await readContent(entry) : succeed({ file: entry.file })
  if (isFailed(content)) {
    if (content.failure.kind === 'not-found') return content
    skipFile(run, entry.path, content.failure)
    return undefined
  }
  const { path } = entry
  const asked = { path, content: content.ok, ...(current === undefined ? {} : { knownHash: current.hash }) }
  return { entry, known: run.known.get(path), content: content.ok, answer: input.understand(asked) }
}

const isFarAhead = (waiting: readonly WaitingPage[]): boolean =>
  waiting.length > mostAhead || waiting.reduce((sum, { entry }) => sum + entry.size, 0) > mostBytesAhead

async function readContent(
  entry: Extract<FoundEntry, { readonly size: number }>,
): Promise<Result<PageQuestion['content']>> {
  const text = await entry.read()
  return isFailed(text) ? text : succeed({ text: text.ok })
}

async function takeAnswer(
  { entry, known, content, answer }: WaitingPage,
  input: ImportInput,
  run: ImportRun,
): Promise<void> {
  const { path, size, mtimeMs } = entry
  const understood = await answer
  if (isFailed(understood)) skipFile(run, path, understood.failure)
  else if (!('isSame' in understood.ok))
    takePage(run, known, {
      ...understood.ok,
      ...(await placeSlides(understood.ok.page, input.findSlides)),
      size,
      mtimeMs,
    })
  else if (known !== undefined && !isClaimed(run, known)) {
    run.touched.push({ id: known.id, size, mtimeMs })
    keepPage(run, known)
  } else await takeAnswer({ entry, known, content, answer: input.understand({ path, content }) }, input, run)
}

function takePage(run: ImportRun, known: KnownPage | undefined, read: StagedPage): void {
  if (known === undefined || known.isAway) run.added += 1
  else run.updated += 1
  if (known !== undefined) run.replaced.push(known.id)
  run.batch.push({ ...read, page: { ...read.page, id: toOwnId(run, read.page) } })
}
