import { type Failure, fail, type Result } from '../../core/model/failure'
import type { ArchiveLimits } from './archive-limits'

/** What kind of thing an entry is; `other` is a device, a pipe and the like. */
export type EntryType = 'file' | 'folder' | 'link' | 'other'

/** An entry as the archive names it, in the archive's order. */
export interface ArchiveEntry {
  readonly name: string
  readonly type: EntryType
  /** As the archive says; what is really there may not be more. */
  readonly size: number
  /** Whole seconds, as milliseconds. */
  readonly mtimeMs: number
  readonly isEncrypted: boolean
}

/** An entry that was asked for. */
export interface WantedEntry {
  /** Counts entries from 0. */
  readonly position: number
  readonly entry: ArchiveEntry
  /** The CRC-32 of its bytes. */
  readonly crc: number
  /** Its bytes, or why there are none. To be asked before the next entry is. */
  unpack(): Promise<Result<Uint8Array>>
}

/** An entry that need not be in memory as a whole. */
export interface StreamedEntry extends WantedEntry {
  /** Its bytes as they are unpacked, no more than `entry.size`. Throws `ArchiveError`; its sum is not looked at. */
  stream(): AsyncIterable<Uint8Array>
}

/** An archive whose entries are listed first and unpacked afterwards, one at a time. All of it throws `ArchiveError`. */
export interface ArchiveReader {
  list(): AsyncIterable<ArchiveEntry>
  /** The entries at these positions, in the archive's order. None is larger than what `list` said of it. */
  unpack(positions: ReadonlySet<number>): AsyncIterable<WantedEntry>
  close(): Promise<void>
}

/** Ends the reading of an archive from deep within its streams; never leaves this part. */
export class ArchiveError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.detail)
    this.failure = failure
  }
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`

/** Throws when an archive is larger than it may be, by what was counted of it so far. */
export function assertBounded(
  { entries, unpacked, packed }: { readonly entries: number; readonly unpacked: number; readonly packed: number },
  limits: ArchiveLimits,
): void {
  const trouble =
    entries > limits.entries
      ? `holds more than ${limits.entries.toLocaleString('en')} files`
      : !(unpacked <= limits.unpackedBytes)
        ? `unpacks to more than ${inMegabytes(limits.unpackedBytes)}`
        : unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio
          ? `unpacks to more than ${limits.ratio} times its size, as only a zip bomb does`
          : undefined
  if (trouble !== undefined) throw new ArchiveError(fail('too-large', `The archive ${trouble}.`).failure)
}

/** Throws once the reading is to be stopped. */
export function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ArchiveError(fail('cancelled').failure)
}

/** What an error of the libraries that unpack means: the file has no end, or is damaged. */
export function toArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const message = error instanceof Error ? error.message : String(error)
  const kind = failureSigns.find(([sign]) => sign.test(message))?.[1] ?? 'corrupt'
  return new ArchiveError(fail(kind, failureTexts[kind]).failure)
}

const failureSigns = [
  [/encrypt/i, 'encrypted'],
  [/unexpected end|end of central directory record signature not found/i, 'truncated'],
] as const

const failureTexts = {
  encrypted: 'The archive is encrypted: unpack it with its password, and import the folder.',
  truncated: 'The archive has no end: it was cut off on its way. Get it again.',
  corrupt: 'The archive is damaged: get it again.',
} as const
