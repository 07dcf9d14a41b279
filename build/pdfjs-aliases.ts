import type { Alias } from 'vite'

/**
 * Resolves pdf.js imports to its legacy build, since the modern one needs a newer Chromium than the oldest runtime Lectern runs on.
 * The replacements are package names, not paths, so that what is kept out of a bundle stays out; paths under `legacy/` are left alone.
 */
export const pdfjsAliases: Alias[] = [
  { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
  { find: /^pdfjs-dist\/(build|web)\//, replacement: 'pdfjs-dist/legacy/$1/' },
]
