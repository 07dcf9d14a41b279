import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'

/** Where the app serves pdf.js's own data: workers, cMaps, standard fonts, decoders, colour profiles, icons. Ends with `/`. */
export const pdfjsAssets = new URL('/pdfjs/', document.baseURI).href

let worker: PDFWorker | undefined

/** The one worker that parses every open document; each document paints in a worker of its own, so that typing stays smooth. */
export const getPdfWorker = (): PDFWorker => {
  if (!worker || worker.destroyed) {
    GlobalWorkerOptions.workerSrc = `${pdfjsAssets}pdf.worker.mjs`
    GlobalWorkerOptions.rendererSrc = `${pdfjsAssets}pdf.renderer.mjs`
    worker = new PDFWorker({ verbosity: 0 })
  }
  return worker
}
