import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { fail, type Result, succeed } from '../../core/model/failure'
import type { ArchiveLimits } from './archive-limits'
import { decodeEntryName } from './archive-path'
import {
  type ArchiveEntry,
  ArchiveError,
  type ArchiveReader,
  assertBounded,
  assertWanted,
  type EntryType,
  type StreamedEntry,
  toArchiveError,
} from './archive-reader'
import { createFileWindow, type FileWindow } from './file-window'

const inflateAside = promisify(inflateRaw)

/** Below this, handing an entry to another thread takes longer than unpacking it. */
const inflateHereBytes = 64 * 1024

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const localHeaderLength = 30

/** A zip file, as an archive whose entries can be streamed. */
export interface ZipReader extends ArchiveReader {
  unpack(positions: ReadonlySet<number>): AsyncIterable<StreamedEntry>
}

/** A zip file. Its list is at its end and can be read alone: of the rest, only the entries that are asked for are. */
export async function openZip(file: string, limits: ArchiveLimits, signal?: AbortSignal): Promise<ZipReader> {
  const handle = await open(file)
  const { size } = await handle.stat()
  return {
    list: async function* () {
      const counted = { entries: 0, unpacked: 0, packed: 0 }
      for await (const entry of listEntries(createFileWindow(handle, size), limits)) {
        assertWanted(signal)
        counted.entries += 1
        counted.unpacked += entry.uncompressedSize
        // Entries may overlap, which makes the smallest bombs: all together they are no more than the file.
        counted.packed = Math.min(counted.packed + entry.compressedSize, size)
        assertBounded(counted, limits)
        yield toArchiveEntry(entry)
      }
    },
    unpack: async function* (positions) {
      let position = -1
      let left = positions.size
      if (left === 0) return
      const window = createFileWindow(handle, size)
      for await (const entry of listEntries(createFileWindow(handle, size), limits)) {
        assertWanted(signal)
        position += 1
        if (!positions.has(position)) continue
        let liar: ArchiveError | undefined
        const unpack = async () => {
          try {
            return await unpackEntry(window, entry)
          } catch (error) {
            liar = toArchiveError(error)
            return { failure: liar.failure }
          }
        }
        const stream = () => streamEntry(window, entry, signal)
        yield { position, entry: toArchiveEntry(entry), crc: entry.crc32, unpack, stream }
        if (liar !== undefined) throw liar
        left -= 1
        if (left === 0) return
      }
    },
    close: () => handle.close(),
  }
}

/** Lets yauzl read through a window. */
class WindowReader extends RandomAccessReader {
  readonly #window: FileWindow

  constructor(window: FileWindow) {
    super()
    this.#window = window
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#window.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset)
        callback(null, bytes.length)
      },
      (error: Error) => callback(error),
    )
  }
}

async function* listEntries(window: FileWindow, limits: ArchiveLimits): AsyncGenerator<Entry> {
  try {
    const zip = await fromRandomAccessReaderPromise(new WindowReader(window), window.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    assertBounded({ entries: zip.entryCount, unpacked: 0, packed: 0 }, limits)
    for (;;) {
      for (let entry = await readNext(zip); entry !== undefined; entry = await readNext(zip)) yield entry
      if (!(await hasMore(zip, window))) return
      // Older programs count entries in 16 bits and let them overflow.
      zip.entryCount += 0x10000
    }
  } catch (error) {
    throw toArchiveError(error)
  }
}

const readNext = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      zip.removeListener('entry', onEntry)
      zip.removeListener('end', onEnd)
      zip.removeListener('error', onError)
      finish()
    }
    const onEntry = (entry: Entry) => settle(() => resolve(entry))
    const onEnd = () => settle(() => resolve(undefined))
    const onError = (error: Error) => settle(() => reject(error))
    zip.on('entry', onEntry)
    zip.on('end', onEnd)
    zip.on('error', onError)
    zip.readEntry()
  })

async function hasMore(zip: ZipFile, window: FileWindow): Promise<boolean> {
  const next = await window.read(Number(zip.readEntryCursor), 4)
  return next.length === 4 && viewOf(next).getUint32(0, true) === centralSignature
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function toArchiveEntry(entry: Entry): ArchiveEntry {
  const name = decodeEntryName(entry.fileNameRaw)
  return {
    name,
    type: toType(entry.externalFileAttributes >>> 28, name),
    size: entry.uncompressedSize,
    mtimeMs: toSeconds(entry.getLastModDate({ timezone: 'UTC' })),
    isEncrypted: entry.isEncrypted(),
  }
}

const toSeconds = (date: Date): number => Math.floor((date.getTime() || 0) / 1000) * 1000

/** The upper four bits of a Unix mode, which programs on other systems leave empty. */
function toType(mode: number, name: string): EntryType {
  if (mode === 0xa) return 'link'
  if (mode === 4 || name.endsWith('/')) return 'folder'
  return mode === 0 || mode === 8 ? 'file' : 'other'
}

async function unpackEntry(window: FileWindow, entry: Entry): Promise<Result<Uint8Array>> {
  if (entry.isEncrypted()) {
    return fail('encrypted', 'It is encrypted: unpack the archive with its password, and import the folder.')
  }
  const packed = await readPacked(window, entry)
  if (packed === undefined) return fail('corrupt', 'Its place in the archive is damaged: get the archive again.')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return fail(
      'invalid',
      `It is packed by a method (${entry.compressionMethod}) that few programs know: pack it anew.`,
    )
  }
  const bytes = entry.compressionMethod === 0 ? packed.slice() : await inflate(packed, entry.uncompressedSize)
  if (bytes === undefined || bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    return fail('corrupt', 'It is damaged within the archive: get the archive again.')
  }
  return succeed(bytes)
}

/** Where the packed bytes of an entry begin; undefined when they cannot be what its list says. */
async function findPacked(window: FileWindow, entry: Entry): Promise<number | undefined> {
  const { relativeOffsetOfLocalHeader: start, compressedSize } = entry
  const head = await window.read(start, localHeaderLength)
  if (head.length < localHeaderLength) return undefined
  const view = viewOf(head)
  if (view.getUint32(0, true) !== localSignature) return undefined
  const from = start + localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true)
  // What does not pack is stored with a few bytes more; beyond that, its size is a lie.
  return from + compressedSize > window.size || compressedSize > entry.uncompressedSize * 1.1 + 1024 ? undefined : from
}

async function readPacked(window: FileWindow, entry: Entry): Promise<Uint8Array | undefined> {
  const from = await findPacked(window, entry)
  if (from === undefined) return undefined
  const packed = await window.read(from, entry.compressedSize)
  return packed.length === entry.compressedSize ? packed : undefined
}

const chunkBytes = 256 * 1024

async function* streamEntry(
  window: FileWindow,
  entry: Entry,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const { compressionMethod: method, compressedSize, uncompressedSize } = entry
  const from = entry.isEncrypted() || (method !== 0 && method !== 8) ? undefined : await findPacked(window, entry)
  if (from === undefined) throw new ArchiveError(fail('corrupt', 'A file in it is damaged: get it again.').failure)
  const packed = async function* () {
    for (let at = 0; at < compressedSize; at += chunkBytes) {
      assertWanted(signal)
      yield Buffer.from(await window.read(from + at, Math.min(chunkBytes, compressedSize - at)))
    }
  }
  let count = 0
  try {
    for await (const chunk of method === 0 ? packed() : inflateAll(packed())) {
      count += chunk.length
      if (count > uncompressedSize) throw largerThanSaid()
      yield chunk
    }
  } catch (error) {
    throw toArchiveError(error)
  }
  if (count !== uncompressedSize) throw new ArchiveError(fail('truncated', 'A file in it has no end.').failure)
}

function inflateAll(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflating = createInflateRaw()
  // What goes wrong before it is heard of where it is read.
  pipeline(Readable.from(packed), inflating, () => undefined)
  return inflating
}

const largerThanSaid = () =>
  new ArchiveError(fail('too-large', 'A file of the archive is larger than the archive says.').failure)

/** The unpacked bytes, or undefined when they are damaged. Throws when there are more than promised, and stops there. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const options = { maxOutputLength: size + 1 }
  try {
    const bytes =
      packed.length <= inflateHereBytes && size <= inflateHereBytes * 16
        ? inflateRawSync(packed, options)
        : await inflateAside(packed, options)
    if (bytes.length <= size) return bytes
  } catch (error) {
    if (!(error instanceof RangeError)) return undefined
  }
  throw largerThanSaid()
}
