import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { describeBytes } from '../network/describe-bytes'
import { isRedirect, toRedirectAddress } from '../network/redirect'
import { createWatch, type Watch } from '../network/watch'
import type { ContentStore, Draft, StoredFile } from './content-store'
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
 * Brings a PDF into the store, or says why not: `offline`, `timeout`, `http`, `not-a-pdf`, `truncated`, `too-large`, `disk-full`,
 * `denied`, `cancelled`, `unexpected`. After a failure nothing of it is left on the disk.
 */
export const downloadFile = async (address: URL, options: DownloadOptions): Promise<Result<StoredFile>> => {
  const watch = createWatch(options.signal)
  try {
    const answered = await request(address, options.limits, watch)
    if (isFailed(answered)) return answered
    const draft = await options.store.begin()
    if (isFailed(draft)) return draft
    const written = await receive(answered.ok, draft.ok, options, watch)
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

interface Answer {
  readonly host: string
  readonly body: AsyncIterable<Uint8Array>
  readonly total: number | undefined
}

const request = async (start: URL, limits: DownloadLimits, watch: Watch): Promise<Result<Answer>> => {
  let address = start
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const response = await ask(address, limits, watch)
    if (isFailed(response)) return response
    const { status } = response.ok
    if (!isRedirect(status)) return toAnswer(response.ok, address.host, limits)
    await response.ok.body?.cancel().catch(() => undefined)
    const next = toRedirectAddress(address, response.ok.headers.get('location'), status)
    if (isFailed(next)) return fail('http', next.failure.detail, status)
    address = next.ok
  }
  return fail('http', `${address.host} redirects in a circle`, 302)
}

const ask = async (address: URL, limits: DownloadLimits, watch: Watch): Promise<Result<Response>> => {
  watch.expectWithin(limits.connectMs)
  try {
    return succeed(
      await fetch(address, {
        redirect: 'manual',
        signal: watch.signal,
        // Content-Length must count the bytes that arrive, so no compression on the way.
        headers: { accept: 'application/pdf, */*;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Lectern' },
      }),
    )
  } catch (error) {
    return watch.failureOf(error, address.host)
  }
}

const toAnswer = (response: Response, host: string, limits: DownloadLimits): Result<Answer> => {
  if (response.status !== 200) {
    return fail('http', `${host}: ${`${response.status} ${response.statusText}`.trim()}`, response.status)
  }
  const length = response.headers.get('content-length')
  const isPlain = response.headers.get('content-encoding') === null
  const total = isPlain && length !== null && /^\d+$/.test(length) ? Number(length) : undefined
  if (total !== undefined && total > limits.bytes) return fail('too-large', describeSize(total, limits.bytes))
  return succeed({ host, total, body: response.body ?? emptyBody() })
}

async function* emptyBody(): AsyncIterable<Uint8Array> {}

const describeSize = (bytes: number, limit: number): string =>
  `${Math.ceil(bytes / 1_048_576)} MB, the limit is ${Math.floor(limit / 1_048_576)} MB`

const receive = async (
  { host, body, total }: Answer,
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
