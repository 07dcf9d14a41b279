import { create } from 'zustand'
import type { KeptCorrection } from '../../core/model/correction'
import type { Failure } from '../../core/model/failure'
import { isFailed } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Keepsake } from '../../core/model/keepsake'
import type {
  DeckContext,
  Item,
  ItemRef,
  ItemSummary,
  ListQuery,
  Overview,
  SpeakerSummary,
  TagSummary,
  TalkSummary,
} from '../../core/model/library'
import type { Hit, SimilarTo } from '../../core/model/search'
import type { Bridge } from '../../electron/bridge/contract'
import { toRefKey } from './place'
import { createQueryStore } from './query-store'

/** What is counted on the library side; `failure` says why the library cannot be opened at all. */
export interface LibraryState {
  readonly overview: Overview | null
  readonly failure: Failure | null
  load(): Promise<void>
  fail(failure: Failure): void
  /** Leaves a damaged library aside and begins a new one; `failure` stays, or is another, when that did not work. */
  startAnew(): Promise<void>
}

/** One string per list query, its fields in a fixed order. */
export const toQueryKey = (query: ListQuery): string =>
  [query.kind ?? '', query.year ?? '', query.tag ?? '', query.speakerId ?? ''].join('|')

/** An item, in a language other than the preferred one when asked for. */
export type ItemQuery = ItemRef & { readonly language?: Language }

/** One string per item and language asked for. */
export const toItemKey = (query: ItemQuery): string => `${toRefKey(query)} ${query.language ?? ''}`

/** One string per slide, talk or item that others are asked to be like. */
export const toSimilarKey = (to: SimilarTo): string =>
  'deckId' in to ? `slide ${to.deckId} ${to.page}` : `${toRefKey(to)} ${to.talkId ?? ''}`

/** Everything that is read from the library, and one way to say that it changed. */
export const createLibrary = (bridge: Bridge) => {
  const useLibrary = create<LibraryState>()((set) => ({
    overview: null,
    failure: null,
    load: async () => {
      const result = await bridge.getOverview()
      set(isFailed(result) ? result : { overview: result.ok, failure: null })
    },
    fail: (failure) => set({ failure }),
    startAnew: async () => {
      const result = await bridge.startAnew()
      if (isFailed(result)) set(result)
      else refresh()
    },
  }))
  const items = createQueryStore<ListQuery, readonly ItemSummary[]>((query) => bridge.listItems(query), toQueryKey)
  const talks = createQueryStore<ListQuery, readonly TalkSummary[]>((query) => bridge.listTalks(query), toQueryKey)
  const speakers = createQueryStore<null, readonly SpeakerSummary[]>(
    () => bridge.listSpeakers(),
    () => 'all',
  )
  const tags = createQueryStore<null, readonly TagSummary[]>(
    () => bridge.listTags(),
    () => 'all',
  )
  const item = createQueryStore<ItemQuery, Item>((query) => bridge.getItem(query), toItemKey)
  const original = createQueryStore<ItemQuery, string>((query) => bridge.getOriginal(query), toItemKey)
  const corrections = createQueryStore<null, readonly KeptCorrection[]>(
    () => bridge.listCorrections(),
    () => 'all',
  )
  const keepsakes = createQueryStore<null, readonly Keepsake[]>(
    () => bridge.listKeepsakes(),
    () => 'all',
  )
  const deck = createQueryStore<string, DeckContext>(
    (deckId) => bridge.getDeck({ deckId }),
    (deckId) => deckId,
  )
  const similar = createQueryStore<SimilarTo, { readonly hits: readonly Hit[] }>(
    (to) => bridge.findSimilar(to),
    toSimilarKey,
  )
  const refresh = () => {
    const stores = [items, talks, speakers, tags, item, original, corrections, keepsakes, deck, similar]
    for (const store of stores) store.getState().markStale()
    void useLibrary.getState().load()
  }
  /** Asks for an item as it is now, for an answer that is needed once. */
  const readItem = (query: ItemQuery) => bridge.getItem(query)
  return {
    useLibrary,
    items,
    talks,
    speakers,
    tags,
    item,
    readItem,
    original,
    corrections,
    keepsakes,
    deck,
    similar,
    refresh,
  }
}

export type Library = ReturnType<typeof createLibrary>
