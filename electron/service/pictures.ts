import { isFailed } from '../../core/model/failure'
import type { Reading } from './import-plan'
import type { Parts } from './parts'

/**
 * Keeps the pictures beside the pages of a source with the library, so that they outlive it; `rows` are the pages that
 * were read anew. A missing picture is no failure. False when it ended before all were looked for.
 */
export async function storePictures(
  { library, store }: Parts,
  source: string,
  rows: readonly number[],
  { readImages }: Reading,
  signal: AbortSignal,
): Promise<boolean> {
  const wanted = library.listLocalImages(source, rows)
  if (wanted.length === 0) return true
  for await (const { wish, bytes } of readImages(wanted, signal)) {
    if (signal.aborted) return false
    const stored = await store.put(bytes)
    if (isFailed(stored)) return false
    library.saveImage(wish.address, stored.ok)
  }
  return !signal.aborted
}
