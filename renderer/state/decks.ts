import { create } from 'zustand'
import { listFiles, type SlidesForm, toSlidesForm } from '../../core/archive/slide-address'
import type { DeckState } from '../../core/model/deck'
import { isFailed, type Result } from '../../core/model/failure'
import type { Deck, FetchReport, ItemRef } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'

/** What has been heard of decks since the window opened, and how to fetch them. */
export interface Decks {
  readonly news: Readonly<Record<string, DeckState>>
  /** True from asking for every deck until the answer. */
  readonly isFetchingAll: boolean
  hear(deckId: string, state: DeckState): void
  fetchDeck(deckId: string): Promise<void>
  fetchItem(ref: ItemRef): Promise<void>
  fetchAll(): Promise<void>
  cancel(deckId?: string): Promise<void>
  /** Forgets which decks were on their way: who fetched them is gone. */
  forgetUnderWay(): void
}

/** A deck with the newest that was heard of it. */
export const toNewest = (deck: Deck, news: Readonly<Record<string, DeckState>>): Deck => {
  const state = news[deck.id]
  return state === undefined ? deck : { ...deck, state }
}

/** True while a deck is on its way. */
export const isUnderWay = ({ state }: Pick<Deck, 'state'>): boolean =>
  state.state === 'queued' || state.state === 'downloading'

type News = Decks['news']

const omit = (news: News, isLeftOut: (deckId: string, state: DeckState) => boolean): News =>
  Object.fromEntries(Object.entries(news).filter(([deckId, state]) => !isLeftOut(deckId, state)))

/** What slides are of which no PDF can be had; undefined for a file, and for what is here or on its way all the same. */
export const toOtherForm = ({ url, state: { state } }: Deck): Exclude<SlidesForm, 'file'> | undefined => {
  const form = toSlidesForm(url)
  return form !== 'file' && (state === 'remote' || state === 'failed') ? form : undefined
}

/** How many of some decks are ready, under way or failed; those of which no PDF can be had are not counted. */
export const tallyDecks = (decks: readonly Deck[]) => {
  const files = listFiles(decks)
  return {
    total: files.length,
    ready: files.filter((deck) => deck.state.state === 'ready').length,
    underWay: files.filter(isUnderWay).length,
    failed: files.filter((deck) => deck.state.state === 'failed').length,
  }
}

/** The slice of decks; `onReport` hears how a fetch of many ended. */
export const createDecks = (bridge: Bridge, onReport: (result: Result<FetchReport>) => void) =>
  create<Decks>()((set, get) => ({
    news: {},
    isFetchingAll: false,
    hear: (deckId, state) => set((old) => ({ news: { ...old.news, [deckId]: state } })),
    fetchDeck: async (deckId) => {
      const asked: DeckState = { state: 'queued' }
      get().hear(deckId, asked)
      const result = await bridge.fetchDecks({ scope: 'deck', deckId })
      // A deck that was there all along is never told of: what was shown in advance is taken back.
      if (!isFailed(result)) return set(({ news }) => ({ news: omit(news, (_, state) => state === asked) }))
      const isCancelled = result.failure.kind === 'cancelled'
      get().hear(deckId, isCancelled ? { state: 'remote' } : { state: 'failed', ...result })
    },
    fetchItem: async (ref) => {
      onReport(await bridge.fetchDecks({ scope: 'item', source: ref.source, id: ref.id }))
    },
    fetchAll: async () => {
      if (get().isFetchingAll) return
      set({ isFetchingAll: true })
      const result = await bridge.fetchDecks({ scope: 'all' })
      set({ isFetchingAll: false })
      onReport(result)
    },
    cancel: async (deckId) => {
      await bridge.cancelFetch(deckId === undefined ? {} : { deckId })
    },
    forgetUnderWay: () => set(({ news }) => ({ news: omit(news, (_, state) => isUnderWay({ state })) })),
  }))
