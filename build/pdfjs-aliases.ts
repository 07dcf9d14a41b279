import { join } from 'node:path'
import type { Alias } from 'vite'

/**
 * Resolves pdf.js imports to its legacy build: the modern one needs a newer Chromium than the oldest runtime Lectern runs on.
 * Paths that already name `legacy/` are left alone.
 */
export function pdfjsAliases(root: string): Alias[] {
  const legacy = join(root, 'node_modules/pdfjs-dist/legacy')
  return [
    { find: /^pdfjs-dist$/, replacement: join(legacy, 'build/pdf.mjs') },
    { find: /^pdfjs-dist\/(build|web)\//, replacement: `${legacy}/$1/` },
  ]
}
