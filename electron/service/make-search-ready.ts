import { setImmediate as pause } from 'node:timers/promises'
import type { Parts } from './parts'

/**
 * Makes ready what the next search needs, in small steps, once `first` has come to an end; searches until then find names
 * as they were before this change, or without `first` as they are. Ends early when the library is closed. Never rejects for
 * its storage.
 */
export async function makeSearchReady({ search, library, closing }: Parts, first?: Promise<unknown>): Promise<void> {
  try {
    await search.warmUp(async () => {
      await pause()
      closing.throwIfAborted()
    }, first)
  } catch (error) {
    // A storage failure meets the next question, too, and is its answer.
    if (!closing.aborted && library.toFailure(error) === undefined) throw error
  }
}
