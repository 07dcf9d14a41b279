import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'

/** Where the app serves pdf.js's own data: the worker, cMaps, standard fonts, decoders, colour profiles. Ends with `/`. */
export const pdfjsAssets = new URL('/pdfjs/', document.baseURI).href

let worker: PDFWorker | undefined

/** The one worker that parses every open document. */
export const getPdfWorker = (): PDFWorker => {
  if (!worker || worker.destroyed) {
    GlobalWorkerOptions.workerSrc = `${pdfjsAssets}pdf.worker.mjs`
    worker = new PDFWorker()
  }
  return worker
}
