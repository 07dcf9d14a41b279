import { PDFDataRangeTransport } from 'pdfjs-dist'
import { type Failure, fail, type Result, succeed } from '../../core/model/failure'

/** How many bytes are asked for at a time. */
export const rangeBytes = 65_536

/** The whole size in a `Content-Range: bytes 0-65535/123456` header, or undefined when it tells none. */
export const parseTotal = (contentRange: string | null): number | undefined => {
  const total = /^bytes \d+-\d+\/(\d+)$/.exec(contentRange ?? '')?.[1]
  return total === undefined ? undefined : Number(total)
}

/** Hands pdf.js the ranges it asks for; a range that cannot be had is told once through `onLost`. */
class SlideTransport extends PDFDataRangeTransport {
  readonly #aborter = new AbortController()
  readonly #url: string
  readonly #onLost: (failure: Failure) => void

  constructor(url: string, total: number, start: Uint8Array, onLost: (failure: Failure) => void) {
    super(total, start, start.byteLength >= total)
    this.#url = url
    this.#onLost = onLost
  }

  override requestDataRange(begin: number, end: number): void {
    this.#fetchRange(begin, end).then(
      (bytes) => this.onDataRange(begin, bytes),
      (error: unknown) => {
        if (!this.#aborter.signal.aborted) this.#onLost(fail('not-found', String(error)).failure)
      },
    )
  }

  override abort(): void {
    this.#aborter.abort()
  }

  async #fetchRange(begin: number, end: number): Promise<Uint8Array> {
    const answer = await fetch(this.#url, {
      headers: { Range: `bytes=${begin}-${end - 1}` },
      signal: this.#aborter.signal,
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status === 206 && bytes.byteLength === end - begin) return bytes
    if (answer.status === 200 && bytes.byteLength >= end) return bytes.slice(begin, end)
    throw new Error(`bytes ${begin}-${end} of ${this.#url}: status ${answer.status}, ${bytes.byteLength} bytes`)
  }
}

/** Opens a stored PDF by its first range. Failure `not-found` when it is not stored, `corrupt` when it is empty. */
export const openSlideSource = async (
  url: string,
  onLost: (failure: Failure) => void,
): Promise<Result<PDFDataRangeTransport>> => {
  let answer: Response
  let start: Uint8Array
  try {
    answer = await fetch(url, { headers: { Range: `bytes=0-${rangeBytes - 1}` } })
    start = new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    return fail('not-found', `${url}: ${String(error)}`)
  }
  if (!answer.ok) return fail('not-found', `${url}: status ${answer.status}`)
  const total = answer.status === 206 ? parseTotal(answer.headers.get('Content-Range')) : start.byteLength
  if (!total || start.byteLength === 0) return fail('corrupt', `${url}: no bytes`)
  return succeed(new SlideTransport(url, total, start, onLost))
}
