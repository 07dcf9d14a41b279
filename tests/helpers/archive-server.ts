import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server answers for an archive, where it does not simply serve it. */
export type ArchiveMishap =
  | 'html' // a web page in place of the archive, with status 200
  | 'no-validators' // neither ETag nor Last-Modified, as a server that packs anew each time
  | 'ignores-conditions' // 200 with the same ETag where 304 would do
  | 'only-dates' // Last-Modified and no ETag
  | 'no-length' // chunked, without Content-Length
  | 'short-length' // says less than it sends
  | 'long-length' // says more than it sends, and closes
  | 'breaks' // closes halfway
  | 'stalls' // sends half, then nothing
  | 'drips' // sends a byte now and then
  | 'hangs' // never answers
  | 'endless' // sends for ever, without a length
  | 'error' // 500
  | 'drops' // closes before an answer

export interface ServedArchive {
  readonly bytes: Uint8Array
  readonly mishap?: ArchiveMishap
  /** Answers 302 to this address instead; `/path` is one of its own. */
  readonly redirect?: string
  readonly lastModified?: Date
}

export interface ArchiveRequest {
  readonly path: string
  readonly status: number
  readonly headers: IncomingMessage['headers']
}

export interface ArchiveServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string
  /** Every request so far, in order. */
  readonly requests: readonly ArchiveRequest[]
  /** Serves this at the path from now on; undefined: not any more. */
  serve(path: string, archive: Uint8Array | ServedArchive | undefined): void
  /** Refuses connections from now on, as if there were no network. */
  close(): Promise<void>
}

const defaultModified = new Date('2024-03-01T08:00:00Z')

/** Serves archives on 127.0.0.1 as Git hosts do: by ETag and Last-Modified, with 304 for what has not changed. */
export async function startArchiveServer(
  archives: Readonly<Record<string, Uint8Array | ServedArchive>> = {},
): Promise<ArchiveServer> {
  const served = new Map(Object.entries(archives))
  const requests: ArchiveRequest[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const found = served.get(path)
    const archive = found instanceof Uint8Array ? { bytes: found } : found
    const status = archive === undefined ? end(response, 404) : answer(request, response, archive)
    requests.push({ path, status, headers: request.headers })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    serve: (path, archive) => {
      if (archive === undefined) served.delete(path)
      else served.set(path, archive)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body?: Uint8Array,
): number {
  response.writeHead(status, headers).end(body)
  return status
}

function answer(request: IncomingMessage, response: ServerResponse, archive: ServedArchive): number {
  const { bytes, mishap, redirect } = archive
  if (redirect !== undefined) return end(response, 302, { location: redirect })
  const validators = toValidators(archive)
  if (mishap !== 'ignores-conditions' && isFresh(request, validators)) return end(response, 304, validators)
  const headers = { 'content-type': 'application/zip', ...validators }
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2))
  const begin = (length: number | undefined, first: Uint8Array): number => {
    response.writeHead(200, { ...headers, ...(length === undefined ? {} : { 'content-length': String(length) }) })
    response.write(first)
    return 200
  }
  switch (mishap) {
    case 'html':
      return end(response, 200, { 'content-type': 'text/html' }, Buffer.from('<!doctype html><title>Sign in</title>'))
    case 'error':
      return end(response, 500)
    case 'drops':
      request.socket.destroy()
      return 0
    case 'hangs':
      return 0
    case 'no-length':
      begin(undefined, half)
      response.end(bytes.subarray(half.length))
      return 200
    case 'short-length':
      // Written to the socket itself, since Node would not send what it was not told of.
      request.socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${half.length}\r\nconnection: close\r\n\r\n`)
      request.socket.end(bytes)
      return 200
    case 'long-length':
      request.socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${bytes.length + 100}\r\nconnection: close\r\n\r\n`)
      request.socket.end(bytes)
      return 200
    case 'breaks':
      begin(bytes.length, half)
      setTimeout(() => request.socket.destroy(), 20)
      return 200
    case 'stalls':
      return begin(bytes.length, half)
    case 'drips':
      begin(bytes.length, half)
      return repeat(response, 20, () => response.write(Buffer.of(0)))
    case 'endless':
      begin(undefined, bytes)
      return repeat(response, 1, () => response.write(Buffer.alloc(64 * 1024)))
  }
  return end(response, 200, { ...headers, 'content-length': String(bytes.length) }, bytes)
}

function repeat(response: ServerResponse, ms: number, work: () => void): number {
  const timer = setInterval(work, ms)
  response.on('close', () => clearInterval(timer))
  return 200
}

function toValidators({ bytes, mishap, lastModified = defaultModified }: ServedArchive): Record<string, string> {
  if (mishap === 'no-validators') return {}
  const dated = { 'last-modified': lastModified.toUTCString() }
  if (mishap === 'only-dates') return dated
  return { etag: `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`, ...dated }
}

function isFresh({ headers }: IncomingMessage, validators: Record<string, string>): boolean {
  const { etag, 'last-modified': modified } = validators
  if (headers['if-none-match'] !== undefined) return headers['if-none-match'] === etag
  return modified !== undefined && headers['if-modified-since'] === modified
}
