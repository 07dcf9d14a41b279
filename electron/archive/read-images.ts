import { constants, type Stats, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { isFailed } from '../../core/model/failure'
import { mediaTypeLength, readMediaType } from '../../core/model/media-type'
import { type ArchiveLimits, archiveLimits } from './archive-limits'
import { ArchiveError, type ArchiveReader } from './archive-reader'
import { createBreaks } from './breaks'
import { createFolderFiles } from './folder-files'
import { toImagePaths } from './image-path'
import { openArchive } from './open-archive'
import { attempt } from './page-file'
import type { ReadArchiveOptions } from './read-archive-file'
import { resolvePageFile } from './resolve-page-file'
import { type Survey, surveyArchive } from './survey-archive'

/** A picture that a page refers to, by the page's path within its source and by what the page says. */
export interface ImageWish {
  readonly path: string
  readonly ref: string
  /** What its file was found to be before: a picture that is still the same is not read again. */
  readonly stamp?: string | undefined
}

/** A picture that is there. */
export interface FoundImage<Wish extends ImageWish> {
  readonly wish: Wish
  readonly bytes: Uint8Array
  /** Tells its file from another, or a changed one. */
  readonly stamp: string
}

/**
 * Those pictures of a folder that are there, in the order of the wishes, without those that are as before. What is
 * missing, no picture, larger than `imageBytes` or beyond `imagesBytes` in all is left out without a word: a page can be
 * read without it.
 */
export async function* readFolderImages<Wish extends ImageWish>(
  dir: string,
  wishes: readonly Wish[],
  { signal, limits = archiveLimits }: ReadArchiveOptions = {},
): AsyncGenerator<FoundImage<Wish>> {
  const takeBreak = createBreaks()
  const files = createFolderFiles(dir)
  let total = 0
  for (const wish of wishes) {
    await takeBreak()
    if (signal?.aborted) return
    const same = findSame(dir, wish)
    total += same?.size ?? 0
    const found = same === undefined ? resolvePageFile(files, wish.path, wish.ref) : undefined
    if (found === undefined || isFailed(found)) continue
    const { path, file } = found.ok
    const image = await readImage(file, Math.min(limits.imageBytes, limits.imagesBytes - total))
    if (image === undefined) continue
    total += image.bytes.length
    yield { wish, bytes: image.bytes, stamp: toFileStamp(path, image) }
  }
}

const toFileStamp = (path: string, { size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string =>
  `${size} ${mtimeMs} ${path}`

/** The file of a picture that is as it was, by one look at it: there are many, and most never change. */
function findSame(dir: string, { stamp }: ImageWish): Stats | undefined {
  const path = stamp?.split(' ').slice(2).join(' ')
  if (path === undefined) return undefined
  const found = attempt(() => statSync(join(dir, path), { throwIfNoEntry: false }))
  const now = 'value' in found ? found.value : undefined
  return now !== undefined && toFileStamp(path, now) === stamp ? now : undefined
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
  for await (const { position, entry, crc, unpack } of reader.unpack(new Set(wanted.keys()))) {
    const stamp = `${entry.size} ${crc} ${entry.name}`
    const changed = (wanted.get(position) ?? []).filter((wish) => wish.stamp !== stamp)
    const bytes = changed.length > 0 ? await unpack() : undefined
    if (bytes === undefined || isFailed(bytes) || !isImage(bytes.ok)) continue
    for (const wish of changed) yield { wish, bytes: bytes.ok, stamp }
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

interface ReadImage extends Pick<Stats, 'size' | 'mtimeMs'> {
  readonly bytes: Uint8Array
}

async function readImage(file: string, limit: number): Promise<ReadImage | undefined> {
  // What was a file when it was listed may be a pipe by now: opening that must not wait for a writer.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined)
  if (handle === undefined) return undefined
  try {
    const { size, mtimeMs } = await handle.stat()
    if (size > limit) return undefined
    const bytes = new Uint8Array(await handle.readFile())
    return isImage(bytes) ? { bytes, size, mtimeMs } : undefined
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}
