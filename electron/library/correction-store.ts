import type { Connection } from './connection'
import { deleteCorrection, readStoredCorrections, type StoredCorrection, storeCorrection } from './corrections'
import type { RecoveryJournal } from './recovery-journal'
import { hideItemAgain, showItemAgain } from './remove-source'
import type { ShelfCache } from './shelf-cache'

/** What a reader put right, apart from the pages: it outlives every import. */
export interface CorrectionStore {
  /** The newest first. */
  all(): StoredCorrection[]
  /** Keeps corrections, each in the place of an earlier one of the same thing. */
  keep(corrections: readonly StoredCorrection[]): void
  /** False when there is none of this id. */
  drop(id: string): boolean
}

/** The corrections in a database; what it changes is forgotten by the cache and noted in the journal. */
export const createCorrectionStore = (
  connection: Connection,
  cache: ShelfCache,
  journal: RecoveryJournal,
): CorrectionStore => ({
  all: () => readStoredCorrections(connection),
  keep: (corrections) => {
    connection.transact(() => {
      for (const stored of corrections) {
        storeCorrection(connection, stored)
        if (stored.correction.kind !== 'speaker') showItemAgain(connection, stored.correction)
      }
    })
    cache.forgetAll()
    for (const correction of corrections) journal.write({ correction })
  },
  drop: (id) => {
    const dropped = readStoredCorrections(connection).find((one) => one.id === id)
    if (dropped === undefined) return false
    connection.transact(() => {
      deleteCorrection(connection, id)
      if (dropped.correction.kind !== 'speaker') hideItemAgain(connection, dropped.correction)
    })
    cache.forgetAll()
    journal.write({ dropped: { id } })
    return true
  },
})
