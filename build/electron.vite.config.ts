import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { libsqlAliases } from './libsql-aliases.ts'
import { pdfjsAliases } from './pdfjs-aliases.ts'
import { pdfjsAssets } from './pdfjs-assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// The oldest runtime Lectern runs on; electron-vite would take the installed Electron's instead.
const nodeTarget = 'node20.18'
const pageTarget = 'chrome130'

export default defineConfig({
  main: {
    root,
    resolve: { alias: [...pdfjsAliases, ...libsqlAliases] },
    build: {
      outDir: inRoot('out/main'),
      target: nodeTarget,
      // An external name is kept as it is written, so pdf.js becomes external only under its legacy name.
      // A program of few files starts sooner: these would be read from some 150. Native parts and large dictionaries stay.
      externalizeDeps: { exclude: ['pdfjs-dist', 'zod', 'yaml', 'markdown-it', 'lunr', 'libsql', 'electron-updater'] },
      rollupOptions: {
        external: [/^pdfjs-dist\/legacy\//],
        input: {
          entry: inRoot('electron/entry.ts'),
          main: inRoot('electron/main.ts'),
          'library-host': inRoot('electron/library-host.ts'),
          cli: inRoot('electron/cli/lectern.ts'),
          'page-worker': inRoot('electron/archive/page-worker.ts'),
          'page-text-worker': inRoot('electron/reading/page-text-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: inRoot('out/preload'),
      target: nodeTarget,
      // A sandboxed preload can require nothing but electron, and cannot be an ES module.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: inRoot('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    resolve: { alias: pdfjsAliases },
    plugins: [react(), pdfjsAssets(root)],
    build: {
      outDir: inRoot('out/renderer'),
      target: pageTarget,
      minify: true,
      // The content security policy allows neither inline scripts nor data: addresses for code.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      rollupOptions: { input: inRoot('renderer/index.html') },
    },
  },
})
