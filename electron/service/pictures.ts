import { isFailed } from '../../core/model/failure'
import { readMediaType } from '../../core/model/media-type'
import type { FoundImage, Reading } from './import-plan'
import type { Parts } from './parts'

/** Larger pictures would only fill the disk. */
export const maxImageBytes = 8 * 1024 * 1024
/** What one import may add to the disk. */
const maxTotalBytes = 512 * 1024 * 1024

/**
 * Keeps the pictures beside the pages of a source with the library, so that they outlive it; `rows` are the pages that
 * were read anew. A missing picture is no failure. False when it was stopped midway.
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
  let total = 0
  for await (const { address, bytes } of readImages(wanted, signal)) {
    if (signal.aborted) return false
    if (!isPicture(bytes) || total + bytes.length > maxTotalBytes) continue
    const stored = await store.put(bytes)
    if (isFailed(stored)) return stored.failure.kind !== 'disk-full'
    total += bytes.length
    library.saveImage(address, stored.ok)
  }
  return !signal.aborted
}

const isPicture = (bytes: FoundImage['bytes']): boolean =>
  bytes.length <= maxImageBytes && readMediaType(bytes)?.startsWith('image/') === true
