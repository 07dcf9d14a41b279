import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { parserVersion } from '../../core/archive/parser-version'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportProgress, ImportReport, Source } from '../../core/model/library'
import { readBuiltin } from '../archive/read-builtin'
import { readFolder } from '../archive/read-folder'
import { resolvePageFile } from '../archive/resolve-page-file'
import type { ImportCounts, ImportInput } from '../library/import-source'
import { toSourceId } from '../library/source-id'
import { type Parts, toCovers } from './parts'

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** Brings archives into the library, one after another. */
export interface Importer {
  /** Failure `not-found` when there is no such folder; the rest are those of `readFolder` and of the database. */
  importFolder(path: string, options?: ImportOptions): Promise<Result<ImportReport>>
  importBuiltin(options?: ImportOptions): Promise<Result<ImportReport>>
  /** Stops the import that runs now. */
  cancel(): void
  /** Runs other work that no import may disturb. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
  /** Answers when all imports have ended. */
  whenIdle(): Promise<unknown>
}

/** What to import. It is worked out when its turn has come: the import before may have changed what is known. */
interface Plan {
  readonly source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>
  readonly entries: (signal: AbortSignal) => ImportInput['entries']
  readonly parse: ImportInput['parse']
}

// The parsers of YAML and Markdown take longer to load than a library to open, and a start needs neither.
const loadParsers = () => import('../archive/parsers')

export function createImporter(parts: Parts): Importer {
  const { closing, tell } = parts
  let running: AbortController | undefined
  let last: Promise<unknown> = Promise.resolve()

  function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }

  const run = (toPlan: () => Promise<Plan>, { onProgress, signal }: ImportOptions): Promise<Result<ImportReport>> =>
    alone(async () => {
      const controller = new AbortController()
      running = controller
      const stopped = AbortSignal.any([controller.signal, closing, ...(signal === undefined ? [] : [signal])])
      const hear = (progress: ImportProgress): void => {
        onProgress?.(progress)
        tell('importProgress', progress)
      }
      try {
        return await importAndReport(parts, await toPlan(), hear, stopped)
      } finally {
        running = undefined
      }
    })

  return {
    alone,
    importFolder: async (path, options = {}) => {
      const location = await realpath(path).catch(() => undefined)
      if (location === undefined) return fail('not-found', `${path} is not there`)
      return run(() => planFolder(parts, location), options)
    },
    importBuiltin: async (options = {}) => {
      const location = await realpath(parts.builtinDir).catch(() => undefined)
      return location === undefined ? fail('not-found', parts.builtinDir) : run(() => planBuiltin(location), options)
    },
    cancel: () => running?.abort(),
    whenIdle: () => last,
  }
}

async function planFolder({ shelf }: Parts, location: string): Promise<Plan> {
  const { parsePage } = await loadParsers()
  const known = shelf().sources
  const id =
    known.find((source) => source.location === location)?.id ??
    toSourceId(basename(location), new Set(known.map((source) => source.id)))
  return {
    source: { id, kind: 'folder', title: basename(location) || location, location },
    entries: (signal) => readFolder(location, { signal }),
    parse: parsePage,
  }
}

async function planBuiltin(location: string): Promise<Plan> {
  const { parseBuiltin } = await loadParsers()
  return {
    source: { id: 'builtin', kind: 'builtin', title: 'Lectern', location },
    entries: (signal) => readBuiltin(location, signal),
    parse: parseBuiltin,
  }
}

async function importAndReport(
  parts: Parts,
  { source, entries, parse }: Plan,
  hear: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Result<ImportReport>> {
  const { library, search, tell } = parts
  const started = performance.now()
  const input = { source, entries: entries(signal), parse, parser: parserVersion, onProgress: hear, signal }
  const counts = await library.importSource(search.textIndex, input)
  if (isFailed(counts)) return counts
  const { added, updated, removed, unchanged } = counts.ok
  const total = added + updated + unchanged
  hear({ phase: 'indexing', done: total, total })
  const hasChanged = added + updated + removed > 0
  // Before anything else is waited for, so that no search on the way builds its index of names at once.
  if (hasChanged) await search.warmUp(pause)
  if (added + updated > 0 && source.kind === 'folder') await storeCovers(parts, source)
  hear({ phase: 'done', done: total, total })
  if (hasChanged) tell('libraryChanged', null)
  return succeed(toReport(parts, source.id, counts.ok, Math.round(performance.now() - started)))
}

const itemsOf = ({ shelf }: Parts, source: string) =>
  shelf().items.filter((item) => item.source === source && item.page.kind !== 'guide')

/** Covers beside the pages are kept with the library, so that they outlive the folder. */
const storeCovers = (parts: Parts, { id, location }: Plan['source']): Promise<void> =>
  parts.covers.storeLocal(toCovers(itemsOf(parts, id)), (page, ref) => resolvePageFile(location, page, ref))

const brokenHead =
  'The front matter is not valid YAML or JSON and was read line by line: compare what is shown, mend the file and import again.'

function toReport(parts: Parts, source: string, counts: ImportCounts, ms: number): ImportReport {
  const items = itemsOf(parts, source)
  const events = items.filter(({ page }) => page.kind === 'event').length
  return {
    source,
    events,
    articles: items.length - events,
    talks: items.reduce((sum, { talks }) => sum + talks.length, 0),
    decks: new Set(items.flatMap(({ decks }) => decks.map(({ id }) => id))).size,
    ...counts,
    warnings: parts.library.listBrokenHeads(source).map((path) => ({ path, reason: brokenHead })),
    repaired: parts.library.listDamaged(source).map(({ path, damaged }) => ({ path, restored: 0, unsure: damaged })),
    ms,
  }
}
