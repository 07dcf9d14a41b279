import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { PackChoice, PackPreview, PackReport } from '../../core/model/pack'
import { readWholePage } from '../library/whole-page'
import { gatherPack, type PackOrigin } from './gather-pack'
import type { Importer } from './importer'
import type { Parts, RequestsOf } from './parts'

// Most starts write none.
const loadWriter = () => import('../archive/write-pack')

/** A pack to be written. */
export interface PackOrder {
  readonly path: string
  readonly choice: PackChoice
  /** In the place of a name that is made of what it holds. */
  readonly name?: string
}

/** What only main and the command line ask. */
export interface PackExports {
  /** Writes a pack, whole or not at all. Failures `not-found`, `nothing-chosen`, `disk-full`, `denied`, `cancelled`, `corrupt`. */
  exportPack(order: PackOrder): Promise<Result<PackReport>>
}

const progressEveryMs = 100

/** What a reader does with packs; opening one is an import. */
export function toPackRequests(
  parts: Parts,
  importer: Pick<Importer, 'alone'>,
): RequestsOf<'previewPack' | 'cancelPack'> & PackExports {
  const { guard, closing, tell, version } = parts
  const madeBy = `Lectern ${version}`.trim()
  let running = new AbortController()
  const toProgress = () => {
    let toldAt = 0
    return (done: number, total: number): void => {
      if (done < total && Date.now() - toldAt < progressEveryMs) return
      toldAt = Date.now()
      tell('packProgress', { done, total })
    }
  }
  return {
    previewPack: guard(async ({ choice }): Promise<Result<PackPreview>> => {
      const gathered = await gatherPack(parts, { choice, madeBy, isThorough: false, signal: closing })
      return isFailed(gathered) ? gathered : succeed(gathered.ok.preview)
    }),
    cancelPack: guard(() => {
      running.abort()
      return succeed(null)
    }),
    exportPack: guard(({ path, choice, name }: PackOrder) => {
      running = new AbortController()
      const signal = AbortSignal.any([closing, running.signal])
      return importer.alone(async (): Promise<Result<PackReport>> => {
        const gathered = await gatherPack(parts, { choice, name, madeBy, isThorough: true, signal })
        if (isFailed(gathered)) return gathered
        const { manifest, origins, preview } = gathered.ok
        const file = resolve(path)
        const read = (entry: string): Readable => openOrigin(parts, origins.get(entry))
        const { writePack } = await loadWriter()
        const written = await writePack(file, manifest, read, { signal, onBytes: toProgress() })
        if (isFailed(written)) return written
        return succeed({ file, ...preview, ...written.ok })
      })
    }),
  }
}

function openOrigin({ library, store }: Parts, origin: PackOrigin | undefined): Readable {
  if (origin === undefined) return Readable.from([])
  if ('stored' in origin) return createReadStream(store.pathOf(origin.stored))
  const text = 'text' in origin ? origin.text : (readWholePage(library.connection, origin.page)?.text ?? '')
  return Readable.from([Buffer.from(text)])
}
