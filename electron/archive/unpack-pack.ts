import { createHash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'
import { readMediaType } from '../../core/model/media-type'
import {
  listPackFiles,
  listPackPages,
  maxManifestBytes,
  type PackFile,
  type PackManifest,
  packEntries,
  toPageEntry,
  toPictureEntry,
} from '../../core/packs/pack-manifest'
import { archiveLimits } from './archive-limits'
import { toShownPath } from './archive-path'
import type { StreamedEntry } from './archive-reader'
import { type OpenPack, toPackFailure } from './open-pack'
import { readPageFile } from './page-file'
import { maxPageBytes } from './page-text'
import type { FolderEntry } from './read-folder'

/** As much as a manifest may have: far more than anyone corrects by hand. */
const maxPatchBytes = maxManifestBytes

/** How a pack is unpacked. */
export interface UnpackOptions {
  readonly signal: AbortSignal
  /** Slides that need not be unpacked once more. */
  isStored(sha256: string): boolean
  onBytes(done: number, total: number): void
}

/**
 * Unpacks every file of a pack into an own folder, and holds each against its manifest; answers where they lie by the names
 * of their entries, but for slides that are stored already. Failures `corrupt` when a file is another than the manifest
 * says, or a picture is none, `pack-too-large`, `truncated`, `disk-full`, `denied`, `cancelled`: the folder is then to be removed.
 */
export async function unpackPack(
  { manifest, reader, positions }: OpenPack,
  dir: string,
  { signal, isStored, onBytes }: UnpackOptions,
): Promise<Result<ReadonlyMap<string, string>>> {
  const wanted = new Map(
    listPackFiles(manifest).map(([name, file]) => [positions.get(name) ?? -1, { name, file }] as const),
  )
  const total = [...wanted.values()].reduce((sum, { file }) => sum + file.bytes, 0)
  const tooLarge = findTooLarge(manifest)
  if (tooLarge !== undefined) return fail('pack-too-large', `${toShownPath(tooLarge)} is larger than it may be.`)
  const pictures = new Set(manifest.pictures.map(toPictureEntry))
  const files = new Map<string, string>()
  let done = 0
  try {
    await mkdir(dir, { recursive: true })
    for await (const entry of reader.unpack(new Set(wanted.keys()))) {
      if (signal.aborted) return fail('cancelled')
      const { name, file } = wanted.get(entry.position) ?? {}
      if (name === undefined || file === undefined) continue
      const target = name.startsWith('slides/') && isStored(file.sha256) ? undefined : join(dir, `${entry.position}`)
      const taken = await take(entry, file, target, (bytes) => {
        done += bytes
        onBytes(done, total)
      })
      if (!taken) return fail('corrupt', `${toShownPath(name)} is not what its manifest says.`)
      if (target === undefined) continue
      if (pictures.has(name) && !(await isPicture(target))) return fail('corrupt', `${name} is no picture.`)
      files.set(name, target)
    }
    return succeed(files)
  } catch (error) {
    return { failure: toPackFailure(error, dir) }
  }
}

/** A file that is to be read into memory and has more than is read of its kind anywhere; slides are bounded by all of it. */
function findTooLarge({ corrections, items, pictures }: PackManifest): string | undefined {
  if (corrections !== undefined && corrections.bytes > maxPatchBytes) return packEntries.corrections
  const page = listPackPages({ items }).find(({ bytes }) => bytes > maxPageBytes)
  if (page !== undefined) return toPageEntry(page)
  const picture = pictures.find(({ bytes }) => bytes > archiveLimits.imageBytes)
  return picture === undefined ? undefined : toPictureEntry(picture)
}

/** Writes an entry to a file, unless there is none to write; whether its bytes have the hash. */
async function take(
  { stream }: StreamedEntry,
  { sha256 }: PackFile,
  target: string | undefined,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const hash = createHash('sha256')
  const handle = target === undefined ? undefined : await open(target, 'wx')
  try {
    for await (const chunk of stream()) {
      hash.update(chunk)
      await handle?.writeFile(chunk)
      onBytes(chunk.length)
    }
  } finally {
    await handle?.close()
  }
  return hash.digest('hex') === sha256
}

async function isPicture(file: string): Promise<boolean> {
  return readMediaType(await readFile(file))?.startsWith('image/') === true
}

/** The pages of an unpacked pack, as an import takes them. */
export async function* readPackPages(
  { items, changedAt }: PackManifest,
  files: ReadonlyMap<string, string>,
): AsyncGenerator<FolderEntry> {
  const mtimeMs = Date.parse(changedAt)
  for (const page of listPackPages({ items })) {
    const file = files.get(toPageEntry(page))
    if (file === undefined) continue
    // With its sum, since all pages of a pack have one time.
    const stamp = mtimeMs + Number.parseInt(page.sha256.slice(0, 8), 16) / 2 ** 32
    yield { path: page.path, size: page.bytes, mtimeMs: stamp, file, read: async () => readPageFile(file) }
  }
}
