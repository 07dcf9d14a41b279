import type { DeckState } from '../../core/model/deck'
import type { Language } from '../../core/model/item'
import type { Deck } from '../../core/model/library'
import type { Shelf } from '../../core/model/shelf'
import type { Connection } from './connection'
import type { FindDeck } from './lists'
import { readDeck, readDecks, readShelf } from './shelf'
import { readSources } from './sources'

/** What was read of a library, kept until something changes, and which decks are on their way. */
export interface ShelfCache {
  /** What the library holds, translations chosen for a reader of `language`; see `TranslationChoice` for `isAsked`. */
  shelf(language: Language, isAsked?: boolean): Shelf
  findDeck: FindDeck
  /** Remembers a deck that is queued or downloading, and forgets one that is neither. */
  setRunning(deckId: string, state: DeckState): void
  forgetAll(): void
  forgetDecks(): void
  /** Reads the sources again; all else stays, and stays the same object. */
  renewSources(): void
}

/** Decks that are read one by one, as a search does; whoever asks for more is given all, which takes less. */
const mostSingly = 200

/** A cache over a database that other programs may change, too. */
export function createShelfCache(connection: Connection): ShelfCache {
  const running = new Map<string, DeckState>()
  const shelves = new Map<string, Shelf>()
  const few = new Map<string, Deck | undefined>()
  let decks: Map<string, Deck> | undefined
  let seenVersion = -1

  const forgetDecks = (): void => {
    decks = undefined
    few.clear()
  }
  const forgetAll = (): void => {
    shelves.clear()
    forgetDecks()
  }
  const findStored = (id: string): Deck | undefined => {
    if (decks === undefined && few.size >= mostSingly) decks = readDecks(connection)
    if (decks !== undefined) return decks.get(id)
    if (!few.has(id)) few.set(id, readDeck(connection, id))
    return few.get(id)
  }
  const forgetWhatOthersChanged = (): void => {
    // Grows when another process wrote to the file.
    const version = connection.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
    if (version !== seenVersion) forgetAll()
    seenVersion = version
  }
  return {
    shelf: (language, isAsked = false) => {
      forgetWhatOthersChanged()
      const key = `${language} ${isAsked}`
      const known = shelves.get(key) ?? readShelf(connection, { language, isAsked })
      shelves.set(key, known)
      return known
    },
    findDeck: (id, title) => {
      const stored = findStored(id)
      const state = running.get(id) ?? stored?.state ?? { state: 'remote' }
      return { id, title: title || (stored?.title ?? ''), url: stored?.url ?? '', state }
    },
    setRunning: (deckId, state) => {
      running.delete(deckId)
      if (state.state === 'queued' || state.state === 'downloading') running.set(deckId, state)
    },
    forgetAll,
    forgetDecks,
    renewSources: () => {
      for (const [key, known] of shelves) shelves.set(key, { ...known, sources: readSources(connection) })
    },
  }
}
