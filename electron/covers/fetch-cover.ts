import { readFile, stat } from 'node:fs/promises'
import { fail, type Result, succeed } from '../../core/model/failure'

/** Larger pictures are no covers, and would only fill the disk. */
export const maxCoverBytes = 8 * 1024 * 1024
const timeoutMs = 10_000
const maxRedirects = 3

const signs: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] }, // PNG
  { at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] }, // WebP, after RIFF and its length
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] }, // AVIF
]

/** Whether bytes are a picture by what they begin with. SVG is none: it can hold scripts. */
export const isImage = (bytes: Uint8Array): boolean =>
  signs.some(({ at, bytes: sign }) => sign.every((byte, index) => bytes[at + index] === byte))

/** The picture in a file. Failures: `not-found`, `too-large`, `invalid`. */
export async function readCover(file: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(file)).size > maxCoverBytes) return fail('too-large', file)
    return toImage(new Uint8Array(await readFile(file)), file)
  } catch {
    return fail('not-found', file)
  }
}

/**
 * The picture at an address. `mayFetch` is asked of the address and of each it redirects to. Failures: `offline`, `http`,
 * `too-large`, `invalid`, `cancelled`.
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
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        at = new URL(location, at)
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
  isImage(bytes) ? succeed(bytes) : fail('invalid', `${from} is no picture`)
