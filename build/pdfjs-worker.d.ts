/** pdf.js ships no types for its worker, which is imported only for what it leaves behind on globalThis. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
