import type { DeckState } from '../../core/model/deck'
import type { Language } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { Shelf } from '../../core/model/shelf'
import type { Connection } from './connection'
import type { FindDeck } from './lists'
import { readDecks, readShelf } from './shelf'
import { readSources } from './sources'

/** What was read of a library, kept until something changes, and which decks are on their way. */
export interface ShelfCache {
  /** What the library holds, translations chosen for a reader of `language`. */
  shelf(language: Language): Shelf
  findDeck: FindDeck
  /** Remembers a deck that is queued or downloading, and forgets one that is neither. */
  setRunning(deckId: string, state: DeckState): void
  forgetAll(): void
  forgetDecks(): void
  /** Reads the sources again; all else stays, and stays the same object. */
  renewSources(): void
}

/** A cache over a database that other programs may change, too. */
export function createShelfCache(connection: Connection): ShelfCache {
  const running = new Map<string, DeckState>()
  const shelves = new Map<Language, Shelf>()
  let decks: Map<string, Deck> | undefined
  let seenVersion = -1

  const forgetAll = (): void => {
    shelves.clear()
    decks = undefined
  }
  const forgetWhatOthersChanged = (): void => {
    // Grows when another process wrote to the file.
    const version = connection.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
    if (version !== seenVersion) forgetAll()
    seenVersion = version
  }
  return {
    shelf: (language) => {
      forgetWhatOthersChanged()
      const known = shelves.get(language) ?? readShelf(connection, language)
      shelves.set(language, known)
      return known
    },
    findDeck: (id, title) => {
      decks ??= readDecks(connection)
      const stored = decks.get(id)
      const state = running.get(id) ?? stored?.state ?? { state: 'remote' }
      return { id, title: title || (stored?.title ?? ''), url: stored?.url ?? '', state }
    },
    setRunning: (deckId, state) => {
      running.delete(deckId)
      if (state.state === 'queued' || state.state === 'downloading') running.set(deckId, state)
    },
    forgetAll,
    forgetDecks: () => {
      decks = undefined
    },
    renewSources: () => {
      for (const [language, known] of shelves) shelves.set(language, { ...known, sources: readSources(connection) })
    },
  }
}
