import { defaultSettings } from '../../core/model/default-settings'
import { isFailed } from '../../core/model/failure'
import { toWordsKey } from '../../core/model/kept-search'
import { bridge } from '../bridge'
import { createCorrections } from './corrections'
import { createDecks } from './decks'
import { toCurrent } from './history'
import { createHitTrail } from './hit-trail'
import { createImporting, createRefreshTally, type ImportOutcome } from './importing'
import { createKeepsakes } from './keepsakes'
import { createKeptSearches } from './kept-searches'
import { createLayout } from './layout'
import { createLibrary } from './library'
import { createLinks, type LinkedPlace } from './links'
import { createMarkedPage } from './marked-page'
import { createNavigation } from './navigation'
import { createSearchNoter } from './note-searches'
import { createPacking } from './packing'
import { toReadingRegion } from './place'
import { createScrollMemory } from './scroll-memory'
import { createSearch } from './search'
import { toQuestion } from './search-narrowing'
import { createSettings } from './settings'
import { createSources } from './sources'
import { createToasts } from './toasts'
import { createUpdates } from './updates'

/** `linux`, `darwin` or `win32`: decides what keys are called, and which fonts are asked for. */
export const platform = bridge.platform

/** The window's slices, each over the one bridge. */
export const library = createLibrary(bridge)
export const useLibrary = library.useLibrary
export const useNavigation = createNavigation()
export const useSearch = createSearch(bridge)
export const useSettings = createSettings(bridge)
export const useLayout = createLayout()
export const useToasts = createToasts()
export const scrollMemory = createScrollMemory()

const readVisit = () => toCurrent(useNavigation.getState().history).id

export const useHitTrail = createHitTrail({
  search: bridge.search,
  readVisit,
  readResults: () => {
    const { answer, text, ...narrowing } = useSearch.getState()
    return { hits: answer?.hits ?? [], query: toQuestion(answer?.query ?? text, narrowing) }
  },
  showSlide: ({ deckId, page }) => {
    // It is asked for anew, wherever that deck was left before.
    scrollMemory.write(readVisit(), toReadingRegion(deckId), page)
    useNavigation.getState().turnTo(deckId, page)
  },
  seen: (hit) => useSearch.getState().see(hit),
})
export const useMarkedPage = createMarkedPage()
export const sources = createSources(bridge, {
  removed: (source) =>
    useToasts.getState().show({
      kind: 'source-removed',
      source: source.id,
      title: source.title,
      undo: () => void useSources.getState().restore(source),
    }),
  failed: (failure) => useToasts.getState().show({ kind: 'failure', failure }),
})
export const useSources = sources.useSources

// A removal that was taken back cannot be undone any more.
useSources.subscribe(({ removed }, { removed: before }) => {
  const back = new Set(before.filter((source) => !removed.includes(source)).map(({ id }) => id))
  const { toasts, dismiss } = useToasts.getState()
  for (const { id, content } of toasts) if (content.kind === 'source-removed' && back.has(content.source)) dismiss(id)
})

/** What was added is told in a dialog, but never over slides that are being read. */
const tellAdded = ({ title, result }: ImportOutcome) => {
  if (result === null) return
  const isReading = toCurrent(useNavigation.getState().history).place.view === 'reader'
  const toast = useToasts.getState().show
  const show = useLayout.getState().showImport
  if (isFailed(result)) isReading ? toast({ kind: 'import-failed', ...result }) : show(result)
  else if (isReading) toast({ kind: 'imported', title, report: result.ok })
  else show({ report: result.ok, title, isNew: true })
}

/** Refreshes are told in passing, and those that were asked for together in one breath. */
const tellRefreshed = createRefreshTally((tally) => useToasts.getState().show({ kind: 'refreshed', ...tally }))

const tellImport = (outcome: ImportOutcome) => {
  const { task, title, result, isCancelled } = outcome
  sources.refresh()
  if (result !== null && !isFailed(result)) useSources.getState().takeBack(result.ok.source)
  if (isCancelled) useToasts.getState().show({ kind: 'import-cancelled', title, isRefresh: task.kind === 'refresh' })
  if (task.kind !== 'refresh') tellAdded(outcome)
  tellRefreshed(outcome)
}

export const useImporting = createImporting(bridge, tellImport)
export const useDecks = createDecks(bridge, (result) => {
  const show = useToasts.getState().show
  if (!isFailed(result)) show({ kind: 'fetched', report: result.ok })
  else if (result.failure.kind !== 'cancelled') show({ kind: 'failure', failure: result.failure })
})

export const useCorrections = createCorrections(bridge, {
  changed: library.refresh,
  told: (note) => useToasts.getState().show({ kind: 'correction', note }),
  failed: (failure) => useToasts.getState().show({ kind: 'failure', failure }),
})

export const useKeptSearches = createKeptSearches(bridge, {
  forgot: (searches) =>
    useToasts.getState().show({
      kind: 'searches-forgotten',
      searches,
      undo: () => void useKeptSearches.getState().restore(searches),
    }),
  full: () => useToasts.getState().show({ kind: 'searches-full' }),
  failed: (failure) => useToasts.getState().show({ kind: 'failure', failure }),
})

// Searches that are there again need no undo.
useKeptSearches.subscribe(({ recent, saved }, before) => {
  if (recent === before.recent && saved === before.saved) return
  const there = new Set([...recent, ...saved].map(({ id }) => id))
  const { toasts, dismiss } = useToasts.getState()
  for (const { id, content } of toasts)
    if (content.kind === 'searches-forgotten' && content.searches.every((one) => there.has(one.id))) dismiss(id)
})

export const useKeepsakes = createKeepsakes(bridge, {
  changed: () => library.keepsakes.getState().markStale(),
  starred: ({ id }, title) => useToasts.getState().show({ kind: 'starred', keepsake: id, title }),
  dropped: (keepsakes) =>
    useToasts.getState().show({
      kind: 'keepsakes-dropped',
      keepsakes,
      undo: () => void useKeepsakes.getState().restore(keepsakes),
    }),
  full: () => useToasts.getState().show({ kind: 'keepsakes-full' }),
  unsaved: (note) => useToasts.getState().show({ kind: 'note-unsaved', note }),
  saved: (file) => useToasts.getState().show({ kind: 'keepsakes-saved', ...file }),
  failed: (failure) => useToasts.getState().show({ kind: 'failure', failure }),
})

export const usePacking = createPacking(bridge, {
  written: (report) => useToasts.getState().show({ kind: 'pack-written', report }),
})

/** Shows the pack that was written last in its folder. */
export const showPack = async (): Promise<void> => {
  const shown = await bridge.showPack()
  if (isFailed(shown)) useToasts.getState().show({ kind: 'failure', failure: shown.failure })
}

/** Takes in the packs that were opened with Lectern. */
const takePacks = async (): Promise<void> => {
  for (let pack = await bridge.takePack(); !isFailed(pack) && pack.ok !== null; pack = await bridge.takePack())
    void useImporting.getState().start({ kind: 'opened', ...pack.ok })
}

const dismissLinkToasts = () => {
  const { toasts, dismiss } = useToasts.getState()
  for (const { id, content } of toasts)
    if (content.kind === 'link-missed' || content.kind === 'link-damaged') dismiss(id)
}

/** Goes where a link leads. What is being corrected stays open over it. */
const showLinked = (place: LinkedPlace) => {
  dismissLinkToasts()
  const { closeDialog, closeImport, setDrawer } = useLayout.getState()
  closeDialog()
  closeImport()
  setDrawer(false)
  const { openReader, openReading, openSearch } = useNavigation.getState()
  if (place.kind === 'slide') return openReader(place.deckId, place.page, [])
  if (place.kind === 'search') {
    useSearch.getState().open({ text: place.text, filters: {}, order: 'relevance', kinds: [] })
    return openSearch()
  }
  const { item, ...reading } = place
  const ref = { source: item.source, id: item.id }
  openReading({ ...reading, ref }, item.kind === 'article' ? 'articles' : 'events')
}

export const useLinks = createLinks(bridge, {
  found: showLinked,
  missed: (what) => useToasts.getState().show({ kind: 'link-missed', what }),
  damaged: () => useToasts.getState().show({ kind: 'link-damaged' }),
  copied: () => useToasts.getState().show({ kind: 'copied' }),
  failed: (failure) => useToasts.getState().show({ kind: 'failure', failure }),
})

export const useUpdates = createUpdates(bridge, {
  found: ({ version }) => useToasts.getState().show({ kind: 'update-found', version }),
})

/** Keeps what is searched for among the recent searches. */
export const searchNoter = createSearchNoter({
  search: useSearch,
  note: (asked, replaced) => void useKeptSearches.getState().note(asked, replaced),
  isKnown: (words) => useKeptSearches.getState().recent.some(({ text }) => toWordsKey(text) === words),
  isShown: () => toCurrent(useNavigation.getState().history).place.view === 'search',
})

/** Milliseconds in which many changes count as one. */
const settleTime = 250

/** Runs `action` soon, once for all calls until then. */
const createSettled = (action: () => void) => {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      action()
    }, settleTime)
  }
}

/** Holds the window back while something that was written is not stored: the main process then asks the reader. */
export const listenToClosing = (): void =>
  window.addEventListener('beforeunload', (event) => {
    if (!useKeepsakes.getState().mayClose()) event.preventDefault()
  })

/** Starts listening to news; `onCommand` runs commands chosen in the menu. */
export const listenToNews = (onCommand: (id: string) => void): void => {
  const refreshSoon = createSettled(() => {
    library.refresh()
    sources.refresh()
    useSearch.getState().repeat()
  })
  bridge.onNews('libraryChanged', () => {
    useImporting.getState().endBackground()
    refreshSoon()
  })
  bridge.onNews('deckChanged', ({ deckId, state }) => {
    useDecks.getState().hear(deckId, state)
    if (state.state === 'ready' || state.state === 'failed') refreshSoon()
  })
  bridge.onNews('importProgress', (progress) => useImporting.getState().hear(progress))
  // Titles and pages are told in the reader's language where they have one.
  useSettings.subscribe(({ settings }, { settings: before }) => {
    if (before !== defaultSettings && settings.language !== before.language) refreshSoon()
  })
  bridge.onNews('settingsChanged', (settings) => useSettings.getState().take(settings))
  bridge.onNews('libraryFailed', (failure) => {
    useDecks.getState().forgetUnderWay()
    useImporting.getState().endBackground()
    useLibrary.getState().fail(failure)
  })
  bridge.onNews('updateChanged', (update) => useUpdates.getState().hear(update))
  bridge.onNews('commandChosen', ({ id }) => onCommand(id))
  bridge.onNews('packProgress', (progress) => usePacking.getState().hear(progress))
  bridge.onNews('packOpened', () => void takePacks())
  void takePacks()
  bridge.onNews('linkOpened', () => void useLinks.getState().open())
  // One that was opened before anybody listened.
  void useLinks.getState().open()
}
