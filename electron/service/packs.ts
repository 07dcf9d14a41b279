import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { PackChoice, PackPreview, PackReport } from '../../core/model/pack'
import { readWholePage } from '../library/whole-page'
import type { PackOrigin } from './gather-pack'
import type { Importer } from './importer'
import type { Parts, RequestsOf } from './parts'

// Most starts write none.
const loadGatherer = () => import('./gather-pack')
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
  /** Writes a pack, whole or not at all. Failures `not-found`, `nothing-chosen`, `pack-too-large`, `disk-full`, `denied`, `cancelled`, `corrupt`, `locked`. */
  exportPack(order: PackOrder): Promise<Result<PackReport>>
}

const progressEveryMs = 100
/** How often a pack is begun, when other programs import what goes into it. */
const mostBeginnings = 4

/** What a reader does with packs; opening one is an import. */
export function toPackRequests(
  parts: Parts,
  importer: Pick<Importer, 'aloneUnless'>,
): RequestsOf<'previewPack' | 'cancelPack'> & PackExports {
  const { guard, closing, tell, version, shelf } = parts
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

  /** An import puts new pages into the place of old ones: then all of the work is done again. */
  async function onOneLibrary<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    for (let left = mostBeginnings; left > 0; left -= 1) {
      const seen = shelf()
      const done = await work()
      if (!isFailed(done) || done.failure.kind !== 'corrupt' || shelf() === seen) return done
    }
    return fail('locked', 'The library was imported by another program meanwhile: try again')
  }

  async function write({ path, choice, name }: PackOrder, signal: AbortSignal): Promise<Result<PackReport>> {
    const { gatherPack } = await loadGatherer()
    const gathered = await gatherPack(parts, { choice, name, madeBy, isThorough: true, signal })
    if (isFailed(gathered)) return gathered
    const { manifest, origins, preview } = gathered.ok
    const file = resolve(path)
    const read = (entry: string): Readable => openOrigin(parts, origins.get(entry))
    const { writePack } = await loadWriter()
    const written = await writePack(file, manifest, read, { signal, onBytes: toProgress() })
    return isFailed(written) ? written : succeed({ file, ...preview, ...written.ok })
  }

  return {
    previewPack: guard(({ choice }) =>
      onOneLibrary(async (): Promise<Result<PackPreview>> => {
        const { gatherPack } = await loadGatherer()
        const gathered = await gatherPack(parts, { choice, madeBy, isThorough: false, signal: closing })
        return isFailed(gathered) ? gathered : succeed(gathered.ok.preview)
      }),
    ),
    cancelPack: guard(() => {
      running.abort()
      return succeed(null)
    }),
    exportPack: guard((order: PackOrder) => {
      running = new AbortController()
      const signal = AbortSignal.any([closing, running.signal])
      return importer.aloneUnless(signal, () => onOneLibrary(() => write(order, signal)))
    }),
  }
}

function openOrigin({ library, store }: Parts, origin: PackOrigin | undefined): Readable {
  if (origin === undefined) return Readable.from([])
  if ('stored' in origin) return createReadStream(store.pathOf(origin.stored))
  const text = 'text' in origin ? origin.text : (readWholePage(library.connection, origin.page)?.text ?? '')
  return Readable.from([Buffer.from(text)])
}
