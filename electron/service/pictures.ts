import { isFailed } from '../../core/model/failure'
import type { Reading } from './import-plan'
import type { Parts } from './parts'

/** What came of looking for pictures. */
export interface TakenPictures {
  /** How many are new, or have changed. */
  readonly count: number
  /** False when it ended before all were looked for. */
  readonly isWhole: boolean
}

/**
 * Keeps the pictures beside the pages of a source with the library, so that they outlive it; only those are read whose
 * files are not as they were. A missing picture is no failure.
 */
export async function storePictures(
  { library, store }: Parts,
  source: string,
  { readImages }: Reading,
  signal: AbortSignal,
): Promise<TakenPictures> {
  const wanted = library.listLocalImages(source)
  let count = 0
  if (wanted.length === 0) return { count, isWhole: true }
  for await (const { wish, bytes, stamp } of readImages(wanted, signal)) {
    if (signal.aborted) break
    const stored = await store.put(bytes)
    if (isFailed(stored)) return { count, isWhole: false }
    library.saveImage(wish.address, stored.ok, stamp)
    count += 1
  }
  return { count, isWhole: !signal.aborted }
}
