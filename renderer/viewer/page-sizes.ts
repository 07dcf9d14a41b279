import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'

// Beyond this, pages take their size when they are scrolled to: reading them all would cost more than a jump does.
const mostPages = 2_000

/**
 * Gives every page its own size before it is seen. pdf.js does so itself only when it also fetches the whole file in
 * advance; until then all pages are as large as the first.
 */
export const createPageSizes = (viewer: PDFViewer, pdf: PDFDocumentProxy, signal: AbortSignal) => ({
  nameAll: (toLabel: (page: number) => string) => {
    for (let page = 1; page <= viewer.pagesCount; page += 1) {
      const { div } = viewer.getPageView(page - 1)
      div.setAttribute('aria-label', toLabel(page))
      div.removeAttribute('data-l10n-id')
    }
  },
  readAll: () => {
    const read = async () => {
      for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1) {
        const view = viewer.getPageView(page - 1)
        if (signal.aborted) return
        if (view?.pdfPage) continue
        const pdfPage = await pdf.getPage(page)
        if (!signal.aborted && !view.pdfPage) view.setPdfPage(pdfPage)
      }
    }
    // A page that cannot be read keeps the first one's size; its own place shows the failure when it is rendered.
    read().catch(() => undefined)
  },
})
