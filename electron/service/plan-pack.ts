import { readFile, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { toSourceAddress, toUnplacedAddress } from '../../core/archive/deck-address'
import { toDeckId } from '../../core/archive/item-id'
import type { CorrectionPatch } from '../../core/model/correction'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Source } from '../../core/model/library'
import {
  listPackPages,
  type PackManifest,
  packEnding,
  packEntries,
  toPictureEntry,
  toSlidesEntry,
} from '../../core/packs/pack-manifest'
import { openPack } from '../archive/open-pack'
import type { FoundImage } from '../archive/read-images'
import { toPathWithin, toUnplacedPath } from '../archive/slide-places'
import { readPackPages, unpackPack } from '../archive/unpack-pack'
import type { PageImage } from '../library/images'
import { toSourceId } from '../library/source-id'
import type { ArchiveTag } from '../library/sources'
import { toDownloadFile } from './download-folder'
import type { ImportPlan, Looked, LookOptions, Place, Reading } from './import-plan'
import { packSource, readPackPatch, takePackPatch } from './pack-corrections'
import { checkSlides, type PackDeck, storeCovers, storeSlides } from './pack-slides'
import type { Parts } from './parts'

/**
 * A pack on this machine. Its list is read at once, since its name says which source it is; all of it is checked before
 * anything of it is in the library. Failures are those of `openPack`.
 */
export async function planPack(parts: Parts, location: string): Promise<Result<ImportPlan>> {
  const opened = await openPack(location)
  if (isFailed(opened)) return opened
  const { manifest, reader } = opened.ok
  await reader.close()
  const place = toPackPlace(parts, location, manifest)
  return succeed({
    place,
    look: async (options) => {
      const found = await stat(location).catch(() => undefined)
      if (found === undefined) return fail('not-found', `${location} is not there`)
      const etag = `${found.size}-${found.mtimeMs}`
      const isSame = options.tag.etag === etag && listDecks(place.id, manifest).every(({ id }) => isHere(parts, id))
      return isSame ? { isUnchanged: true } : readPack(parts, place, location, { etag }, options)
    },
  })
}

/**
 * A newer version of a pack is called as the older one, and shares a page with it; one that is only called so is another, and
 * no other archive is ever taken for it.
 * What lies where a source was imported from is that source.
 */
function toPackPlace({ library: { sources } }: Parts, location: string, manifest: PackManifest): Place {
  const all = sources.all()
  const files = all.filter(({ kind }) => kind === 'file')
  const base = toSourceId(manifest.name, new Set())
  const paths = listPackPages(manifest).map(({ path }) => path)
  const isNamesake = ({ id, location: from }: Source): boolean =>
    from.toLowerCase().endsWith(packEnding) && id.startsWith(base) && /^(?:-\d+)?$/.test(id.slice(base.length))
  const known =
    files.find((source) => source.location === location) ??
    files.find((source) => isNamesake(source) && sources.hasAnyPath(source.id, paths))
  if (known !== undefined) return { id: known.id, kind: 'file', title: known.title, location }
  const isTaken = all.some(({ title, removedAt }) => title === manifest.name && removedAt === undefined)
  return {
    id: toSourceId(manifest.name, new Set(all.map(({ id }) => id))),
    kind: 'file',
    title: isTaken ? `${manifest.name} (${basename(location)})` : manifest.name,
    location,
  }
}

/** The decks of a pack, under the ids that they have in its source. */
const listDecks = (source: string, { slides }: PackManifest): PackDeck[] =>
  slides.flatMap((file) =>
    [toSourceAddress(source, toSlidesEntry(file)), ...file.addresses].map((url) => ({ id: toDeckId(url), file })),
  )

/** Slides that no page names are none. */
function isHere({ library, store, shelf }: Parts, deckId: string): boolean {
  const { state } = library.findDeck(deckId, '')
  return state.state === 'ready' ? store.has(state.sha256) : !shelf().itemsOfDeck.has(deckId)
}

/** A pack whose every file has been checked. */
interface UnpackedPack {
  readonly manifest: PackManifest
  /** Where its files lie, by the names of their entries; slides that were stored already are not among them. */
  readonly files: ReadonlyMap<string, string>
  readonly patch: CorrectionPatch | undefined
}

/**
 * A pack, ready to be read: it is unpacked into the library's folder, and nothing of it is left there when any of it is not
 * as it should be. Failures are those of `openPack`.
 */
export async function readPack(
  parts: Parts,
  place: Place,
  file: string,
  tag: ArchiveTag,
  options: Pick<LookOptions, 'signal' | 'onUnpacked'>,
): Promise<Looked> {
  const dir = await toDownloadFile(parts.library.dir)
  const end = () => rm(dir, { recursive: true, force: true })
  const unpacked = await unpack(parts, file, dir, options).catch((error: unknown) => ({
    failure: toDiskFailure(error, dir),
  }))
  if (!isFailed(unpacked)) return { reading: { ...toReading(parts, place, unpacked.ok), tag, end } }
  await end()
  return unpacked
}

async function unpack(
  { store }: Parts,
  file: string,
  dir: string,
  { signal, onUnpacked }: Pick<LookOptions, 'signal' | 'onUnpacked'>,
): Promise<Result<UnpackedPack>> {
  const opened = await openPack(file, { signal })
  if (isFailed(opened)) return opened
  const { manifest, reader } = opened.ok
  const unpacking = unpackPack(opened.ok, dir, { signal, isStored: store.has, onBytes: onUnpacked })
  const files = await unpacking.finally(reader.close)
  if (isFailed(files)) return files
  const checked = await checkSlides(manifest, files.ok)
  if (isFailed(checked)) return checked
  const corrections = files.ok.get(packEntries.corrections)
  const patch = corrections === undefined ? undefined : readPackPatch(await readFile(corrections, 'utf8'))
  if (patch !== undefined && isFailed(patch)) return patch
  return succeed({ manifest, files: files.ok, patch: patch?.ok })
}

function toReading(parts: Parts, place: Place, { manifest, files, patch }: UnpackedPack): Reading {
  const pages = new Map(listPackPages(manifest).map((page) => [page.path, page]))
  const pictures = new Map(manifest.pictures.map((picture) => [picture.sha256, files.get(toPictureEntry(picture))]))
  const decks = listDecks(place.id, manifest)
  return {
    entries: () => readPackPages(manifest, files),
    form: 'community',
    findSlides: async ({ path }, ref) => {
      const named = pages.get(path)?.slides.find(([written]) => written === ref)?.[1]
      if (named !== undefined) return named.startsWith('slides/') ? toSourceAddress(place.id, named) : named
      const local = toPathWithin(path, ref)
      return local === undefined ? undefined : toUnplacedAddress(place.id, toUnplacedPath(path, local))
    },
    readImages: async function* (wishes: readonly PageImage[]): AsyncGenerator<FoundImage<PageImage>> {
      for (const wish of wishes) {
        const sha256 = pages.get(wish.path)?.pictures.find(([ref]) => ref === wish.ref)?.[1]
        const file = sha256 === undefined || sha256 === wish.stamp ? undefined : pictures.get(sha256)
        if (sha256 !== undefined && file !== undefined)
          yield { wish, bytes: new Uint8Array(await readFile(file)), stamp: sha256 }
      }
    },
    settle: async (signal, onDecks) => {
      await storeCovers(parts, place.id, manifest, (sha256) => pictures.get(sha256))
      const stored = await storeSlides(parts, place.id, decks, files, { signal, onDecks })
      if (isFailed(stored)) return stored
      if (patch !== undefined) takePackPatch(parts, patch, place.id, toDeckIds(place.id, manifest))
      return succeed(null)
    },
  }
}

/** The ids of its own slides here, by those that its corrections name them by. */
const toDeckIds = (source: string, { slides }: PackManifest): ReadonlyMap<string, string> =>
  new Map(
    slides.map((file) => {
      const toId = (owner: string): string => toDeckId(toSourceAddress(owner, toSlidesEntry(file)))
      return [toId(packSource), toId(source)]
    }),
  )
