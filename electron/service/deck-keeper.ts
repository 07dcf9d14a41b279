import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { toSlidesForm } from '../../core/archive/slide-address'
import { standsFor } from '../../core/doubles/stands-for'
import type { DeckState } from '../../core/model/deck'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Deck, FetchReport } from '../../core/model/library'
import type { ShelfItem } from '../../core/model/shelf'
import { guideDeckId } from '../archive/guide-deck'
import type { LibraryRequests } from '../bridge/contract'
import { listLinkedDecks } from '../library/lists'
import { createDownloadQueue, type DownloadOutcome, isOfficeAddress } from '../slides/download-queue'
import { acceptDeck, type Ready, readDeck } from './accept-deck'
import { type Parts, toCovers } from './parts'
import { openSourceSlides } from './source-slides'
import { type SlidesVerification, verifySlides } from './verify-slides'

type FetchQuery = Parameters<LibraryRequests['fetchDecks']>[0]

/** Brings slides and covers into the library, reads their text, and looks after those that are there. */
export interface DeckKeeper {
  /** Failure `not-found` when there is no such deck or item. How each deck ended stands in the report. */
  fetch(query: FetchQuery): Promise<Result<FetchReport>>
  /** Stops one download, or all of them and the covers'. */
  cancel(deckId?: string): void
  /** Puts the guide's slides into the library, so that they are at hand from the first minute, without a network. */
  keepGuide(): Promise<Result<null>>
  /** Decks whose file is gone are online again; those whose text was never read, or is gone, are read. */
  tend(): Promise<void>
  /** Looks at every stored deck, and fetches those again that are not as they came. Failure `cancelled` when the signal aborts. */
  verify(options: {
    readonly isRepaired: boolean
    readonly signal?: AbortSignal | undefined
  }): Promise<Result<SlidesVerification>>
  /** Reads every stored deck again. Failure `cancelled` when the signal aborts. */
  readAll(signal: AbortSignal | undefined): Promise<Result<null>>
  /** Answers when no download is under way. */
  whenIdle(): Promise<void>
}

export function createDeckKeeper(parts: Parts): DeckKeeper {
  const { library, store, covers, closing, shelf, rules, tell } = parts
  let fetchingCovers = new AbortController()
  let isReadingAll = false
  const gone = new Set<string>()
  const tellDeck = (deckId: string, state: DeckState): void => {
    library.setDeckState(deckId, state)
    tell('deckChanged', { deckId, state })
  }
  const queue = createDownloadQueue({
    store,
    rules,
    onChange: tellDeck,
    openHere: (url, signal) => openSourceSlides(parts, url, signal),
    accept: (deck, file) => acceptDeck(parts, deck.id, file),
  })

  async function fetchCovers(items: readonly ShelfItem[]): Promise<void> {
    const signal = AbortSignal.any([closing, fetchingCovers.signal])
    if ((await covers.fetchMissing(toCovers(items), signal)) > 0) tell('libraryChanged', null)
  }

  async function keepGuide(): Promise<Result<null>> {
    const read = await readGuide(parts)
    if (isFailed(read)) return read
    if (read.ok !== null) tellDeck(guideDeckId, read.ok)
    return succeed(null)
  }

  const keeper: DeckKeeper = {
    keepGuide,
    fetch: async (query) => {
      const started = performance.now()
      const items = shelf().items.filter((item) => isAsked(item, query))
      if (query.scope === 'deck' && items.length === 0) return fail('not-found', `no deck ${query.deckId}`)
      if (query.scope === 'item' && items.length === 0) return fail('not-found', `${query.source} has no ${query.id}`)
      if (query.scope === 'deck' && query.deckId === guideDeckId) {
        const kept = await keepGuide()
        return isFailed(kept) ? kept : succeed(toReport(1, [], started))
      }
      const decks = listLinkedDecks(shelf(), library.findDeck).filter(({ id }) => isDeckAsked(id, items, query))
      const files = decks.filter(({ url }) => toRefusal(url) === undefined)
      const { ready, missing } = await partDecks(parts, files, query)
      const [fetched] = await Promise.all([queue.fetch(missing), fetchCovers(items)])
      // Who asks for many decks asks for those that can be had; who asks for one is told.
      const outcomes = query.scope === 'deck' ? [...fetched, ...toRefused(decks)] : fetched
      return succeed(toReport(ready, outcomes, started))
    },
    cancel: (deckId) => {
      queue.cancel(deckId)
      if (deckId !== undefined) return
      fetchingCovers.abort()
      fetchingCovers = new AbortController()
    },
    tend: async () => {
      await store.sweep()
      for (const [at, deck] of library.listStoredDecks().entries()) {
        if (at % decksOfStep === decksOfStep - 1) await pause()
        if (closing.aborted) return
        const { state } = library.findDeck(deck.id, '')
        // It is being fetched again, or was meanwhile.
        if (state.state !== 'ready' || state.sha256 !== deck.sha256) continue
        if (!store.has(deck.sha256)) {
          gone.add(deck.id)
          tellDeck(deck.id, { state: 'remote' })
        } else if (!isReadingAll && (deck.pages === null || !library.hasAllTexts(deck.id))) {
          const read = await readDeck(parts, deck.id, deck)
          tellDeck(deck.id, isFailed(read) ? { state: 'failed', failure: read.failure } : read.ok)
        }
      }
    },
    verify: ({ isRepaired, signal }) =>
      verifySlides(parts, {
        gone,
        signal,
        fetchAgain: isRepaired ? (deckId) => keeper.fetch({ scope: 'deck', deckId }) : undefined,
      }),
    readAll: async (signal) => {
      // Otherwise `tend`, which runs beside it, would read the same decks.
      isReadingAll = true
      for (const deck of library.listStoredDecks()) {
        if (signal?.aborted || closing.aborted) return fail('cancelled')
        if (store.has(deck.sha256)) await readDeck(parts, deck.id, deck, signal)
      }
      return succeed(null)
    },
    whenIdle: queue.whenIdle,
  }
  return keeper
}

/** Decks that are looked at before other work gets its turn. */
const decksOfStep = 50

/** Stores and reads the guide's slides; null when they are there already. */
async function readGuide(parts: Parts): Promise<Result<Ready | null>> {
  const { library, store, shelf, builtinDir } = parts
  const bytes = await readFile(join(builtinDir, 'guide', 'guide.pdf')).catch(() => undefined)
  if (bytes === undefined || !shelf().itemsOfDeck.has(guideDeckId)) return fail('not-found', 'the guide')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const isStored = await store.isIntact(sha256)
  const stored = isStored ? succeed({ sha256, bytes: bytes.length }) : await store.put(new Uint8Array(bytes))
  if (isFailed(stored)) return stored
  const { state } = library.findDeck(guideDeckId, '')
  const isRead = state.state === 'ready' && state.sha256 === sha256 && state.pages !== undefined
  if (isRead && library.hasAllTexts(guideDeckId)) return succeed(null)
  return readDeck(parts, guideDeckId, stored.ok)
}

/**
 * How many decks are ready, those whose text is gone after it was read again, and those that have to be fetched: not
 * stored, or their file is gone. A single one that is asked for again is also looked at, whether its bytes are still those
 * that came. With others nobody asks for what is no PDF.
 */
async function partDecks(
  parts: Parts,
  decks: readonly Deck[],
  { scope }: FetchQuery,
): Promise<{ readonly ready: number; readonly missing: readonly Deck[] }> {
  const { library, store, rules } = parts
  const missing: Deck[] = []
  let ready = 0
  for (const deck of decks) {
    const { id, state, url } = deck
    const isThere =
      id === guideDeckId ||
      (state.state === 'ready' && (scope === 'deck' ? await store.isIntact(state.sha256) : store.has(state.sha256)))
    if (isThere) {
      ready += 1
      if (state.state === 'ready' && !library.hasAllTexts(id)) await readDeck(parts, id, state)
    } else if (scope === 'deck' || !isOfficeAddress(url, rules())) missing.push(deck)
  }
  return { ready, missing }
}

/** Why slides are not even asked for: a browser only shows them, or nothing says where they are. */
function toRefusal(url: string): { readonly failure: Failure } | undefined {
  const form = toSlidesForm(url)
  if (form === 'web') return fail('web-only')
  return form === 'unplaced' ? fail('unplaced', url) : undefined
}

const toRefused = (decks: readonly Deck[]): DownloadOutcome[] =>
  decks.flatMap(({ id, url }): DownloadOutcome[] => {
    const refusal = toRefusal(url)
    return refusal === undefined ? [] : [{ id, url, outcome: 'failed', ...refusal }]
  })

function toReport(readyBefore: number, outcomes: readonly DownloadOutcome[], started: number): FetchReport {
  const ready = outcomes.flatMap((outcome) => (outcome.outcome === 'ready' ? [outcome] : []))
  return {
    ready: readyBefore + ready.length,
    failed: outcomes.flatMap((outcome) =>
      outcome.outcome === 'failed' ? [{ deckId: outcome.id, url: outcome.url, failure: outcome.failure }] : [],
    ),
    bytes: ready.reduce((sum, { bytes }) => sum + bytes, 0),
    ms: Math.round(performance.now() - started),
  }
}

const isAsked = (item: ShelfItem, query: FetchQuery): boolean => {
  const { page, decks } = item
  if (query.scope === 'deck') return decks.some((deck) => deck.id === query.deckId)
  if (query.scope === 'item') return standsFor(item, query)
  return page.kind === 'event' || decks.length > 0
}

const isDeckAsked = (deckId: string, items: readonly ShelfItem[], query: FetchQuery): boolean =>
  query.scope === 'deck' ? deckId === query.deckId : items.some(({ decks }) => decks.some(({ id }) => id === deckId))
