import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { readMediaType } from '../../core/model/media-type'
import { isRedirect, toRedirectAddress } from '../network/redirect'

/** Larger pictures are no covers, and would only fill the disk. */
const maxCoverBytes = 8 * 1024 * 1024
const timeoutMs = 10_000
const maxRedirects = 3

/**
 * The picture at an address. `mayFetch` is asked of the address and of each it redirects to. Failures: `offline`, `http`,
 * `unsafe`, `too-large`, `invalid`, `cancelled`.
 */
export async function fetchCover(
  address: URL,
  mayFetch: (address: URL) => boolean,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  try {
    let at = address
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      if (!mayFetch(at)) return fail('invalid', `${at.protocol}//${at.host}`)
      const response = await fetch(at, { redirect: 'manual', signal: limit, credentials: 'omit' })
      if (isRedirect(response.status)) {
        await response.body?.cancel()
        const next = toRedirectAddress(at, response.headers.get('location'), response.status)
        if (isFailed(next)) return next
        at = next.ok
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        return fail('http', at.host, response.status)
      }
      return await receive(response, at.host)
    }
    return fail('http', `${address.host} redirects too often`)
  } catch {
    return fail(signal.aborted ? 'cancelled' : 'offline', address.host)
  }
}

async function receive(response: Response, host: string): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk
    length += bytes.length
    if (length > maxCoverBytes) return fail('too-large', host)
    chunks.push(bytes)
  }
  return toImage(Buffer.concat(chunks), host)
}

const toImage = (bytes: Uint8Array, from: string): Result<Uint8Array> =>
  readMediaType(bytes)?.startsWith('image/') ? succeed(bytes) : fail('invalid', `${from} is no picture`)
