import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { describeBytes } from '../network/describe-bytes'
import { follow } from '../network/follow'
import { toHostClass } from '../network/host-class'
import { toPlainBody } from '../network/plain-body'
import type { Answer } from '../network/request'
import { createWatch, type Watch } from '../network/watch'
import type { ContentStore, Draft, StoredFile } from './content-store'
import type { FetchAddress } from './fetch-address'
import { hasPdfEnd, hasPdfStart, headLength, tailLength } from './pdf-signs'

export interface DownloadLimits {
  readonly bytes: number
  /** Until the server's answer begins. */
  readonly connectMs: number
  /** Without a single byte. */
  readonly stallMs: number
  readonly redirects: number
}

export const downloadLimits: DownloadLimits = {
  bytes: 500 * 1024 * 1024,
  connectMs: 20_000,
  stallMs: 30_000,
  redirects: 5,
}

export interface DownloadOptions {
  readonly store: ContentStore
  readonly limits: DownloadLimits
  readonly signal: AbortSignal
  onProgress(received: number, total: number | undefined): void
}

/**
 * Brings a PDF into the store, or says why not: `offline`, `timeout`, `http`, `unsafe`, `not-a-pdf`, `truncated`, `too-large`,
 * `disk-full`, `denied`, `cancelled`, `unexpected`. After a failure nothing of it is left on the disk.
 */
export const downloadFile = (address: FetchAddress, options: DownloadOptions): Promise<Result<StoredFile>> =>
  store((watch) => request(address, options.limits, watch), options)

/** The same with slides that lie on this machine: they are held to the same, and copied. */
export const copyFile = (
  open: () => Promise<Result<ComingFile>>,
  options: DownloadOptions,
): Promise<Result<StoredFile>> => store(open, options)

const store = async (
  open: (watch: Watch) => Promise<Result<ComingFile>>,
  options: DownloadOptions,
): Promise<Result<StoredFile>> => {
  const watch = createWatch(options.signal)
  try {
    const coming = await open(watch)
    if (isFailed(coming)) return coming
    if (coming.ok.total !== undefined && coming.ok.total > options.limits.bytes)
      return fail('too-large', describeSize(coming.ok.total, options.limits.bytes))
    const draft = await options.store.begin()
    if (isFailed(draft)) return draft
    const written = await receive(coming.ok, draft.ok, options, watch)
    if (isFailed(written)) {
      await draft.ok.discard()
      return written
    }
    return await draft.ok.keep()
  } finally {
    // Also ends an answer that nobody reads to its end.
    watch.stop()
  }
}

/** A file on its way, from a host or from a place that is called so. */
export interface ComingFile {
  readonly host: string
  readonly body: AsyncIterable<Uint8Array>
  readonly total: number | undefined
}

const request = async (
  { url, isChosen }: FetchAddress,
  limits: DownloadLimits,
  watch: Watch,
): Promise<Result<ComingFile>> => {
  const { redirects, connectMs } = limits
  // Slides are fetched when a reader asks for them: a link that says openly that it leads inside is what they asked for.
  const isAsked = isChosen || toHostClass(url.hostname) !== 'public'
  const found = await follow(url, { isChosen: isAsked, headers: () => headers, redirects, connectMs, watch })
  return isFailed(found) ? found : toComing(found.ok.answer, found.ok.address.host)
}

const headers = {
  accept: 'application/pdf, */*;q=0.5',
  // Content-Length must count the bytes that arrive, so no compression on the way.
  'accept-encoding': 'identity',
  'user-agent': 'Lectern',
}

const toComing = async (answer: Answer, host: string): Promise<Result<ComingFile>> => {
  const { status, statusText, header } = answer
  if (status !== 200) return fail('http', `${host}: ${`${status} ${statusText}`.trim()}`, status)
  const length = header('content-length')
  const isPlain = header('content-encoding') === undefined
  const total = isPlain && length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined
  return succeed({ host, total, body: await toPlainBody(answer) })
}

const describeSize = (bytes: number, limit: number): string =>
  `${Math.ceil(bytes / 1_048_576)} MB, the limit is ${Math.floor(limit / 1_048_576)} MB`

const receive = async (
  { host, body, total }: ComingFile,
  draft: Draft,
  { limits, onProgress }: DownloadOptions,
  watch: Watch,
): Promise<Result<null>> => {
  let received = 0
  let head: Uint8Array = new Uint8Array()
  let tail: Uint8Array = new Uint8Array()
  try {
    watch.expectWithin(limits.stallMs)
    for await (const chunk of body) {
      watch.expectWithin(limits.stallMs)
      received += chunk.length
      if (received > limits.bytes) return fail('too-large', describeSize(received, limits.bytes))
      if (head.length < headLength) {
        head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)])
        if (head.length >= headLength && !hasPdfStart(head)) return fail('not-a-pdf', describeBytes(head))
      }
      tail = chunk.length >= tailLength ? chunk.slice(-tailLength) : Buffer.concat([tail, chunk]).subarray(-tailLength)
      const written = await draft.write(chunk)
      if (isFailed(written)) return written
      onProgress(received, total)
    }
  } catch (error) {
    const { failure } = watch.failureOf(error, host)
    // The answer had begun, so what broke off is the file.
    if (failure.kind === 'cancelled' || failure.kind === 'timeout') return { failure }
    return fail('truncated', describeCut(received, total))
  }
  if (!hasPdfStart(head)) return fail('not-a-pdf', describeBytes(head))
  if (total !== undefined && received !== total) return fail('truncated', describeCut(received, total))
  if (!hasPdfEnd(tail)) return fail('truncated', 'the file has no end')
  return succeed(null)
}

const describeCut = (received: number, total: number | undefined): string =>
  total === undefined ? `the connection broke after ${received} bytes` : `${received} of ${total} bytes came`
