import { basename } from 'node:path'
import { toDiskFailure } from '../../core/model/disk-failure'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import {
  listPackFiles,
  maxManifestBytes,
  type PackManifest,
  packEnding,
  packEntries,
  packType,
} from '../../core/packs/pack-manifest'
import { readManifest } from '../../core/packs/read-manifest'
import { describeBytes } from '../network/describe-bytes'
import { type ArchiveLimits, archiveLimits } from './archive-limits'
import { toEntryPath, toShownPath } from './archive-path'
import { type ArchiveEntry, ArchiveError, toArchiveError } from './archive-reader'
import { readHead, toArchiveFormat } from './open-archive'
import type { ZipReader } from './zip-reader'

// As for other archives: most starts open none.
const loadZip = () => import('./zip-reader')

/** As of other archives, but for their size: slides are nearly all of a pack, and are stored as they are. */
export const packLimits: ArchiveLimits = { ...archiveLimits, unpackedBytes: 64 * 1024 * 1024 * 1024 }

/** A pack whose list has been read, and agrees with its manifest in every name and size. */
export interface OpenPack {
  readonly manifest: PackManifest
  readonly reader: ZipReader
  /** The positions of the files of its manifest, by the names of their entries. */
  readonly positions: ReadonlyMap<string, number>
}

/** Whether a file is to be opened as a pack: it is called so, or its first bytes say so. */
export async function isPackFile(file: string): Promise<boolean> {
  if (file.toLowerCase().endsWith(packEnding)) return true
  const head = await readHead(file).catch(() => new Uint8Array())
  return Buffer.from(head).toString('latin1', 30, 38 + packType.length) === `${packEntries.type}${packType}`
}

/**
 * Opens a pack, to be closed by its reader. Failures: `not-an-archive` when it is none, `newer`, `unsafe` (a name that leads
 * out, a link, a name twice), `pack-too-large`, `encrypted`, `truncated`, `corrupt` when it holds anything else than its manifest
 * says, `not-found`, `denied`, `cancelled`.
 */
export async function openPack(
  file: string,
  { signal, limits = packLimits }: { readonly signal?: AbortSignal; readonly limits?: ArchiveLimits } = {},
): Promise<Result<OpenPack>> {
  let reader: ZipReader | undefined
  try {
    const head = await readHead(file)
    if (toArchiveFormat(head) !== 'zip')
      return fail('not-an-archive', `${basename(file)} is ${describeBytes(head)}, not a pack of Lectern.`)
    reader = await (await loadZip()).openZip(file, limits, signal)
    const opened = await readPack(file, reader, limits)
    if (isFailed(opened)) await reader.close()
    return opened
  } catch (error) {
    await reader?.close()
    return { failure: toPackFailure(error, file) }
  }
}

/** What went wrong with a pack, or with the place that it is unpacked to. What is told of archives that are too large helps nobody here. */
export function toPackFailure(error: unknown, path: string): Failure {
  if (!(error instanceof ArchiveError)) return toDiskFailure(error, path)
  return error.failure.kind === 'too-large' ? { ...error.failure, kind: 'pack-too-large' } : error.failure
}

interface ListedEntry {
  readonly position: number
  readonly size: number
}

async function readPack(file: string, reader: ZipReader, limits: ArchiveLimits): Promise<Result<OpenPack>> {
  const entries = await listEntries(reader, limits)
  if (isFailed(entries)) return entries
  const list = entries.ok.get(packEntries.manifest)
  if (list === undefined) return fail('not-an-archive', `${basename(file)} is a zip file, but no pack of Lectern.`)
  if (list.size > maxManifestBytes) return fail('pack-too-large', 'Its manifest is larger than any can be.')
  const text = await readText(reader, list.position)
  const manifest = isFailed(text) ? text : readManifest(text.ok)
  if (isFailed(manifest)) return manifest
  const positions = matchEntries(entries.ok, manifest.ok)
  return isFailed(positions) ? positions : succeed({ manifest: manifest.ok, reader, positions: positions.ok })
}

async function listEntries(
  reader: ZipReader,
  limits: ArchiveLimits,
): Promise<Result<ReadonlyMap<string, ListedEntry>>> {
  const entries = new Map<string, ListedEntry>()
  let position = -1
  for await (const entry of reader.list()) {
    position += 1
    const trouble = findTrouble(entry, limits) ?? (entries.has(entry.name) ? 'It stands there twice' : undefined)
    if (trouble !== undefined) return fail('unsafe', `${toShownPath(entry.name)}: ${trouble}.`)
    if (entry.isEncrypted) return fail('encrypted', 'A pack has no password.')
    if (entry.type === 'file') entries.set(entry.name, { position, size: entry.size })
  }
  return succeed(entries)
}

function findTrouble({ name, type }: ArchiveEntry, { pathLength }: ArchiveLimits): string | undefined {
  if (type !== 'file' && type !== 'folder') return 'It is a link or a device'
  // The names of folders are its own, too.
  const path = toEntryPath(name, pathLength + 'pictures/'.length)
  if (isFailed(path)) return path.failure.detail?.replace(/: it is left out\.$|\.$/, '')
  return type === 'file' && path.ok !== name ? 'Its path is not as a pack has it' : undefined
}

/** Where the files of a manifest lie, when all of them do, as large as it says, and nothing else. */
function matchEntries(
  entries: ReadonlyMap<string, ListedEntry>,
  manifest: PackManifest,
): Result<ReadonlyMap<string, number>> {
  const positions = new Map<string, number>()
  for (const [name, { bytes }] of listPackFiles(manifest)) {
    const entry = entries.get(name)
    if (entry === undefined) return fail('corrupt', `Its manifest names ${toShownPath(name)}, which is not in it.`)
    if (entry.size !== bytes) return fail('corrupt', `${toShownPath(name)} has another size than its manifest says.`)
    positions.set(name, entry.position)
  }
  const own = new Set<string>(Object.values(packEntries))
  const other = [...entries.keys()].find((name) => !positions.has(name) && !own.has(name))
  if (other !== undefined) return fail('corrupt', `It holds ${toShownPath(other)}, which its manifest does not name.`)
  return succeed(positions)
}

async function readText(reader: ZipReader, position: number): Promise<Result<string>> {
  for await (const { unpack } of reader.unpack(new Set([position]))) {
    const bytes = await unpack()
    return isFailed(bytes) ? bytes : succeed(new TextDecoder().decode(bytes.ok))
  }
  throw toArchiveError(new Error('unexpected end'))
}
