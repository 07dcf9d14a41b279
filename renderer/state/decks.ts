import { create } from 'zustand'
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
}

/** A deck with the newest that was heard of it. */
export const toNewest = (deck: Deck, news: Readonly<Record<string, DeckState>>): Deck => {
  const state = news[deck.id]
  return state === undefined ? deck : { ...deck, state }
}

/** True while a deck is on its way. */
export const isUnderWay = (deck: Deck): boolean => deck.state.state === 'queued' || deck.state.state === 'downloading'

/** How many of some decks are ready, under way or failed. */
export const tallyDecks = (decks: readonly Deck[]) => ({
  total: decks.length,
  ready: decks.filter((deck) => deck.state.state === 'ready').length,
  underWay: decks.filter(isUnderWay).length,
  failed: decks.filter((deck) => deck.state.state === 'failed').length,
})

/** The slice of decks; `onReport` hears how a fetch of many ended. */
export const createDecks = (bridge: Bridge, onReport: (result: Result<FetchReport>) => void) =>
  create<Decks>()((set, get) => ({
    news: {},
    isFetchingAll: false,
    hear: (deckId, state) => set((old) => ({ news: { ...old.news, [deckId]: state } })),
    fetchDeck: async (deckId) => {
      get().hear(deckId, { state: 'queued' })
      const result = await bridge.fetchDecks({ scope: 'deck', deckId })
      if (!isFailed(result)) return
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
  }))
