import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'

// Beyond this, pages take their size when they are scrolled to: reading them all would cost more than a jump does.
const mostPages = 2_000

/** Gives every page its name in the reader's language, in place of pdf.js's own. */
export const namePages = (viewer: PDFViewer, toLabel: (page: number) => string): void => {
  for (let page = 1; page <= viewer.pagesCount; page += 1) {
    const { div } = viewer.getPageView(page - 1)
    div.removeAttribute('data-l10n-id')
    div.setAttribute('aria-label', toLabel(page))
  }
}

/**
 * Gives every page its own size before it is seen. pdf.js does so itself only when it also fetches the whole file in
 * advance; until then all pages are as large as the first.
 */
export const readPageSizes = async (viewer: PDFViewer, pdf: PDFDocumentProxy, signal: AbortSignal): Promise<void> => {
  for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1) {
    const view = viewer.getPageView(page - 1)
    if (view?.pdfPage) continue
    // A page that cannot be read keeps the first one's size.
    const pdfPage = await pdf.getPage(page).catch(() => undefined)
    if (signal.aborted) return
    if (pdfPage && !view.pdfPage) view.setPdfPage(pdfPage)
  }
}
