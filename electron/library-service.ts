import { setImmediate as pause, setTimeout as sleep } from 'node:timers/promises'
import type { PageText } from '../core/model/deck'
import { fail, isFailed, type Result, succeed } from '../core/model/failure'
import type { Deck, ImportReport, Settings } from '../core/model/library'
import type { LibraryRequests, News, NewsName } from './bridge/contract'
import { type DoctorCheck, examine } from './library/examine'
import { openLibrary } from './library/library'
import {
  listItems,
  listLinkedDecks,
  listTalks,
  type SlidesStatus,
  toDeckContext,
  toOverview,
  toSlidesStatus,
  toSpeakerSummary,
  toTags,
} from './library/lists'
import type { Taken } from './library/made'
import { reindex } from './library/reindex'
import { closeToOthers } from './platform/private-files'
import { readSettings } from './platform/settings-file'
import { writeAtomically } from './platform/write-atomically'
import type { SearchCheck, SearchCheckOptions } from './search/self-check'
import { type BackgroundRefresh, createBackgroundRefresh, type RefreshIntervals } from './service/background-refresh'
import { type CorrectionDesk, createCorrectionDesk } from './service/correction-desk'
import { createDeckKeeper, type DeckKeeper } from './service/deck-keeper'
import { sweepDownloads } from './service/download-folder'
import { createImporter, type Importer, type ImportOptions } from './service/importer'
import { type KeepsakeExports, type KeepsakeRequestName, toKeepsakeRequests } from './service/keepsakes'
import { type KeptSearchRequestName, toKeptSearchRequests } from './service/kept-searches'
import { type PackExports, toPackRequests } from './service/packs'
import { createParts, type Parts, type RequestsOf } from './service/parts'
import { restoreBackup } from './service/restore-backup'
import { toSourceRequests } from './service/sources'
import type { SlidesVerification } from './service/verify-slides'

export interface LibraryServiceOptions {
  /** The library's folder: `library.db` and `content/`. */
  readonly dir: string
  /** `data/builtin` of the app. */
  readonly builtinDir: string
  /** `data` of the app, when that is not the folder above. */
  readonly dataDir?: string
  /** Of the app: packs name it. */
  readonly version?: string
  readonly readSettings: () => Settings
  readonly onNews: <Name extends NewsName>(name: Name, value: News[Name]) => void
  /** Whether a library without sources is given the built-in archive, and one that has it gets its newest form. Default true. */
  readonly importsBuiltin?: boolean
  /**
   * Whether an index that is missing or out of date is made anew before the first question is answered, not behind it.
   * Default true: a program that asks once must not ask half an index.
   */
  readonly waitsForIndex?: boolean
  /** When sources are refreshed by themselves, should the reader want that; never without it. */
  readonly refreshIntervals?: RefreshIntervals
  /** Hears of an error in what goes on in the background, where no answer can tell of it; thrown when not given. */
  readonly onSurprise?: (error: unknown) => void
  /** Moves a damaged database aside, starts a new one and imports its sources again. Nothing is deleted. */
  readonly setAsideDamaged?: boolean
}

type Answer<Value> = Promise<Result<Value>>

/** An open library: every request of a window, and what only main and the command line ask. Failures are values. */
export interface LibraryService extends RequestsOf<keyof LibraryRequests>, KeepsakeExports, PackExports {
  /** Imports a folder or an archive file. */
  importPath(input: { readonly path: string } & ImportOptions): Answer<ImportReport>
  importBuiltin(options?: ImportOptions): Answer<ImportReport>
  /** Looks again at the settings: whether sources are to be refreshed by themselves. */
  reconsiderSettings(): Answer<null>
  saveCorrections(input: { readonly path: string }): Answer<{ readonly count: number }>
  loadCorrections(input: { readonly path: string }): Answer<{ readonly count: number; readonly applied: number }>
  listDecks(): Answer<readonly Deck[]>
  slidesStatus(): Answer<SlidesStatus>
  /** Hashes and opens every stored deck; with `isRepaired` those that are not as they came are fetched again. */
  verifySlides(options: { readonly isRepaired: boolean; readonly signal?: AbortSignal }): Answer<SlidesVerification>
  /** Failure `not-found` when the deck is unknown; one whose text has not been read has no pages. */
  readPages(input: { readonly deckId: string }): Answer<readonly PageText[]>
  /** Reads every stored deck again and builds the text index anew. */
  rebuild(options?: {
    readonly signal?: AbortSignal
  }): Answer<{ readonly events: number; readonly pages: number; readonly ms: number }>
  doctor(): Answer<readonly DoctorCheck[]>
  /** Holds what search finds against a look at every text; takes a minute at most, and changes nothing. */
  checkSearch(options?: SearchCheckOptions): Answer<SearchCheck>
  /** Answers when imports have ended and searches are ready. */
  settle(): Answer<null>
  /** Writes what a reader made, and the settings, into one file of lines. Failures `denied`, `disk-full`, `not-found`. */
  writeBackup(input: { readonly path: string }): Answer<Taken>
  /** Takes over of a backup what is not here. Failures `not-found`, and `invalid` when the file is no backup. */
  restoreBackup(input: { readonly path: string }): Answer<Taken>
  close(): Answer<null>
}

/**
 * Opens a library and connects its parts: archive, database, search, downloads, page text. Failures are those of
 * `openLibrary`. Call `close` at the end.
 */
export async function createLibraryService(options: LibraryServiceOptions): Promise<Result<LibraryService>> {
  const opened = openLibrary({ dir: options.dir, setAsideDamaged: options.setAsideDamaged ?? false })
  if (isFailed(opened)) return opened
  const library = opened.ok
  closeToOthers(options.dir)
  const closing = new AbortController()
  try {
    const parts = createParts(library, { ...options, closing: closing.signal })
    const importer = createImporter(parts)
    const open: OpenParts = {
      parts,
      importer,
      decks: createDeckKeeper(parts),
      desk: createCorrectionDesk(parts),
      background: toBackground(parts, importer, options),
    }
    const started = await start(open, options.importsBuiltin !== false, options.waitsForIndex !== false)
    if (isFailed(started)) {
      library.close()
      return started
    }
    const close = createClose(open, closing, tend(open, started.ok.mayRefreshBuiltin))
    open.background.reconsider()
    return succeed({
      ...toQuestions(parts),
      ...toSourceRequests(parts, importer, open.desk),
      ...toKeptSearchRequests(parts, options.readSettings),
      ...toKeepsakeRequests(parts),
      ...toPackRequests(parts, importer),
      ...toActions(open),
      settle: async () => {
        await importer.whenIdle()
        return succeed(null)
      },
      close,
    })
  } catch (error) {
    library.close()
    const failure = library.toFailure(error)
    if (failure === undefined) throw error
    return failure
  }
}

interface OpenParts {
  readonly parts: Parts
  readonly importer: Importer
  readonly decks: DeckKeeper
  readonly desk: CorrectionDesk
  readonly background: BackgroundRefresh
}

const toBackground = (
  { library, closing, guard }: Parts,
  importer: Importer,
  { readSettings, refreshIntervals, onSurprise = throwOn }: LibraryServiceOptions,
): BackgroundRefresh =>
  createBackgroundRefresh({
    ...(refreshIntervals ?? { firstMs: 0, everyMs: 0 }),
    isOn: () => refreshIntervals !== undefined && !closing.aborted && readSettings().refreshesSources,
    sources: library.sources.all,
    refresh: guard((source: string, signal: AbortSignal) => importer.refresh(source, { signal, isQuiet: true })),
    onSurprise,
  })

const throwOn = (error: unknown): void => {
  throw error
}

/** All that must be done before the first question: a current index, and something to read. */
async function start(
  { parts, importer }: OpenParts,
  importsBuiltin: boolean,
  waitsForIndex: boolean,
): Promise<Result<{ readonly mayRefreshBuiltin: boolean }>> {
  const { library } = parts
  const sources = library.sources.all()
  if (waitsForIndex) {
    await indexIfNeeded(parts, pause)
    if (parts.search.lacksReadings()) await parts.search.warmUp(pause)
  }
  await sweepDownloads(library.dir)
  const lost = library.recovered?.sources ?? []
  const isNew = importsBuiltin && sources.length === 0
  if (isNew || lost.some(({ kind }) => kind === 'builtin')) {
    const imported = await importer.importBuiltin()
    if (isFailed(imported) && imported.failure.kind !== 'not-found') return imported
  }
  // What is gone stays known; its pages come back when it is refreshed. A server is asked later: it may not answer.
  for (const { id, kind } of lost) if (kind === 'folder' || kind === 'file') await importer.refresh(id)
  const hasBuiltin = sources.some(({ id, removedAt }) => id === 'builtin' && removedAt === undefined)
  return succeed({ mayRefreshBuiltin: importsBuiltin && hasBuiltin })
}

/** The first questions of a window are on their way by now, and would wait while the index of names is read. */
const firstQuestionsMs = 8
/** The first list is drawn by now, for which what is asked beforehand would have taken a processor. */
const firstListMs = 600
/** The window is drawn by now, for which the parsers would have taken a processor. */
const firstDrawingMs = 1500

/** What is made ready after the first questions of a window were answered; ends early when the library is closed. */
async function tend({ parts, importer, decks }: OpenParts, mayRefreshBuiltin: boolean): Promise<void> {
  const { library, search, closing } = parts
  const rest = async (): Promise<void> => {
    await pause()
    closing.throwIfAborted()
  }
  try {
    await sleep(firstQuestionsMs, undefined, { signal: closing })
    // An import makes ready what it changed by itself.
    await importer.whenIdle()
    await rest()
    await search.buildNames(rest)
    await indexIfNeeded(parts, rest)
    if (mayRefreshBuiltin) {
      await sleep(firstDrawingMs, undefined, { signal: closing })
      await importer.refresh('builtin', { isQuiet: true })
    }
    closing.throwIfAborted()
    await decks.keepGuide()
    await decks.tend()
    await backUp(parts)
    library.mendJournal()
    // Of slides whose text is nowhere to be had, the index knows still.
    if (!search.textIndex.isCurrent()) await indexAgain(parts, rest)
    for (const { id, kind } of library.recovered?.sources ?? [])
      if (kind === 'url') await importer.refresh(id, { isQuiet: true })
    await importer.alone(() => library.sources.sweep(search.textIndex, rest))
    await sleep(firstListMs, undefined, { signal: closing })
    await search.warmUp(rest)
  } catch (error) {
    // A storage failure meets the next question, too, and is its answer.
    if (!closing.aborted && library.toFailure(error) === undefined) throw error
  }
}

/** Makes the text index anew unless it is current, or knows slides whose text has to be read again first. */
async function indexIfNeeded(parts: Parts, rest: () => Promise<unknown>): Promise<void> {
  const { textIndex } = parts.search
  if (!textIndex.isCurrent() && !textIndex.isAhead()) await indexAgain(parts, rest)
}

/** Makes the text index anew; the old one answers meanwhile. */
const indexAgain = ({ library, search }: Parts, rest: () => Promise<unknown>): Promise<{ readonly slides: number }> =>
  search.textIndex.rebuild((next) => reindex(library.connection, next, rest))

const createClose =
  ({ parts, importer, decks, background }: OpenParts, closing: AbortController, tending: Promise<void>) =>
  async (): Promise<Result<null>> => {
    if (closing.signal.aborted) return succeed(null)
    closing.abort()
    background.close()
    importer.cancel()
    decks.cancel()
    await Promise.all([importer.whenIdle(), background.whenIdle(), tending, decks.whenIdle()])
    await backUp(parts)
    parts.library.close()
    return succeed(null)
  }

/** Once a day, and never in the way: a storage failure meets the next question, too. */
async function backUp({ library }: Parts): Promise<void> {
  try {
    await library.backUp(readSettings(library.dir), writeAtomically)
  } catch (error) {
    if (library.toFailure(error) === undefined) throw error
  }
}

type Questions = Omit<
  LibraryService,
  | keyof Actions
  | keyof ReturnType<typeof toSourceRequests>
  | KeptSearchRequestName
  | KeepsakeRequestName
  | keyof KeepsakeExports
  | keyof ReturnType<typeof toPackRequests>
  | 'settle'
  | 'close'
>
type Actions = Pick<
  LibraryService,
  | 'fetchDecks'
  | 'cancelFetch'
  | 'cancelImport'
  | 'importPath'
  | 'importBuiltin'
  | 'reconsiderSettings'
  | 'saveCorrections'
  | 'loadCorrections'
  | 'rebuild'
  | 'verifySlides'
  | 'doctor'
  | 'checkSearch'
  | 'writeBackup'
  | 'restoreBackup'
>

/** What only reads. */
function toQuestions({ library, search, shelf, language, guard }: Parts): Questions {
  const { findDeck } = library
  const read = (name: string): { readonly reading?: string } => {
    const reading = search.readingOf(name)
    return reading === undefined ? {} : { reading }
  }
  const listDecks = (): Deck[] => listLinkedDecks(shelf(), findDeck)
  const getDeck = (deckId: string) => toDeckContext(shelf(), deckId, findDeck)
  return {
    getOverview: guard(() => succeed(toOverview(shelf(), findDeck))),
    listItems: guard((query) => succeed(listItems(shelf(), query, findDeck))),
    listTalks: guard((query) => succeed(listTalks(shelf(), query, findDeck))),
    listSpeakers: guard(() =>
      succeed(shelf().speakers.map((speaker) => ({ ...toSpeakerSummary(speaker), ...read(speaker.name) }))),
    ),
    listTags: guard(() => succeed(toTags(shelf()).map((tag) => ({ ...tag, ...read(tag.tag) })))),
    getItem: guard((query) => library.readItem(query, language())),
    getDeck: guard(({ deckId }) => {
      const deck = getDeck(deckId)
      return deck === undefined ? fail('not-found', `no deck ${deckId}`) : succeed(deck)
    }),
    search: guard((query) => succeed(search.search(query))),
    findSimilar: guard((query) => {
      const hits = search.findSimilar(query)
      return hits === undefined ? fail('not-found', 'what it should be like is gone') : succeed({ hits })
    }),
    listDecks: guard(() => succeed(listDecks())),
    slidesStatus: guard(() => succeed(toSlidesStatus(listDecks()))),
    readPages: guard(({ deckId }) =>
      getDeck(deckId) === undefined ? fail('not-found', `no deck ${deckId}`) : succeed(library.readPageTexts(deckId)),
    ),
  }
}

/** What changes the library, or looks at all of it. */
function toActions({ parts, importer, decks, desk, background }: OpenParts): Actions {
  const { library, store, search, shelf, guard } = parts
  return {
    fetchDecks: guard((query) => decks.fetch(query)),
    cancelFetch: guard(({ deckId }) => {
      decks.cancel(deckId)
      return succeed(null)
    }),
    cancelImport: guard(() => {
      importer.cancel()
      return succeed(null)
    }),
    importPath: guard(({ path, ...options }) => importer.importPath(path, options)),
    reconsiderSettings: guard(() => {
      background.reconsider()
      return succeed(null)
    }),
    saveCorrections: guard(({ path }) => desk.save(path)),
    loadCorrections: guard(({ path }) => desk.load(path)),
    importBuiltin: guard(async (options: ImportOptions = {}) => {
      const report = await importer.importBuiltin(options)
      if (isFailed(report)) return report
      const kept = await decks.keepGuide()
      return isFailed(kept) && kept.failure.kind !== 'not-found' ? kept : report
    }),
    rebuild: guard(({ signal }: { readonly signal?: AbortSignal } = {}) =>
      importer.alone(async () => {
        const started = performance.now()
        const read = await decks.readAll(signal)
        if (isFailed(read)) return read
        // A sound one answers other programs until the new one is there.
        if (search.textIndex.findDamage() !== undefined) search.textIndex.clear()
        const { slides } = await indexAgain(parts, pause)
        await search.warmUp(pause)
        const { events } = toOverview(shelf(), library.findDeck).counts
        return succeed({ events, pages: slides, ms: Math.round(performance.now() - started) })
      }),
    ),
    verifySlides: guard((options) => decks.verify(options)),
    writeBackup: guard(async ({ path }) => {
      const { text, counts } = library.toBackup(readSettings(library.dir))
      const written = await writeAtomically(path, text)
      return isFailed(written) ? written : succeed(counts)
    }),
    restoreBackup: guard(({ path }) => restoreBackup(library, path)),
    doctor: guard(async () => succeed(await examine(library, search.textIndex, store.has))),
    checkSearch: guard((options: SearchCheckOptions = {}) =>
      importer.alone(async () => {
        const { checkSearch } = await import('./search/self-check')
        return succeed(await checkSearch(library.connection, search.textIndex, options))
      }),
    ),
  }
}
