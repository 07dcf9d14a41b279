import { parserVersion } from '../../core/archive/parser-version'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportProgress, ImportReport } from '../../core/model/library'
import { createPageReader } from '../archive/page-reader'
import type { ImportAnswer, ImportPlan, Reading, ToPlan } from './import-plan'
import { makeSearchReady } from './make-search-ready'
import type { Parts } from './parts'
import { storePictures } from './pictures'
import { readPresets } from './presets'
import { type ImportChanges, toImportReport } from './report'

// Most starts import nothing at first.
const loadPlans = () => import('./plan-source')

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Nobody asked for it: windows hear of what it changed only, and any other import stops it. */
  readonly isQuiet?: boolean
}

/** Brings archives into the library, one after another. */
export interface Importer {
  /** Imports a folder, or an archive file. Failures: those of reading it and of the database. */
  importPath(path: string, options?: ImportOptions): ImportAnswer
  importUrl(url: string, options?: ImportOptions): ImportAnswer
  importPreset(id: string, options?: ImportOptions): ImportAnswer
  importBuiltin(options?: ImportOptions): ImportAnswer
  /**
   * Asks a source for what is new, wherever it is from; what fails is noted with the source. One that was removed comes
   * back, unless nobody asked for it.
   */
  refresh(source: string, options?: ImportOptions): ImportAnswer
  /** Stops the import that runs now, and those that a reader asked for and that wait for their turn. */
  cancel(): void
  /** Runs other work that no import may disturb; one that nobody asked for gives way to it. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
  /** The same. When the signal aborts before its turn it is never begun, and answers `cancelled` at once. */
  aloneUnless<Value>(signal: AbortSignal, work: () => Promise<Result<Value>>): Promise<Result<Value>>
  /** Makes the next search ready after a change; an import does so by itself, and its answer does not wait for it. */
  makeSearchReady(): void
  /** Answers when all imports have ended, and searches are ready. */
  whenIdle(): Promise<unknown>
}

export function createImporter(parts: Parts): Importer {
  const { closing, library, tell } = parts
  let running: { readonly controller: AbortController; readonly isQuiet: boolean } | undefined
  /** Of what a reader asked for and is not done yet. */
  const asked = new Set<AbortController>()
  let last: Promise<unknown> = Promise.resolve()
  let readying: Promise<unknown> = Promise.resolve()
  const readySearch = (first?: Promise<unknown>): void => {
    readying = makeSearchReady(parts, first)
  }

  function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }

  function aloneUnless<Value>(signal: AbortSignal, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => resolve(fail('cancelled'))
      signal.addEventListener('abort', giveUp)
      alone(async () => {
        signal.removeEventListener('abort', giveUp)
        return signal.aborted ? fail('cancelled') : work()
      }).then(resolve, reject)
    })
  }

  const stopQuiet = (): void => {
    if (running?.isQuiet) running.controller.abort()
  }

  /** A source that could not be asked keeps all it has, and says why. */
  function noteTrouble(source: string, failure: Failure): void {
    if (failure.kind === 'cancelled' || closing.aborted || library.sources.find(source) === undefined) return
    library.sources.saveCheck(source, failure)
    tell('libraryChanged', null)
  }

  const run = (toPlan: ToPlan, { onProgress, signal, isQuiet = false }: ImportOptions): ImportAnswer => {
    if (!isQuiet) stopQuiet()
    const controller = new AbortController()
    const stopped = AbortSignal.any([controller.signal, closing, ...(signal === undefined ? [] : [signal])])
    if (!isQuiet) asked.add(controller)
    return aloneUnless(stopped, async () => {
      running = { controller, isQuiet }
      const hear = (progress: ImportProgress): void => {
        onProgress?.(progress)
        if (!isQuiet) tell('importProgress', progress)
      }
      try {
        const plan = await toPlan()
        if (isFailed(plan)) return plan
        const report = await carryOut(parts, plan.ok, hear, stopped, readySearch)
        if (isFailed(report)) noteTrouble(plan.ok.place.id, report.failure)
        return report
      } finally {
        running = undefined
      }
    }).finally(() => asked.delete(controller))
  }

  const refresh = (id: string, options: ImportOptions): ImportAnswer =>
    run(async () => {
      const source = library.sources.find(id)
      if (source === undefined) return fail('not-found', `no source ${id}`)
      // Removed while it waited for its turn: only a reader brings a source back.
      if (options.isQuiet && source.removedAt !== undefined) return fail('cancelled')
      const plan = await (await loadPlans()).planAgain(parts, source)
      if (isFailed(plan)) noteTrouble(id, plan.failure)
      return plan
    }, options)

  return {
    alone: (work) => {
      stopQuiet()
      return alone(work)
    },
    aloneUnless: (signal, work) => {
      stopQuiet()
      return aloneUnless(signal, work)
    },
    importPath: (path, options = {}) => run(async () => (await loadPlans()).planPath(parts, path), options),
    importUrl: (url, options = {}) => run(async () => (await loadPlans()).planUrl(parts, url), options),
    importPreset: async (id, options = {}) => {
      const preset = readPresets(parts.presetsFile).find((one) => one.id === id)
      if (preset === undefined) return fail('not-found', `no preset ${id}`)
      return run(async () => (await loadPlans()).planUrl(parts, preset.url, preset), options)
    },
    importBuiltin: (options = {}) => run(async () => (await loadPlans()).planBuiltin(parts), options),
    refresh: (id, options = {}) => refresh(id, options),
    cancel: () => {
      running?.controller.abort()
      for (const controller of asked) controller.abort()
    },
    makeSearchReady: () => readySearch(),
    whenIdle: () => last.then(() => readying),
  }
}

async function carryOut(
  parts: Parts,
  { place, look }: ImportPlan,
  hear: (progress: ImportProgress) => void,
  signal: AbortSignal,
  readySearch: (first?: Promise<unknown>) => void,
): ImportAnswer {
  const { library, tell } = parts
  const started = performance.now()
  const source = { id: place.id, title: place.title }
  const known = library.sources.tag(place.id)
  const isTagged = Object.keys(known).length > 0
  const looked = await look({
    signal,
    // Pages that an older parser read are read again, though the archive is the same.
    tag: isTagged && library.isParsedBy(place.id, parserVersion) ? known : {},
    onBytes: (done, total) => hear({ phase: 'downloading', done, total, source }),
    onUnpacked: toSeldom((done, total) => hear({ phase: 'unpacking', done, total, source })),
  })
  if ('failure' in looked) return signal.aborted ? fail('cancelled') : looked
  if ('isUnchanged' in looked) {
    const isBack = library.sources.restore(place.id)
    const report = keepAsItIs(parts, place.id, started)
    if (isBack) readySearch()
    hear({ phase: 'done', done: report.unchanged, total: report.unchanged, source })
    tell('libraryChanged', null)
    return succeed(report)
  }
  try {
    return await take(parts, place, looked.reading, hear, signal, started, readySearch)
  } finally {
    await looked.reading.end?.()
  }
}

const unpackedEveryMs = 100

/** Bytes are told of in steps that can be seen. */
function toSeldom(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let toldAt = 0
  return (done, total) => {
    if (done < total && Date.now() - toldAt < unpackedEveryMs) return
    toldAt = Date.now()
    tell(done, total)
  }
}

/** Nothing new: the source was only asked. */
function keepAsItIs(parts: Parts, source: string, started: number): ImportReport {
  const { sources } = parts.library
  sources.saveCheck(source)
  const { pages = 0, vanished = 0 } = sources.find(source) ?? {}
  const counts = { added: 0, updated: 0, removed: 0, unchanged: pages - vanished }
  const skipped = sources.report(source)?.skipped ?? []
  return toReport(parts, source, { ...counts, skipped }, Math.round(performance.now() - started))
}

/** As after the import before, when this one changed nothing and nothing was corrected: then no list has to be made. */
function toReport(parts: Parts, source: string, changed: ImportChanges, ms: number): ImportReport {
  const { added, updated, removed } = changed
  const before = added + updated + removed === 0 ? parts.library.sources.plainReport(source) : null
  return before !== null ? { ...before, ...changed, ms } : toImportReport(parts, source, changed, ms)
}

async function take(
  parts: Parts,
  place: ImportPlan['place'],
  reading: Reading,
  hear: (progress: ImportProgress) => void,
  signal: AbortSignal,
  started: number,
  readySearch: (first?: Promise<unknown>) => void,
): ImportAnswer {
  const { library, search, tell } = parts
  const reader = createPageReader({ form: reading.form, mendFile: parts.mendFile })
  // All that was kept of it is as it was, and yet belongs to a source again.
  const isBack = library.sources.find(place.id)?.removedAt !== undefined
  const counts = await library
    .importSource(search.textIndex, {
      source: place,
      entries: reading.entries(signal),
      understand: reader.read,
      ...(reading.findSlides === undefined ? {} : { findSlides: reading.findSlides }),
      parser: parserVersion,
      onProgress: hear,
      signal,
    })
    .finally(reader.close)
  if (isFailed(counts)) return counts
  const changed = counts.ok
  const total = changed.added + changed.updated + changed.unchanged
  const source = { id: place.id, title: place.title }
  hear({ phase: 'indexing', done: total, total, source })
  const hasChanged = isBack || changed.added + changed.updated + changed.removed > 0
  const pictures = storePictures(parts, place.id, reading, signal)
  // Before anything is waited for, so that no search on the way builds its index of names at once.
  if (hasChanged) readySearch(pictures)
  const { count, isWhole } = await pictures
  const settled = await reading.settle?.(signal, (done, decks) => hear({ phase: 'slides', done, total: decks, source }))
  if (settled !== undefined && isFailed(settled)) {
    // The pages are there, and all that was finished.
    tell('libraryChanged', null)
    return settled
  }
  const report = toReport(parts, place.id, changed, Math.round(performance.now() - started))
  library.sources.saveReport(report, isWhole ? reading.tag : {})
  hear({ phase: 'done', done: total, total, source })
  if (hasChanged || count > 0) tell('libraryChanged', null)
  return succeed(report)
}
