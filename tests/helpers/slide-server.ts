import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** Ways a server can let a download down. */
export type Mishap =
  | 'html' // a web page in place of the file, as a login wall answers
  | 'cut-short' // promises the whole length, closes halfway
  | 'cut-clean' // sends half of the file as if it were all
  | 'slow' // sends the file in small pieces
  | 'stall' // sends the first half, then nothing
  | 'hang' // never answers
  | 'not-found'
  | 'server-error'
  | 'drop' // closes the connection before an answer
  | 'redirect' // sends to the same file at `<path>?moved`
  | 'redirect-loop'
  | 'redirect-to-file' // sends to a file: address
  | 'wrong-length' // closes as if done, having promised more
  | 'no-length' // chunked, without Content-Length
  | 'packed' // sends it with gzip, unasked

export interface ServedFile {
  readonly bytes: Uint8Array
  readonly mishap?: Mishap
  readonly contentType?: string
}

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly range?: string
  readonly status: number
}

export interface SlideServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string
  /** Every request answered so far, in order. */
  readonly requests: readonly SeenRequest[]
  /** The most requests that were open at one time. */
  readonly mostAtOnce: () => number
  /** Serves another file, or the same one with another mishap, from now on. */
  serve(path: string, file: Uint8Array | ServedFile): void
  close(): Promise<void>
}

/** Serves files on 127.0.0.1 as a good server does (ETag, If-None-Match, Range), or badly where a mishap is set. */
export const startSlideServer = async ({
  files,
  pauseMs = 15,
}: {
  /** By path, `/deck.pdf`. */
  readonly files: Readonly<Record<string, Uint8Array | ServedFile>>
  /** Between two pieces of a slow answer. */
  readonly pauseMs?: number
}): Promise<SlideServer> => {
  const served = new Map(Object.entries(files))
  const requests: SeenRequest[] = []
  let open = 0
  let mostAtOnce = 0
  const server = createServer((request, response) => {
    open += 1
    mostAtOnce = Math.max(mostAtOnce, open)
    response.on('close', () => {
      open -= 1
    })
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const file = served.get(path)
    const status = file === undefined ? answer(response, 404) : serveFile(request, response, toServed(file), pauseMs)
    const range = request.headers.range
    requests.push({
      method: request.method ?? '',
      path,
      status,
      ...(range === undefined ? {} : { range }),
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mostAtOnce: () => mostAtOnce,
    serve: (path, file) => {
      served.set(path, file)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const toServed = (file: Uint8Array | ServedFile): ServedFile => (file instanceof Uint8Array ? { bytes: file } : file)

const answer = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): number => {
  response.writeHead(status, headers).end(body)
  return status
}

const redirect = (response: ServerResponse, to: string): number => answer(response, 302, { location: to })

const serveFile = (request: IncomingMessage, response: ServerResponse, file: ServedFile, pauseMs: number): number => {
  const type = { 'content-type': file.contentType ?? 'application/pdf' }
  const half = file.bytes.subarray(0, Math.ceil(file.bytes.length / 2))
  const whole = { ...type, 'content-length': String(file.bytes.length) }
  switch (file.mishap) {
    case 'html':
      return answer(
        response,
        200,
        { 'content-type': 'text/html' },
        '<!doctype html><title>Sign in</title><p>Sign in to read on.</p>',
      )
    case 'not-found':
      return answer(response, 404)
    case 'server-error':
      return answer(response, 500)
    case 'drop':
      request.socket.destroy()
      return 0
    case 'hang':
      return 0
    case 'redirect-loop':
      return redirect(response, request.url ?? '/')
    case 'redirect-to-file':
      return redirect(response, 'file:///etc/hostname')
    case 'redirect':
      if (!request.url?.endsWith('?moved')) return redirect(response, `${request.url}?moved`)
      break
    case 'cut-short':
      response.writeHead(200, whole).write(half, () => request.socket.destroy())
      return 200
    case 'wrong-length':
      response.writeHead(200, {
        ...type,
        'content-length': String(file.bytes.length + 1000),
      })
      response.write(file.bytes, () => request.socket.end())
      return 200
    case 'cut-clean':
      response.writeHead(200, { ...type, 'content-length': String(half.length) }).end(half)
      return 200
    case 'stall':
      response.writeHead(200, whole).write(half)
      return 200
    case 'no-length':
      response.writeHead(200, type).write(half)
      response.end(file.bytes.subarray(half.length))
      return 200
    case 'packed': {
      const packed = gzipSync(file.bytes)
      response.writeHead(200, { ...type, 'content-encoding': 'gzip', 'content-length': String(packed.length) })
      response.end(packed)
      return 200
    }
    case 'slow':
      response.writeHead(200, whole)
      sendSlowly(response, file.bytes, pauseMs)
      return 200
  }
  return serveWell(request, response, file.bytes, type)
}

const serveWell = (
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  type: Record<string, string>,
): number => {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
  const headers = { ...type, etag, 'accept-ranges': 'bytes' }
  if (request.headers['if-none-match'] === etag) return answer(response, 304, headers)
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = range === null ? 0 : Number(range[1])
  const end = range?.[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1
  if (range !== null && start > end)
    return answer(response, 416, {
      'content-range': `bytes */${bytes.length}`,
    })
  const part = bytes.subarray(start, end + 1)
  const status = range === null ? 200 : 206
  response.writeHead(status, {
    ...headers,
    'content-length': String(part.length),
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
  return status
}

const sendSlowly = (response: ServerResponse, bytes: Uint8Array, pauseMs: number): void => {
  const piece = Math.max(1, Math.ceil(bytes.length / 40))
  let sent = 0
  const timer = setInterval(() => {
    if (response.destroyed) return clearInterval(timer)
    response.write(bytes.subarray(sent, sent + piece))
    sent += piece
    if (sent < bytes.length) return
    clearInterval(timer)
    response.end()
  }, pauseMs)
}
