import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, type Result, succeed } from '../../core/model/failure'
import { describeBytes } from '../network/describe-bytes'
import type { ArchiveLimits } from './archive-limits'
import type { ArchiveReader } from './archive-reader'

// Most starts read no archive, and the libraries that unpack them take as long to load as a library to open.
const loadZip = () => import('./zip-reader')
const loadTar = () => import('./tar-reader')

/** The kinds of archives that are read. */
export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz'

/** How many first bytes tell an archive. */
export const formatLength = 512

/** What the first bytes say a file is, whatever its name is; undefined when it is no archive. */
export function toArchiveFormat(head: Uint8Array): ArchiveFormat | undefined {
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6])) return 'zip'
  if (startsWith(head, [0x1f, 0x8b])) return 'tar.gz'
  return hasTarSum(head) ? 'tar' : undefined
}

const startsWith = (head: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => head[at] === byte)

/** A tar has no sign at its start in all its forms, but each header has a sum of its bytes. */
function hasTarSum(head: Uint8Array): boolean {
  if (head.length < formatLength) return false
  const stated = Number.parseInt(Buffer.from(head.subarray(148, 156)).toString('latin1').replace(/\0.*$/s, ''), 8)
  const sum = head.subarray(0, formatLength).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  return sum === stated
}

/** Why bytes are no archive, in a sentence that names what they look like. */
export const toFormatFailure = (
  name: string,
  head: Uint8Array,
): { failure: { kind: 'not-an-archive'; detail: string } } => ({
  failure: { kind: 'not-an-archive', detail: `${name} is ${describeBytes(head)}, not a .zip or .tar.gz file.` },
})

/** Opens an archive by what it is. Failures `not-found`, `denied`, `not-an-archive`, `unexpected`. */
export async function openArchive(
  file: string,
  limits: ArchiveLimits,
  signal: AbortSignal | undefined,
): Promise<Result<ArchiveReader>> {
  try {
    // Opening a pipe would wait for a writer.
    if (!(await stat(file)).isFile()) return fail('not-an-archive', `${file} is not a file.`)
    const head = await readHead(file)
    const format = toArchiveFormat(head)
    if (format === undefined) return toFormatFailure(basename(file), head)
    if (format === 'zip') return succeed(await (await loadZip()).openZip(file, limits, signal))
    const { openTar } = await loadTar()
    return succeed(openTar(file, { isPacked: format === 'tar.gz', limits, signal }))
  } catch (error) {
    return { failure: toDiskFailure(error, file) }
  }
}

/** The first bytes of a file. Throws what the disk says. */
export async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(formatLength), 0, formatLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
