import { createReadStream } from 'node:fs'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { fail, succeed } from '../../core/model/failure'
import type { ArchiveLimits } from './archive-limits'
import { decodeEntryName } from './archive-path'
import {
  type ArchiveEntry,
  ArchiveError,
  type ArchiveReader,
  assertBounded,
  assertWanted,
  type EntryType,
  toArchiveError,
} from './archive-reader'

/** Headers that stand for others are copied for each entry: honest ones have a handful of fields. */
const maxHeaderFields = 200

const blockLength = 512

/** Names are decoded here, since they may be of any code page. */
const extractOptions = { filenameEncoding: 'latin1', allowUnknownFormat: true, highWaterMark: 64 * 1024 }

/** A tar file, packed by gzip or not. It has no list: both listing and unpacking run through all of it. */
export function openTar(
  file: string,
  {
    isPacked,
    limits,
    signal,
  }: { readonly isPacked: boolean; readonly limits: ArchiveLimits; readonly signal?: AbortSignal | undefined },
): ArchiveReader {
  const walk = () => walkTar(file, isPacked, limits, signal)
  return {
    list: async function* () {
      for await (const { entry } of walk()) yield entry
    },
    unpack: async function* (positions) {
      let left = positions.size
      if (left === 0) return
      for await (const { position, entry, read } of walk()) {
        if (!positions.has(position)) continue
        const bytes = await read()
        yield { position, entry, crc: crc32(bytes), unpack: async () => succeed(bytes) }
        left -= 1
        if (left === 0) return
      }
    },
    close: async () => {},
  }
}

interface TarEntry {
  readonly position: number
  readonly entry: ArchiveEntry
  /** Its bytes; must have ended before the next entry is asked for. */
  read(): Promise<Uint8Array>
}

async function* walkTar(
  file: string,
  isPacked: boolean,
  limits: ArchiveLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<TarEntry> {
  const source = createReadStream(file)
  const meter = createMeter(() => source.bytesRead, limits, signal)
  const entries = extract(extractOptions)
  const flow = isPacked
    ? pipeline(source, createGunzip(), meter, entries)
    : pipeline(source, meter, createEndCheck(), entries)
  const ended = flow.then(
    () => undefined,
    (error: unknown) => error,
  )
  let position = -1
  try {
    for await (const stream of entries) {
      position += 1
      assertWanted(signal)
      const { header } = stream
      assertSane(header, position, limits)
      let isRead = false
      const read = async () => {
        isRead = true
        const chunks: Uint8Array[] = []
        for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk)
        return Buffer.concat(chunks)
      }
      yield { position, entry: toArchiveEntry(header), read }
      if (!isRead) stream.resume()
    }
    const error = await ended
    if (error !== undefined) throw error
  } catch (error) {
    // What broke the flow says more than what the reader of entries made of it.
    entries.destroy()
    const first = await ended
    throw first instanceof ArchiveError ? first : position < 0 ? toFirstError(error) : toArchiveError(error)
  } finally {
    entries.destroy()
    source.destroy()
    await ended
  }
}

/** What fails before the first entry is no tar at all, if its header is none. */
const toFirstError = (error: unknown): ArchiveError =>
  error instanceof Error && /invalid tar header/i.test(error.message)
    ? new ArchiveError(fail('not-an-archive', 'This is a compressed file that holds no tar archive.').failure)
    : toArchiveError(error)

/** Counts what is unpacked, and ends it when it is too much or no longer wanted. */
function createMeter(packed: () => number, limits: ArchiveLimits, signal: AbortSignal | undefined): Transform {
  let unpacked = 0
  return new Transform({
    transform(chunk: Buffer, _, callback: TransformCallback) {
      unpacked += chunk.length
      try {
        assertWanted(signal)
        assertBounded({ entries: 0, unpacked, packed: packed() }, limits)
        callback(null, chunk)
      } catch (error) {
        callback(error as Error)
      }
    },
  })
}

/** A tar ends with a block of zeros, without which it was cut off; gzip has its own sign of an end. */
function createEndCheck(): Transform {
  let tail: Buffer = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _, callback: TransformCallback) {
      tail = Buffer.concat([tail, chunk]).subarray(-blockLength)
      callback(null, chunk)
    },
    flush(callback: TransformCallback) {
      callback(tail.every((byte) => byte === 0) ? null : new Error('Unexpected end of data'))
    },
  })
}

function assertSane(header: Header, position: number, limits: ArchiveLimits): void {
  assertBounded({ entries: position + 1, unpacked: header.size, packed: Number.POSITIVE_INFINITY }, limits)
  if (Object.keys(paxOf(header)).length > maxHeaderFields) throw new Error('too many fields in a header')
}

type Pax = Readonly<Record<string, string>> & { readonly path?: string; readonly mtime?: string }

const paxOf = (header: Header): Pax => (header.pax as Pax | null | undefined) ?? {}

function toArchiveEntry(header: Header): ArchiveEntry {
  const pax = paxOf(header)
  const seconds = Number(pax.mtime ?? Number.NaN)
  const mtimeMs = Number.isFinite(seconds) ? seconds * 1000 : header.mtime.getTime()
  return {
    // Extended headers are UTF-8 always; others were read byte by byte.
    name: pax.path ?? decodeEntryName(Buffer.from(header.name, 'latin1')),
    type: types[header.type] ?? 'other',
    size: header.size,
    mtimeMs: Math.floor((mtimeMs || 0) / 1000) * 1000,
    isEncrypted: false,
  }
}

const types: Readonly<Record<string, EntryType>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'folder',
  link: 'link',
  symlink: 'link',
}
