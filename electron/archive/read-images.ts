import { open } from 'node:fs/promises'
import { isFailed } from '../../core/model/failure'
import { mediaTypeLength, readMediaType } from '../../core/model/media-type'
import { type ArchiveLimits, archiveLimits } from './archive-limits'
import { ArchiveError, type ArchiveReader } from './archive-reader'
import { toImagePaths } from './image-path'
import { openArchive } from './open-archive'
import type { ReadArchiveOptions } from './read-archive-file'
import { resolvePageFile } from './resolve-page-file'
import { type Survey, surveyArchive } from './survey-archive'

/** A picture that a page refers to, by the page's path within its source and by what the page says. */
export interface ImageWish {
  readonly path: string
  readonly ref: string
}

/** A picture that is there. */
export interface FoundImage<Wish extends ImageWish> {
  readonly wish: Wish
  readonly bytes: Uint8Array
}

/**
 * Those pictures of a folder that are there, in the order of the wishes. What is missing, no picture, larger than
 * `imageBytes` or beyond `imagesBytes` in all is left out without a word: a page can be read without it.
 */
export async function* readFolderImages<Wish extends ImageWish>(
  dir: string,
  wishes: readonly Wish[],
  { signal, limits = archiveLimits }: ReadArchiveOptions = {},
): AsyncGenerator<FoundImage<Wish>> {
  let total = 0
  for (const wish of wishes) {
    if (signal?.aborted) return
    const file = await resolvePageFile(dir, wish.path, wish.ref)
    if (isFailed(file)) continue
    const bytes = await readImage(file.ok, Math.min(limits.imageBytes, limits.imagesBytes - total))
    if (bytes === undefined) continue
    total += bytes.length
    yield { wish, bytes }
  }
}

/** As `readFolderImages`, from an archive, in the archive's order; each picture is unpacked once. */
export async function* readArchiveImages<Wish extends ImageWish>(
  file: string,
  wishes: readonly Wish[],
  { signal, limits = archiveLimits }: ReadArchiveOptions = {},
): AsyncGenerator<FoundImage<Wish>> {
  if (wishes.length === 0) return
  const reader = await openArchive(file, limits, signal)
  if (isFailed(reader)) return
  try {
    yield* unpackImages(reader.ok, wishes, limits)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
  } finally {
    await reader.ok.close()
  }
}

async function* unpackImages<Wish extends ImageWish>(
  reader: ArchiveReader,
  wishes: readonly Wish[],
  limits: ArchiveLimits,
): AsyncGenerator<FoundImage<Wish>> {
  const wanted = toPositions(await surveyArchive(reader, limits), wishes, limits)
  for await (const { position, unpack } of reader.unpack(new Set(wanted.keys()))) {
    const bytes = await unpack()
    if (isFailed(bytes) || !isImage(bytes.ok)) continue
    for (const wish of wanted.get(position) ?? []) yield { wish, bytes: bytes.ok }
  }
}

/** Which entries are wanted, and by whom. */
function toPositions<Wish extends ImageWish>(
  { images }: Survey,
  wishes: readonly Wish[],
  limits: ArchiveLimits,
): ReadonlyMap<number, readonly Wish[]> {
  const wanted = new Map<number, Wish[]>()
  let total = 0
  for (const wish of wishes) {
    const paths = toImagePaths(wish.path, wish.ref)
    const place = isFailed(paths) ? undefined : images.get(paths.ok.find((path) => images.has(path)) ?? '')
    if (place === undefined || place.size > limits.imageBytes) continue
    const others = wanted.get(place.position)
    if (others !== undefined) others.push(wish)
    else if (total + place.size <= limits.imagesBytes) {
      wanted.set(place.position, [wish])
      total += place.size
    }
  }
  return wanted
}

const isImage = (head: Uint8Array): boolean =>
  readMediaType(head.subarray(0, mediaTypeLength))?.startsWith('image/') === true

async function readImage(file: string, limit: number): Promise<Uint8Array | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return undefined
  try {
    if ((await handle.stat()).size > limit) return undefined
    const bytes = new Uint8Array(await handle.readFile())
    return isImage(bytes) ? bytes : undefined
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}
