import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { follow } from '../network/follow'
import { isWeb, withoutPassword } from '../network/redirect'
import type { Answer } from '../network/request'
import { createWatch, type Watch } from '../network/watch'
import { formatLength, toArchiveFormat, toFormatFailure } from './open-archive'

export interface FetchLimits {
  readonly bytes: number
  /** Until the answer begins: Git hosts pack an archive only when it is asked for. */
  readonly connectMs: number
  /** Without a single byte. */
  readonly stallMs: number
  /** For all of it, so that a server that sends a byte now and then comes to an end, too. */
  readonly totalMs: number
  readonly redirects: number
}

export const fetchLimits: FetchLimits = {
  bytes: 512 * 1024 * 1024,
  connectMs: 60_000,
  stallMs: 30_000,
  totalMs: 60 * 60_000,
  redirects: 5,
}

export interface FetchArchiveOptions {
  /** What the last fetch answered. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** The path of the file to write; while it comes, its bytes lie beside it in `<into>.part`. */
  readonly into: string
  readonly limits?: FetchLimits
  readonly signal: AbortSignal
  onProgress?(received: number, total: number | undefined): void
}

/** `unchanged` leaves the file alone; `fetched` has put it in place, whole. */
export type FetchedArchive =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'fetched'
      readonly file: string
      readonly bytes: number
      readonly etag?: string
      readonly lastModified?: string
      /** Where it came from at last. */
      readonly finalUrl: string
    }

/**
 * Fetches an archive unless it is what was fetched before. Nothing of a failed fetch is left on the disk, and a file that was
 * there stays. Failures: `offline`, `timeout`, `http`, `unsafe` (a redirect to less safety or into a network that was not asked
 * for), `not-an-archive`, `truncated`, `too-large`, `disk-full`, `denied`, `invalid` (no http address), `cancelled`, `unexpected`.
 * Plain http is taken where the address itself asks for it. No cookie or password is sent.
 */
export async function fetchArchive(url: string, options: FetchArchiveOptions): Promise<Result<FetchedArchive>> {
  if (!URL.canParse(url) || !isWeb(new URL(url))) return fail('invalid', 'This is not an http address.')
  const limits = options.limits ?? fetchLimits
  const watch = createWatch(options.signal)
  try {
    const { redirects, connectMs } = limits
    const headers = (address: URL): Record<string, string> => toHeaders(address, options)
    const start = withoutPassword(new URL(url))
    const found = await follow(start, { isChosen: true, headers, redirects, connectMs, watch })
    if (isFailed(found)) return found
    const { answer, address } = found.ok
    if (isUnchanged(answer, options)) return succeed({ kind: 'unchanged' })
    const total = toTotal(answer, address.host, limits)
    if (isFailed(total)) return total
    const bytes = await store(answer, address.host, total.ok, { ...options, limits }, watch)
    if (isFailed(bytes)) return bytes
    return succeed({
      kind: 'fetched',
      file: options.into,
      bytes: bytes.ok,
      finalUrl: address.href,
      ...pick('etag', answer.header('etag')),
      ...pick('lastModified', answer.header('last-modified')),
    })
  } finally {
    // Also ends an answer that nobody reads to its end.
    watch.stop()
  }
}

const pick = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string })

function toHeaders({ hostname }: URL, { etag, lastModified }: FetchArchiveOptions): Record<string, string> {
  return {
    accept: 'application/zip, application/gzip, */*;q=0.5',
    // Content-Length must count the bytes that arrive, so no compression on the way.
    'accept-encoding': 'identity',
    // Gitee answers with a web page unless the program is one that it knows to download.
    'user-agent': hostname === 'gitee.com' ? 'Lectern (curl/8.4.0)' : 'Lectern',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}

const isUnchanged = (answer: Answer, { etag, lastModified }: FetchArchiveOptions): boolean => {
  if (answer.status === 304) return etag !== undefined || lastModified !== undefined
  const now = answer.header('etag')
  return answer.status === 200 && etag !== undefined && now !== undefined && toTag(now) === toTag(etag)
}

/** A tag compared weakly: the same archive, though perhaps not packed in the same way. */
const toTag = (etag: string): string => etag.replace(/^W\//, '')

function toTotal(
  { status, statusText, header }: Answer,
  host: string,
  limits: FetchLimits,
): Result<number | undefined> {
  if (status !== 200) return fail('http', `${host}: ${`${status} ${statusText}`.trim()}`, status)
  const length = header('content-length')
  const total = length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined
  return total !== undefined && total > limits.bytes ? tooLarge(limits) : succeed(total)
}

const tooLarge = ({ bytes }: FetchLimits) =>
  fail('too-large', `The archive has more than ${Math.floor(bytes / 1024 / 1024)} MB, which is the limit.`)

/** Receives into a file beside, and puts it in place when it is whole; answers its size. */
async function store(
  answer: Answer,
  host: string,
  total: number | undefined,
  options: FetchArchiveOptions & { readonly limits: FetchLimits },
  watch: Watch,
): Promise<Result<number>> {
  const part = `${options.into}.part`
  let handle: FileHandle | undefined
  try {
    handle = await open(part, 'w+')
    const received = await receive(answer, host, total, handle, options, watch)
    if (isFailed(received)) return received
    if (!(await hasZipEnd(handle, received.ok))) return fail('truncated', `${host} sent an archive that has no end.`)
    await handle.sync()
    await handle.close()
    await rename(part, options.into)
    return received
  } catch (error) {
    return { failure: toDiskFailure(error, options.into) }
  } finally {
    await handle?.close().catch(() => undefined)
    await rm(part, { force: true }).catch(() => undefined)
  }
}

async function receive(
  { body }: Answer,
  host: string,
  total: number | undefined,
  handle: FileHandle,
  { limits, onProgress }: FetchArchiveOptions & { readonly limits: FetchLimits },
  watch: Watch,
): Promise<Result<number>> {
  const started = performance.now()
  let received = 0
  let head: Uint8Array = new Uint8Array()
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    watch.expectWithin(limits.stallMs)
    const next = await chunks.next().catch((error: unknown) => ({ error }))
    if ('error' in next) return toBroken(watch.failureOf(next.error, host), received, total)
    if (next.done) break
    const chunk: Uint8Array = next.value
    received += chunk.length
    if (received > limits.bytes) return tooLarge(limits)
    if (performance.now() - started > limits.totalMs) return fail('timeout', host)
    if (head.length < formatLength) {
      head = Buffer.concat([head, chunk.subarray(0, formatLength - head.length)])
      if (head.length >= formatLength && toArchiveFormat(head) === undefined) return toFormatFailure(host, head)
    }
    await writeAll(handle, chunk)
    onProgress?.(received, total)
  }
  if (total !== undefined && received !== total)
    return fail('truncated', `${received} of ${total} bytes came from ${host}.`)
  return toArchiveFormat(head) === undefined ? toFormatFailure(host, head) : succeed(received)
}

/** The answer had begun, so what broke off is the file. */
const toBroken = (
  broken: ReturnType<Watch['failureOf']>,
  received: number,
  total: number | undefined,
): ReturnType<Watch['failureOf']> =>
  broken.failure.kind === 'cancelled' || broken.failure.kind === 'timeout'
    ? broken
    : fail('truncated', `The connection broke after ${received}${total === undefined ? '' : ` of ${total}`} bytes.`)

/** The list at the end of a zip lies before a comment of up to 65,535 bytes. Other archives show their end when they are read. */
async function hasZipEnd(handle: FileHandle, size: number): Promise<boolean> {
  const tail = Buffer.alloc(Math.min(size, 22 + 0xffff))
  await handle.read(tail, 0, tail.length, size - tail.length)
  const head = Buffer.alloc(4)
  await handle.read(head, 0, head.length, 0)
  return toArchiveFormat(head) !== 'zip' || tail.includes('PK\x05\x06', 0, 'latin1')
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < chunk.length) offset += (await handle.write(chunk, offset)).bytesWritten
}
