import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PageText } from '../../core/model/deck'
import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { joinText } from './join-text'
import { type LoadedPdfjs, loadPdfjs } from './load-pdfjs'

/** How long a document may take, and how much text one page may have. */
export interface ReadingLimits {
  /** For the whole document; pages not reached by then count as without text. */
  readonly documentMs: number
  readonly pageMs: number
  readonly pageCharacters: number
}

export const readingLimits: ReadingLimits = { documentMs: 120_000, pageMs: 15_000, pageCharacters: 200_000 }

/**
 * The text of every page, read in this thread. A page that cannot be read is a page without text; only a document that cannot be
 * opened is a failure: `encrypted`, `corrupt`, `timeout` or `cancelled`. Takes over `bytes`, which are empty afterwards.
 */
export const extractPageTexts = async (
  bytes: Uint8Array,
  { signal, limits = readingLimits }: { signal?: AbortSignal | undefined; limits?: ReadingLimits } = {},
): Promise<Result<PageText[]>> => {
  if (signal?.aborted) return fail('cancelled')
  const end = Date.now() + limits.documentMs
  const loaded = await loadPdfjs()
  const task = loaded.pdfjs.getDocument({ ...loaded.openOptions, data: bytes })
  try {
    const opened = await within(limits.documentMs, signal, openDocument(task.promise, loaded))
    if (isFailed(opened)) return opened
    return await readPages(opened.ok, end, limits, signal)
  } finally {
    // A document that was broken enough to fail may fail again as it is put away.
    await task.destroy().catch(() => undefined)
  }
}

const openDocument = async (
  opening: Promise<PDFDocumentProxy>,
  { pdfjs }: LoadedPdfjs,
): Promise<Result<PDFDocumentProxy>> => {
  try {
    return succeed(await opening)
  } catch (error) {
    if (error instanceof pdfjs.PasswordException) return fail('encrypted')
    return fail('corrupt', error instanceof Error ? error.message : String(error))
  }
}

const readPages = async (
  document: PDFDocumentProxy,
  end: number,
  limits: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<Result<PageText[]>> => {
  const pages: PageText[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    // Without this, pdf.js runs from page to page without a pause, and no timer or message gets its turn.
    await letOthersRun()
    if (signal?.aborted) return fail('cancelled')
    const left = Math.min(limits.pageMs, end - Date.now())
    const read =
      left > 0 ? await within(left, signal, readPage(document, page, limits.pageCharacters)) : fail('timeout')
    if (isFailed(read) && read.failure.kind === 'cancelled') return read
    const text = isFailed(read) ? '' : read.ok
    pages.push({ page, text, hasText: /[\p{L}\p{N}]/u.test(text) })
  }
  return succeed(pages)
}

const readPage = async (document: PDFDocumentProxy, number: number, most: number): Promise<Result<string>> => {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return succeed(joinText(items.flatMap((item) => ('str' in item ? [item] : []))).slice(0, most))
  } catch (error) {
    return fail('corrupt', error instanceof Error ? error.message : String(error))
  }
}

const within = async <T>(ms: number, signal: AbortSignal | undefined, work: Promise<Result<T>>): Promise<Result<T>> => {
  let stop: (failure: { failure: Failure }) => void = () => undefined
  const stopped = new Promise<{ failure: Failure }>((resolve) => {
    stop = resolve
  })
  const timer = setTimeout(() => stop(fail('timeout')), ms)
  const cancel = () => stop(fail('cancelled'))
  signal?.addEventListener('abort', cancel)
  try {
    return await Promise.race([work, stopped])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}
