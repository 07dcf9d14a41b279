import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type MediaType, mediaTypeLength, readMediaType } from '../../core/model/media-type'
import { type ByteRange, parseByteRange } from './byte-range'

/** The scheme under which stored slides and images are read: `slide://<sha256>/`. */
export const slideScheme = 'slide'

const addressPattern = /^slide:\/\/([0-9a-f]{64})\/?(?:\?[^#]*)?$/
/** A piece of a slide is read in one go up to this size, and streamed beyond. */
const chunkSize = 256 * 1024

interface SlideStore {
  /** The folder that holds `ab/<sha256>`. */
  readonly contentDir: string
  /** The only origin whose pages may read the bytes. */
  readonly allowedOrigin: string
}

/**
 * Answers GET and HEAD for `slide://<sha256>/` from the content store, one Range at a time. An address that is
 * anything but 64 hexadecimal digits never reaches the disk; what is no PDF or picture is not found.
 */
export async function answerSlideRequest(request: Request, store: SlideStore): Promise<Response> {
  const shared = { 'access-control-allow-origin': store.allowedOrigin, 'x-content-type-options': 'nosniff' }
  if (request.method === 'OPTIONS') return answerPreflight(shared)
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerEmpty(405, { ...shared, allow: 'GET, HEAD' })
  const sha256 = addressPattern.exec(request.url)?.[1]
  const file = sha256 === undefined ? null : await openOrNull(join(store.contentDir, sha256.slice(0, 2), sha256))
  if (!file) return answerEmpty(404, shared)
  const [size, type] = await Promise.all([readSize(file), readType(file)])
  if (type === null) return closeAnd(file, answerEmpty(404, shared))
  return answerFile({ request, file, size, type, shared })
}

interface OpenSlide {
  readonly request: Request
  readonly file: FileHandle
  readonly size: number
  readonly type: MediaType
  readonly shared: Readonly<Record<string, string>>
}

async function answerFile({ request, file, size, type, shared }: OpenSlide): Promise<Response> {
  const range = parseByteRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') {
    return closeAnd(file, answerEmpty(416, { ...shared, 'content-range': `bytes */${size}` }))
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const headers = {
    ...shared,
    'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range',
    'accept-ranges': 'bytes',
    // The name is the hash of the bytes: they never change.
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': type,
    'content-length': String(end - start + 1),
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  }
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return closeAnd(file, new Response(null, { status, headers }))
  return new Response(streamRange(file, { start, end }), { status, headers })
}

/**
 * Reads as the page asks, and closes the file when the page stops asking. `Readable.toWeb` is not used: it throws
 * outside any caller when a page cancels a request midway.
 */
function streamRange(file: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { buffer, bytesRead } = await readChunk(file, at, end)
        at += bytesRead
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
        if (bytesRead === 0 || at > end) {
          await file.close()
          controller.close()
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  )
}

async function readChunk(file: FileHandle, at: number, end: number) {
  const length = Math.min(chunkSize, end + 1 - at)
  try {
    return await file.read(new Uint8Array(length), 0, length, at)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    // A link is not followed: only bytes that lie in the store are served. Windows knows no such flag.
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch {
    return null
  }
}

async function readSize(file: FileHandle): Promise<number> {
  const info = await file.stat()
  return info.isFile() ? info.size : 0
}

async function readType(file: FileHandle): Promise<MediaType | null> {
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(mediaTypeLength), 0, mediaTypeLength, 0)
    return readMediaType(buffer.subarray(0, bytesRead))
  } catch {
    return null
  }
}

function answerPreflight(shared: Readonly<Record<string, string>>): Response {
  return answerEmpty(204, {
    ...shared,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'Range',
  })
}

function answerEmpty(status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers })
}

async function closeAnd(file: FileHandle, response: Response): Promise<Response> {
  await file.close()
  return response
}
