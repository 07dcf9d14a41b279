import type { ItemRef } from '../../core/model/library'
import type { Connection } from './connection'
import {
  countKeepsakes,
  deleteKeepsakes,
  findKeepsakes,
  readKeepsakes,
  type StoredKeepsake,
  storeKeepsake,
} from './keepsakes'
import type { RecoveryJournal } from './recovery-journal'
import { hideItemAgain, showItemAgain } from './remove-source'
import type { ShelfCache } from './shelf-cache'

/** Favourites and notes, apart from the pages: they outlive every import, and the pages themselves. */
export interface KeepsakeStore {
  /** The one that was changed last first. */
  all(): StoredKeepsake[]
  /** Those of these ids that there are. */
  find(ids: readonly string[]): StoredKeepsake[]
  count(): number
  /**
   * Keeps some, each in the place of an earlier one of its id. Whether a page came back by that: one of a removed source
   * stays as long as something is kept of it.
   */
  keep(keepsakes: readonly StoredKeepsake[]): boolean
  /** Lets go of some; whether a page went by that. */
  drop(keepsakes: readonly StoredKeepsake[]): boolean
}

/** The keepsakes in a database, each noted in the journal. */
export function createKeepsakeStore(
  connection: Connection,
  cache: ShelfCache,
  journal: RecoveryJournal,
): KeepsakeStore {
  const change = (
    keepsakes: readonly StoredKeepsake[],
    work: () => void,
    follow: (connection: Connection, ref: ItemRef) => boolean,
  ): boolean => {
    const hasChanged = connection.transact(() => {
      work()
      return keepsakes.filter(({ target }) => follow(connection, target)).length > 0
    })
    if (hasChanged) cache.forgetAll()
    return hasChanged
  }
  return {
    all: () => readKeepsakes(connection),
    find: (ids) => findKeepsakes(connection, ids),
    count: () => countKeepsakes(connection),
    keep: (keepsakes) => {
      const store = (): void => {
        for (const keepsake of keepsakes) storeKeepsake(connection, keepsake)
      }
      const hasChanged = change(keepsakes, store, showItemAgain)
      for (const keepsake of keepsakes) journal.write({ keepsake })
      return hasChanged
    },
    drop: (keepsakes) => {
      const ids = keepsakes.map(({ id }) => id)
      const hasChanged = change(keepsakes, () => deleteKeepsakes(connection, ids), hideItemAgain)
      journal.forgetKeepsakes(ids)
      return hasChanged
    },
  }
}
