import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

type Pdfjs = typeof import('pdfjs-dist')
type OpenOptions = Exclude<
  Parameters<Pdfjs['getDocument']>[0],
  undefined | string | URL | ArrayBuffer | ArrayBufferView
>

/** pdf.js made ready for a process without a window, and the options every document is opened with. */
export interface LoadedPdfjs {
  readonly pdfjs: Pdfjs
  readonly openOptions: OpenOptions
}

let loading: Promise<LoadedPdfjs> | undefined

/** Loads pdf.js once; later calls answer the same. Works in Node and in Electron's utility process. */
export const loadPdfjs = (): Promise<LoadedPdfjs> => {
  loading ??= load()
  return loading
}

/** Gives Node 20 what pdf.js 6 expects of Node 22. */
const addMissingBuiltins = (): void => {
  addBuiltin(Promise, 'withResolvers', <T>() => {
    let resolve: ((value: T | PromiseLike<T>) => void) | undefined
    let reject: ((reason: unknown) => void) | undefined
    const promise = new Promise<T>((onResolve, onReject) => {
      resolve = onResolve
      reject = onReject
    })
    return { promise, resolve, reject }
  })
  addBuiltin(ArrayBuffer.prototype, 'transferToFixedLength', function (this: ArrayBuffer, length?: number) {
    return this.slice(0, length)
  })
}

const addBuiltin = (on: object, name: string, value: unknown): void => {
  if (!(name in on)) Object.defineProperty(on, name, { configurable: true, writable: true, value })
}

// pdf.js constructs matrices as it loads, though reading text never uses one.
class NoMatrix {}

const load = async (): Promise<LoadedPdfjs> => {
  addMissingBuiltins()
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: NoMatrix })
  // In a utility process pdf.js takes itself to be in a browser. Its worker code, loaded first, is then used in place.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folders: Readonly<Record<string, string>> = {
    cMapUrl: join(home, 'cmaps'),
    standardFontDataUrl: join(home, 'standard_fonts'),
    wasmUrl: join(home, 'wasm'),
  }
  class DiskDataFactory {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = folders[kind]
      if (folder === undefined) throw new Error(`pdf.js asked for unknown data: ${kind}`)
      return new Uint8Array(await readFile(join(folder, basename(filename))))
    }
  }
  return {
    pdfjs,
    openOptions: {
      ...Object.fromEntries(Object.entries(folders).map(([kind, folder]) => [kind, `${folder}/`])),
      cMapPacked: true,
      BinaryDataFactory: DiskDataFactory,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    },
  }
}
