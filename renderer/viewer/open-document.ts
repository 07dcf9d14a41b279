import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { mendDocumentText } from './mend-text'
import { getPdfWorker, pdfjsAssets } from './pdfjs'
import { openSlideSource, rangeBytes } from './slide-source'

/** A stored deck that is open. */
export interface OpenDocument {
  readonly pdf: PDFDocumentProxy
  /** Settles when its bytes can no longer be read; never otherwise. */
  readonly lost: Promise<Failure>
  /** Frees its memory, here and in the worker. */
  destroy(): Promise<void>
}

/** What an exception of pdf.js means to a reader. */
const toOpenFailure = (error: unknown): Failure => {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'PasswordException') return fail('encrypted', message).failure
  return fail('corrupt', message).failure
}

/**
 * Opens `slide://<sha256>` by ranges. Failure `encrypted` when it needs a password, `corrupt` when it is no readable
 * PDF, `not-found` when its bytes are gone.
 */
export const openDocument = async (sha256: string): Promise<Result<OpenDocument>> => {
  let lose: (failure: Failure) => void = () => undefined
  const lost = new Promise<Failure>((resolve) => {
    lose = resolve
  })
  // The worker starts while the first bytes are read.
  const worker = getPdfWorker()
  const source = await openSlideSource(`slide://${sha256}`, lose)
  if (isFailed(source)) return source
  const task = getDocument({
    range: source.ok,
    rangeChunkSize: rangeBytes,
    disableAutoFetch: true,
    worker,
    cMapUrl: `${pdfjsAssets}cmaps/`,
    standardFontDataUrl: `${pdfjsAssets}standard_fonts/`,
    wasmUrl: `${pdfjsAssets}wasm/`,
    iccUrl: `${pdfjsAssets}iccs/`,
    useWorkerFetch: true,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const opened = await Promise.race([task.promise, lost])
    if ('kind' in opened) {
      await task.destroy()
      return { failure: opened }
    }
    mendDocumentText(opened)
    return succeed({ pdf: opened, lost, destroy: () => task.destroy() })
  } catch (error) {
    await task.destroy()
    return { failure: toOpenFailure(error) }
  }
}
