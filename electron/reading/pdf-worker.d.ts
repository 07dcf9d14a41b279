/** pdf.js's worker code; loading it is its only use here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
