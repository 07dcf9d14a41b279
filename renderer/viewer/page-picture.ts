import { type PDFPageProxy, RenderingCancelledException } from 'pdfjs-dist'
import { isFailed } from '../../core/model/failure'
import { decks } from './decks'
import { createRecentMap } from './recent-map'
import { createTaskQueue } from './task-queue'

const queue = createTaskQueue(2)
const pictures = createRecentMap<ImageBitmap>(60, (picture) => picture.close())
// Small pages are enlarged for a thumbnail, but never beyond this many pixels, whatever shape a page has.
const mostPixels = 1_000_000

const toKey = (sha256: string, page: number, pixelWidth: number) => `${sha256}/${page}/${pixelWidth}`

/** A picture painted lately; the cache owns it, so draw it at once and keep no hold of it. */
export const getPagePicture = (sha256: string, page: number, pixelWidth: number): ImageBitmap | undefined =>
  pictures.get(toKey(sha256, page, pixelWidth))

const renderPage = async (page: PDFPageProxy, pixelWidth: number, signal: AbortSignal): Promise<ImageBitmap> => {
  const size = page.getViewport({ scale: 1 })
  const scale = Math.min(pixelWidth / size.width, Math.sqrt(mostPixels / (size.width * size.height)))
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  const task = page.render({ canvas, viewport })
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    await task.promise
    return await createImageBitmap(canvas)
  } finally {
    signal.removeEventListener('abort', cancel)
    // Gives the pixels back at once rather than at the next garbage collection.
    canvas.width = 0
    page.cleanup()
  }
}

/**
 * Paints a page `pixelWidth` wide, at most two at a time in the window, and tells `onDone`: with the picture, or with
 * undefined when it cannot be painted. Nothing is told after `signal` is aborted.
 */
export const paintPage = (
  { sha256, page, pixelWidth }: { sha256: string; page: number; pixelWidth: number },
  signal: AbortSignal,
  onDone: (picture: ImageBitmap | undefined) => void,
): void => {
  const tell = (picture: ImageBitmap | undefined) => {
    if (!signal.aborted) onDone(picture)
  }
  queue.add(signal, async () => {
    const loan = await decks.borrow(sha256)
    if (isFailed(loan)) return tell(undefined)
    try {
      if (signal.aborted) return
      const picture = await renderPage(await loan.ok.document.pdf.getPage(page), pixelWidth, signal)
      pictures.set(toKey(sha256, page, pixelWidth), picture)
      tell(picture)
    } catch (error) {
      if (!(error instanceof RenderingCancelledException)) tell(undefined)
    } finally {
      loan.ok.release()
    }
  })
}
