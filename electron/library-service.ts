import { readFile, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { DeckState, PageText } from '../core/model/deck'
import { type Failure, fail, isFailed, type Result, succeed } from '../core/model/failure'
import type { Language, Page } from '../core/model/item'
import type { Deck, FetchReport, ImportProgress, ImportReport, Settings, Source } from '../core/model/library'
import type { ShelfItem } from '../core/model/shelf'
import { guideDeckId, readBuiltin } from './archive/read-builtin'
import { readFolder } from './archive/read-folder'
import { resolvePageFile } from './archive/resolve-page-file'
import type { LibraryRequests, News, NewsName } from './bridge/contract'
import { createCoverKeeper } from './covers/cover-keeper'
import { type DoctorCheck, examine } from './library/examine'
import type { SourceEntry } from './library/import-source'
import { type Library, openLibrary, toImageAddress } from './library/library'
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
import { reindex } from './library/reindex'
import { toSourceId } from './library/source-id'
import { readPageTexts } from './reading/read-page-texts'
import { createSearchService } from './search/search-service'
import { createContentStore, type StoredFile } from './slides/content-store'
import { createDownloadQueue } from './slides/download-queue'
import { toFetchAddress } from './slides/fetch-address'
import { type MirrorRule, parseMirrorRules } from './slides/mirror-rules'

export interface LibraryServiceOptions {
  /** The library's folder: `library.db` and `content/`. */
  readonly dir: string
  /** `data/builtin` of the app. */
  readonly builtinDir: string
  readonly readSettings: () => Settings
  readonly onNews: <Name extends NewsName>(name: Name, value: News[Name]) => void
  /** Whether a library without sources is given the built-in archive, and one that has it gets its newest form. Default true. */
  readonly importsBuiltin?: boolean
  /** Moves a damaged database aside, starts a new one and imports its sources again. Nothing is deleted. */
  readonly setAsideDamaged?: boolean
}

type Answer<Value> = Promise<Result<Value>>
type Requests = {
  readonly [Name in keyof LibraryRequests]: (
    ...input: Parameters<LibraryRequests[Name]>
  ) => Answer<ReturnType<LibraryRequests[Name]>>
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
}

/** An open library: every request of a window, and what only main and the command line ask. Failures are values. */
export interface LibraryService extends Requests {
  importFolder(input: { readonly path: string } & ImportOptions): Answer<ImportReport>
  importBuiltin(options?: ImportOptions): Answer<ImportReport>
  listSources(): Answer<readonly Source[]>
  listDecks(): Answer<readonly Deck[]>
  slidesStatus(): Answer<SlidesStatus>
  /** Failure `not-found` when the deck is unknown; one whose text has not been read has no pages. */
  readPages(input: { readonly deckId: string }): Answer<readonly PageText[]>
  /** Reads every stored deck again and builds the text index anew. */
  rebuild(options?: {
    readonly signal?: AbortSignal
  }): Answer<{ readonly events: number; readonly pages: number; readonly ms: number }>
  doctor(): Answer<readonly DoctorCheck[]>
  close(): Answer<null>
}

// The parsers of YAML and Markdown take longer to load than a library to open, and a start needs neither.
const loadParsers = () => import('./archive/parsers')

/** Grows with every change of the parser that gives other pages for the same files. */
const parserVersion = 1

/**
 * Opens a library and connects its parts: archive, database, search, downloads, page text. Failures are those of
 * `openLibrary`. Call `close` at the end.
 */
export async function createLibraryService(options: LibraryServiceOptions): Promise<Result<LibraryService>> {
  const opened = openLibrary({ dir: options.dir, setAsideDamaged: options.setAsideDamaged ?? false })
  if (isFailed(opened)) return opened
  const library = opened.ok
  try {
    const service = composeService(library, options)
    const failure = await service.start()
    if (failure === undefined) return succeed(service)
    library.close()
    return failure
  } catch (error) {
    library.close()
    const failure = library.toFailure(error)
    if (failure === undefined) throw error
    return failure
  }
}

function composeService(
  library: Library,
  options: LibraryServiceOptions,
): LibraryService & { start(): Promise<{ failure: Failure } | undefined> } {
  const { dir, builtinDir, onNews } = options
  const store = createContentStore(join(dir, 'content'))
  const closing = new AbortController()
  const language = (): Language => toLanguage(options.readSettings().language)
  const shelf = () => library.shelf(language())
  const search = createSearchService({ sql: library.connection, shelf, findDeck: library.findDeck })
  const rules = (): readonly MirrorRule[] => {
    const parsed = parseMirrorRules(options.readSettings().mirrorRules)
    return isFailed(parsed) ? [] : parsed.ok
  }
  const covers = createCoverKeeper({
    has: (address) => library.findImage(address) !== null,
    keep: async (address, bytes) => {
      const stored = await store.put(bytes)
      if (!isFailed(stored)) library.saveImage(address, stored.ok)
    },
    toTarget: (address) => toFetchAddress(address, rules()),
  })
  let fetchingCovers = new AbortController()
  const fetchCovers = async (items: readonly ShelfItem[]): Promise<void> => {
    const signal = AbortSignal.any([closing.signal, fetchingCovers.signal])
    if ((await covers.fetchMissing(coversOf(items), signal)) > 0) onNews('libraryChanged', null)
  }
  const tellDeck = (deckId: string, state: DeckState): void => {
    library.setDeckState(deckId, state)
    onNews('deckChanged', { deckId, state })
  }
  const queue = createDownloadQueue({
    store,
    rules,
    onChange: tellDeck,
    accept: (deck, file) => acceptDeck(deck.id, file),
  })

  /** Reads a stored deck's pages into the index. The file stays, even when it cannot be opened. */
  async function readDeck(deckId: string, file: StoredFile): Promise<Result<DeckState & { readonly state: 'ready' }>> {
    const bytes = await store.read(file.sha256)
    if (isFailed(bytes)) return bytes
    const texts = await readPageTexts(bytes.ok, { signal: closing.signal })
    if (!isFailed(texts)) {
      const state = { state: 'ready', ...file, ...toPageCounts(texts.ok) } as const
      library.connection.transact(() => {
        library.setDeckState(deckId, state)
        library.savePageTexts(search.textIndex, deckId, texts.ok)
      })
      return succeed(state)
    }
    // A reading that took too long or was stopped says nothing of the document: it can be shown, and read another time.
    if (texts.failure.kind === 'timeout' || texts.failure.kind === 'cancelled') {
      return succeed({ state: 'ready', ...file })
    }
    return texts
  }

  /** Takes over a download. A file that cannot be opened is not kept, unless another deck has it too. */
  async function acceptDeck(
    deckId: string,
    file: StoredFile,
  ): Promise<Result<DeckState & { readonly state: 'ready' }>> {
    const read = await readDeck(deckId, file)
    if (isFailed(read) && !isStoredElsewhere(deckId, file.sha256)) await store.remove(file.sha256)
    return read
  }

  const isStoredElsewhere = (deckId: string, sha256: string): boolean =>
    library.connection.get('SELECT 1 FROM decks WHERE sha256 = ? AND id <> ?', [sha256, deckId]) !== undefined ||
    library.connection.get('SELECT 1 FROM images WHERE sha256 = ?', [sha256]) !== undefined

  let importing: AbortController | undefined
  let lastImport: Promise<unknown> = Promise.resolve()

  /** One import at a time; the next waits for the one before. */
  function runImport(
    source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
    entries: (signal: AbortSignal) => AsyncIterable<SourceEntry>,
    parse: (path: string, text: string) => Result<Page>,
    { onProgress, signal }: ImportOptions,
  ): Answer<ImportReport> {
    const run = lastImport.then(async () => {
      const controller = new AbortController()
      importing = controller
      const any = AbortSignal.any([controller.signal, closing.signal, ...(signal === undefined ? [] : [signal])])
      const tell = (progress: ImportProgress): void => {
        onProgress?.(progress)
        onNews('importProgress', progress)
      }
      return importAndReport(source, entries(any), parse, tell, any)
    })
    lastImport = run.catch(() => undefined)
    return run.finally(() => {
      importing = undefined
    })
  }

  async function importAndReport(
    source: Pick<Source, 'id' | 'kind' | 'title' | 'location'>,
    entries: AsyncIterable<SourceEntry>,
    parse: (path: string, text: string) => Result<Page>,
    tell: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Answer<ImportReport> {
    const started = performance.now()
    const input = { source, entries, parse, parser: parserVersion, onProgress: tell, signal }
    const counts = await library.importSource(search.textIndex, input)
    if (isFailed(counts)) return counts
    const total = counts.ok.added + counts.ok.updated + counts.ok.unchanged
    tell({ phase: 'indexing', done: total, total })
    const items = shelf().items.filter((item) => item.source === source.id && item.page.kind !== 'guide')
    if (counts.ok.added + counts.ok.updated > 0 && source.kind === 'folder')
      await covers.storeLocal(coversOf(items), (page, ref) => resolvePageFile(source.location, page, ref))
    const hasChanged = counts.ok.added + counts.ok.updated + counts.ok.removed > 0
    if (hasChanged) await search.warmUp(pause)
    tell({ phase: 'done', done: total, total })
    if (hasChanged) onNews('libraryChanged', null)
    const events = items.filter(({ page }) => page.kind === 'event').length
    return succeed({
      source: source.id,
      events,
      articles: items.length - events,
      talks: items.reduce((sum, { talks }) => sum + talks.length, 0),
      decks: new Set(items.flatMap(({ decks }) => decks.map(({ id }) => id))).size,
      ...counts.ok,
      repaired: library.listDamaged(source.id).map(({ path, damaged }) => ({ path, restored: 0, unsure: damaged })),
      ms: Math.round(performance.now() - started),
    })
  }

  async function importBuiltinPages(importOptions: ImportOptions): Answer<ImportReport> {
    const location = await realpath(builtinDir).catch(() => undefined)
    if (location === undefined) return fail('not-found', builtinDir)
    const source = { id: 'builtin', kind: 'builtin', title: 'Lectern', location } as const
    const { parseBuiltin } = await loadParsers()
    return runImport(source, (signal) => readBuiltin(location, signal), parseBuiltin, importOptions)
  }

  /** The guide's slides are at hand from the first minute, without a network. */
  async function keepGuide(): Promise<void> {
    const bytes = await readFile(join(builtinDir, 'guide', 'guide.pdf')).catch(() => undefined)
    if (bytes === undefined || !shelf().itemsOfDeck.has(guideDeckId)) return
    const stored = await store.put(new Uint8Array(bytes))
    if (isFailed(stored)) return
    const { state } = library.findDeck(guideDeckId, '')
    if (state.state === 'ready' && state.sha256 === stored.ok.sha256 && state.pages !== undefined) return
    const read = await readDeck(guideDeckId, stored.ok)
    if (!isFailed(read)) tellDeck(guideDeckId, read.ok)
  }

  async function fetchDecks(decks: readonly Deck[], items: readonly ShelfItem[]): Promise<FetchReport> {
    const started = performance.now()
    const missing = decks.filter(({ id, state }) => state.state !== 'ready' && id !== guideDeckId)
    const [outcomes] = await Promise.all([queue.fetch(missing), fetchCovers(items)])
    const failed = outcomes.flatMap((outcome) =>
      outcome.outcome === 'failed' ? [{ deckId: outcome.id, url: outcome.url, failure: outcome.failure }] : [],
    )
    return {
      ready: decks.length - missing.length + outcomes.filter(({ outcome }) => outcome === 'ready').length,
      failed,
      bytes: outcomes.reduce((sum, outcome) => sum + (outcome.outcome === 'ready' ? outcome.bytes : 0), 0),
      ms: Math.round(performance.now() - started),
    }
  }

  /** Decks whose file is gone are online again; those whose text was never read are read. */
  async function tendDecks(): Promise<void> {
    await store.sweep()
    shelf()
    for (const deck of library.listStoredDecks()) {
      if (closing.signal.aborted) return
      if (!store.has(deck.sha256)) tellDeck(deck.id, { state: 'remote' })
      else if (deck.pages === null) {
        const read = await readDeck(deck.id, deck)
        tellDeck(deck.id, isFailed(read) ? { state: 'failed', failure: read.failure } : read.ok)
      }
    }
  }

  async function indexAgain(): Promise<{ readonly pages: number; readonly slides: number }> {
    search.textIndex.clear()
    const counts = await reindex(library.connection, search.textIndex, pause)
    search.textIndex.markCurrent()
    return counts
  }

  const listAllDecks = (): Deck[] => listLinkedDecks(shelf(), library.findDeck)

  const importFolder: LibraryService['importFolder'] = async ({ path, ...importOptions }) => {
    const location = await realpath(path).catch(() => undefined)
    if (location === undefined) return fail('not-found', `${path} is not there`)
    const known = shelf().sources
    const id =
      known.find((source) => source.location === location)?.id ??
      toSourceId(basename(location), new Set(known.map((source) => source.id)))
    const source = { id, kind: 'folder', title: basename(location) || location, location } as const
    const { parsePage } = await loadParsers()
    return runImport(source, (signal) => readFolder(location, { signal }), parsePage, importOptions)
  }

  /** A storage failure in the middle of a request is its answer, not the end of the process. */
  const guard =
    <Input extends unknown[], Value>(work: (...input: Input) => Promise<Result<Value>> | Result<Value>) =>
    async (...input: Input): Promise<Result<Value>> => {
      try {
        if (closing.signal.aborted) return fail('cancelled', 'the library is closed')
        return await work(...input)
      } catch (error) {
        const failure = library.toFailure(error)
        if (failure === undefined) throw error
        return failure
      }
    }

  const service: LibraryService = {
    getOverview: guard(() => succeed(toOverview(shelf(), library.findDeck))),
    listItems: guard((query) => succeed(listItems(shelf(), query, library.findDeck))),
    listTalks: guard((query) => succeed(listTalks(shelf(), query, library.findDeck))),
    listSpeakers: guard(() => succeed(shelf().speakers.map(toSpeakerSummary))),
    listTags: guard(() => succeed(toTags(shelf()))),
    getItem: guard((query) => library.readItem({ ...query, language: query.language ?? language() })),
    getDeck: guard(({ deckId }) => {
      const deck = toDeckContext(shelf(), deckId, library.findDeck)
      return deck === undefined ? fail('not-found', `no deck ${deckId}`) : succeed(deck)
    }),
    search: guard((query) => succeed(search.search(query))),
    fetchDecks: guard(async (query) => {
      const items = shelf().items.filter((item) => isAsked(item, query))
      const decks = listAllDecks().filter(({ id }) => isDeckAsked(id, items, query))
      if (query.scope === 'deck' && decks.length === 0) return fail('not-found', `no deck ${query.deckId}`)
      if (query.scope === 'item' && items.length === 0) return fail('not-found', `${query.source} has no ${query.id}`)
      return succeed(await fetchDecks(decks, items))
    }),
    cancelFetch: guard(({ deckId }) => {
      queue.cancel(deckId)
      if (deckId === undefined) {
        fetchingCovers.abort()
        fetchingCovers = new AbortController()
      }
      return succeed(null)
    }),
    cancelImport: guard(() => {
      importing?.abort()
      return succeed(null)
    }),
    importFolder: guard(importFolder),
    importBuiltin: guard(async (importOptions: ImportOptions = {}) => {
      const report = await importBuiltinPages(importOptions)
      if (!isFailed(report)) await keepGuide()
      return report
    }),
    listSources: guard(() => succeed(shelf().sources)),
    listDecks: guard(() => succeed(listAllDecks())),
    slidesStatus: guard(() => succeed(toSlidesStatus(listAllDecks()))),
    readPages: guard(({ deckId }) => {
      if (toDeckContext(shelf(), deckId, library.findDeck) === undefined) return fail('not-found', `no deck ${deckId}`)
      return succeed(library.readPageTexts(deckId))
    }),
    rebuild: guard(async ({ signal }: { readonly signal?: AbortSignal } = {}) => {
      const started = performance.now()
      for (const deck of library.listStoredDecks()) {
        if (signal?.aborted) return fail('cancelled')
        if (store.has(deck.sha256)) await readDeck(deck.id, deck)
      }
      const { slides } = await indexAgain()
      await search.warmUp(pause)
      const { events } = toOverview(shelf(), library.findDeck).counts
      return succeed({ events, pages: slides, ms: Math.round(performance.now() - started) })
    }),
    doctor: guard(async () => succeed(await examine(library, search.textIndex, store.has))),
    close: async () => {
      if (closing.signal.aborted) return succeed(null)
      closing.abort()
      importing?.abort()
      queue.cancel()
      await Promise.all([lastImport, tending, queue.fetch([])])
      library.close()
      return succeed(null)
    },
  }

  let tending: Promise<unknown> = Promise.resolve()
  const start = async (): Promise<{ failure: Failure } | undefined> => {
    const { sources } = shelf()
    if (!search.textIndex.isCurrent()) await indexAgain()
    const importsBuiltin = options.importsBuiltin !== false
    const hasBuiltin = sources.some(({ id }) => id === 'builtin')
    if (importsBuiltin && sources.length === 0) {
      const imported = await importBuiltinPages({})
      if (isFailed(imported) && imported.failure.kind !== 'not-found') return imported
    }
    for (const source of library.recovered?.sources ?? [])
      if (source.kind === 'folder') await importFolder({ path: source.location })
    // What a window asks first is answered before the rest is made ready.
    tending = pause()
      .then(() => search.warmUp(pause))
      .then(() => (importsBuiltin && hasBuiltin ? importBuiltinPages({}) : undefined))
      .then(keepGuide)
      .then(tendDecks)
      .catch((error: unknown) => {
        if (!closing.signal.aborted && library.toFailure(error) === undefined) throw error
      })
    return undefined
  }
  return { ...service, start }
}

const toLanguage = (chosen: Settings['language']): Language => {
  if (chosen !== 'system') return chosen
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
}

const coversOf = (items: readonly ShelfItem[]) =>
  items.flatMap(({ page: { source, path, cover } }) =>
    cover === undefined ? [] : [{ path, cover, address: toImageAddress({ source, path, cover }) }],
  )

const toPageCounts = (pages: readonly PageText[]) => ({
  pages: pages.length,
  pagesWithText: pages.filter(({ hasText }) => hasText).length,
})

type FetchQuery = Parameters<LibraryRequests['fetchDecks']>[0]

const isAsked = ({ source, id, page, decks }: ShelfItem, query: FetchQuery): boolean => {
  if (query.scope === 'deck') return decks.some((deck) => deck.id === query.deckId)
  if (query.scope === 'item') return source === query.source && id === query.id
  return page.kind === 'event' || decks.length > 0
}

const isDeckAsked = (deckId: string, items: readonly ShelfItem[], query: FetchQuery): boolean =>
  query.scope === 'deck' ? deckId === query.deckId : items.some(({ decks }) => decks.some(({ id }) => id === deckId))
