import { create } from 'zustand'
import type { ItemRef } from '../../core/model/library'
import { createHistory, goBack, goForward, type History, push, replace, toCurrent } from './history'
import type { ListKind, ListPlace, Place, Reading } from './place'

/** Where the window is and has been. */
export interface Navigation {
  readonly history: History
  go(place: Place): void
  /** Shows another list with nothing picked yet. */
  openList(list: ListPlace): void
  /** Shows a row of the list that is open; moving with the arrow keys leaves no steps to go back over. */
  pick(reading: Reading, how: 'move' | 'open'): void
  /** Jumps to something from outside its list, and shows the list it belongs to. */
  openReading(reading: Reading, list: ListKind): void
  openItem(ref: ItemRef, list: ListKind, talkId?: string): void
  openSearch(): void
  openSources(): void
  openCorrections(): void
  openKeepsakes(): void
  openReader(deckId: string, page: number, terms: readonly string[]): void
  /** Shows another slide in the reading window, without a step to go back over. */
  turnTo(deckId: string, page: number): void
  back(): void
  forward(): void
}

const toList = (history: History, kind: ListKind): ListPlace => {
  const { place } = toCurrent(history)
  return place.view === 'browse' && place.list.kind === kind ? place.list : { kind }
}

/** The slice that knows where the window is. */
export const createNavigation = () =>
  create<Navigation>()((set, get) => {
    const change = (update: (history: History) => History) => set((state) => ({ history: update(state.history) }))
    const openOnce = (view: 'search' | 'sources' | 'corrections' | 'keepsakes') =>
      change((history) => (toCurrent(history).place.view === view ? history : push(history, { view }, 'link')))
    return {
      history: createHistory({ view: 'browse', list: { kind: 'events' } }),
      go: (place) => change((history) => push(history, place, 'link')),
      openList: (list) => change((history) => push(history, { view: 'browse', list }, 'list')),
      pick: (reading, how) =>
        change((history) => {
          const { place } = toCurrent(history)
          if (place.view !== 'browse') return history
          const next: Place = { view: 'browse', list: place.list, reading }
          return how === 'move' || place.reading === undefined ? replace(history, next) : push(history, next, 'list')
        }),
      openReading: (reading, kind) =>
        change((history) => push(history, { view: 'browse', list: toList(history, kind), reading }, 'link')),
      // What is given may say more of the item; the place names it only, since it is sent as it stands.
      openItem: ({ source, id }, list, talkId) =>
        get().openReading({ kind: 'item', ref: { source, id }, ...(talkId === undefined ? {} : { talkId }) }, list),
      openSearch: () => openOnce('search'),
      openSources: () => openOnce('sources'),
      openCorrections: () => openOnce('corrections'),
      openKeepsakes: () => openOnce('keepsakes'),
      openReader: (deckId, page, terms) =>
        change((history) => push(history, { view: 'reader', deckId, page, terms }, 'link')),
      turnTo: (deckId, page) =>
        change((history) => {
          const { place } = toCurrent(history)
          return place.view === 'reader' ? replace(history, { ...place, deckId, page }) : history
        }),
      back: () => change(goBack),
      forward: () => change(goForward),
    }
  })
