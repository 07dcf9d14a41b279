import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Plugin } from 'vite'

const mimeTypes: Record<string, string> = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
}

/**
 * Puts what pdf.js reads at run time under `pdfjs/` beside the page: the workers, character maps, standard fonts,
 * image decoders, colour profiles and the icons of notes. Without the character maps Chinese slides lose their text.
 */
export function pdfjsAssets(root: string): Plugin {
  const files = listAssets(join(root, 'node_modules/pdfjs-dist'))
  return {
    name: 'lectern:pdfjs-assets',
    generateBundle() {
      for (const [name, path] of files) this.emitFile({ type: 'asset', fileName: name, source: readFileSync(path) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = files.get((request.url ?? '').replace(/^\//, '').replace(/\?.*$/, ''))
        if (path === undefined || !existsSync(path)) return next()
        response.setHeader('content-type', mimeTypes[extname(path)] ?? 'application/octet-stream')
        createReadStream(path).pipe(response)
      })
    },
  }
}

function listAssets(packageDir: string): Map<string, string> {
  const files = new Map([
    ['pdfjs/pdf.worker.mjs', join(packageDir, 'legacy/build/pdf.worker.min.mjs')],
    ['pdfjs/pdf.renderer.mjs', join(packageDir, 'legacy/build/pdf.renderer.min.mjs')],
  ])
  for (const name of readdirSync(join(packageDir, 'legacy/web/images'))) {
    // Icons of notes and attachments on a slide; the others belong to pdf.js's own tool bars.
    if (name.startsWith('annotation-')) files.set(`pdfjs/images/${name}`, join(packageDir, 'legacy/web/images', name))
  }
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    for (const name of readdirSync(join(packageDir, folder))) {
      // QuickJS runs scripts inside a PDF, which Lectern never does.
      if (!name.startsWith('quickjs')) files.set(`pdfjs/${folder}/${name}`, join(packageDir, folder, name))
    }
  }
  return files
}
