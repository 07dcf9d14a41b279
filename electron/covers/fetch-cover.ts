import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { readMediaType } from '../../core/model/media-type'
import { follow } from '../network/follow'
import { toPlainBody } from '../network/plain-body'
import { createWatch } from '../network/watch'

/** Larger pictures are no covers, and would only fill the disk. */
const maxCoverBytes = 8 * 1024 * 1024
const timeoutMs = 10_000
const maxRedirects = 3

/** Where a picture is fetched from, and whether the reader named that, in a mirror rule. */
export interface CoverAddress {
  readonly url: URL
  readonly isChosen: boolean
}

/**
 * The picture at an address. Plain http is taken from a mirror of the reader's own only. Failures: `offline` also when it
 * takes too long, `http`, `unsafe`, `too-large`, `invalid`, `cancelled`.
 */
export async function fetchCover({ url, isChosen }: CoverAddress, signal: AbortSignal): Promise<Result<Uint8Array>> {
  if (url.protocol !== 'https:' && !isChosen) return fail('invalid', `${url.protocol}//${url.host}`)
  const watch = createWatch(AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
  try {
    const found = await follow(url, {
      isChosen,
      headers: () => headers,
      redirects: maxRedirects,
      connectMs: timeoutMs,
      watch,
    })
    if (isFailed(found)) return toCoverFailure(found, url.host, signal)
    const { answer, address } = found.ok
    // Nor on the word of a redirect.
    if (address.protocol !== 'https:' && address.host !== url.host) return fail('invalid', `http://${address.host}`)
    if (answer.status !== 200) return fail('http', address.host, answer.status)
    return await receive(await toPlainBody(answer), address.host)
  } catch {
    return fail(signal.aborted ? 'cancelled' : 'offline', url.host)
  } finally {
    // Also ends an answer that nobody reads to its end.
    watch.stop()
  }
}

const headers = { accept: 'image/*, */*;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Lectern' }

/** Why there was no answer; a host that is silent is not asked again soon. */
const toCoverFailure = (failed: { failure: Failure }, host: string, signal: AbortSignal): { failure: Failure } =>
  failed.failure.kind === 'unsafe' || failed.failure.kind === 'http'
    ? failed
    : fail(signal.aborted ? 'cancelled' : 'offline', host)

async function receive(body: AsyncIterable<Uint8Array>, host: string): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const bytes of body) {
    length += bytes.length
    if (length > maxCoverBytes) return fail('too-large', host)
    chunks.push(bytes)
  }
  return toImage(Buffer.concat(chunks), host)
}

const toImage = (bytes: Uint8Array, from: string): Result<Uint8Array> =>
  readMediaType(bytes)?.startsWith('image/') ? succeed(bytes) : fail('invalid', `${from} is no picture`)
