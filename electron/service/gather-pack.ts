import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { toOneLine } from '../../core/model/one-line'
import type { PackChoice, PackPreview } from '../../core/model/pack'
import type { ShelfItem, ShelfPage } from '../../core/model/shelf'
import {
  listPackFiles,
  longestPackTitle,
  maxManifestBytes,
  type PackItem,
  type PackManifest,
  type PackPage,
  packEntries,
  packVersion,
  toManifestText,
  toPageEntry,
} from '../../core/packs/pack-manifest'
import { toEntryPath } from '../archive/archive-path'
import { toImageAddress } from '../library/images'
import { readWholePage, type WholePage } from '../library/whole-page'
import { createFinder } from './find-again'
import { listPackCorrections, toPackPatch } from './pack-corrections'
import { createPackFiles, listStoredEntries, type PackFiles } from './pack-files'
import type { Parts } from './parts'

/** Where a file of a pack comes from: a page of the library by its row, a stored file by its hash, or here. */
export type PackOrigin = { readonly page: number } | { readonly stored: string } | { readonly text: string }

/** A pack that only has to be written. */
export interface GatheredPack {
  readonly preview: PackPreview
  readonly manifest: PackManifest
  /** By the names of its entries. */
  readonly origins: ReadonlyMap<string, PackOrigin>
}

export interface GatherOptions {
  readonly choice: PackChoice
  /** In the place of a name that is made of what it holds. */
  readonly name?: string | undefined
  /** The program, with its version. */
  readonly madeBy: string
  /** Every stored file is read and held against its hash: one that is damaged is missing. */
  readonly isThorough: boolean
  readonly signal: AbortSignal
}

/** Items that are looked through before other work gets its turn. */
const itemsOfStep = 16

/**
 * Puts together what a pack holds. Failures `not-found`, `nothing-chosen`, `pack-too-large`, `cancelled`, and `corrupt` when a
 * page is gone: another program may have imported it anew.
 */
export async function gatherPack(parts: Parts, options: GatherOptions): Promise<Result<GatheredPack>> {
  const chosen = chooseItems(parts, options.choice)
  if (isFailed(chosen)) return chosen
  const files = createPackFiles(parts, options.isThorough)
  const pages = createPackPages(parts, files)
  const items: PackItem[] = []
  for (const [at, item] of chosen.ok.entries()) {
    // Questions of a window are answered in between.
    if (at % itemsOfStep === itemsOfStep - 1) await pause()
    if (options.signal.aborted) return fail('cancelled')
    const taken = await pages.add(item)
    if (isFailed(taken)) return taken
    items.push(taken.ok)
  }
  if (items.length === 0) return fail('nothing-chosen')
  const name = options.name ?? toName(parts, options.choice, chosen.ok)
  const corrections = listPackCorrections(parts, new Set(chosen.ok))
  const { deckIds, decks, missing, pictures, slides } = files.list()
  const patch = corrections.length === 0 ? undefined : toPackPatch(corrections, deckIds)
  const changedMs = Math.max(pages.changedMs(), ...corrections.map(({ madeAt }) => Date.parse(madeAt)))
  const manifest: PackManifest = {
    format: 'lectern-pack',
    version: packVersion,
    name: [...toOneLine(name)].slice(0, 100).join('').trim() || 'Lectern',
    madeBy: options.madeBy,
    changedAt: toTime(changedMs),
    items,
    pictures,
    slides,
    ...(patch === undefined ? {} : { corrections: { sha256: hashOf(patch), bytes: Buffer.byteLength(patch) } }),
  }
  if (Buffer.byteLength(toManifestText(manifest)) > maxManifestBytes)
    return fail('pack-too-large', 'These are more pages than one pack can hold: choose fewer.')
  const events = items.filter(({ kind }) => kind === 'event').length
  return succeed({
    preview: {
      name: manifest.name,
      events,
      articles: items.length - events,
      decks,
      bytes: listPackFiles(manifest).reduce((sum, [, { bytes }]) => sum + bytes, 0),
      corrections: corrections.length,
      missing,
    },
    manifest,
    origins: new Map<string, PackOrigin>([
      ...pages.origins(),
      ...listStoredEntries(files.list()).map(([entry, stored]) => [entry, { stored }] as const),
      ...(patch === undefined ? [] : [[packEntries.corrections, { text: patch }] as const]),
    ]),
  })
}

/** In an order that does not hang on when they were read. */
function chooseItems({ shelf, keepsakes }: Parts, choice: PackChoice): Result<readonly ShelfItem[]> {
  const all = shelf().items.filter(({ page }) => page.kind !== 'guide')
  const { findItem } = createFinder({ items: all })
  const starred = () => keepsakes.list().filter(({ kind }) => kind === 'favourite')
  const refs =
    choice.scope === 'items' ? choice.items : choice.scope === 'all' ? all : starred().map(({ target }) => target)
  const found = new Set<ShelfItem>()
  for (const ref of refs) {
    const item = findItem(ref)
    if (item !== undefined) found.add(item)
    else if (choice.scope === 'items') return fail('not-found', `${ref.source} has no ${ref.id}`)
  }
  return succeed([...found].sort((one, other) => compare(toKey(one), toKey(other))))
}

const toKey = ({ id, source }: ShelfItem): string => `${id}\n${source}`
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Times of files are what others wrote. */
const toTime = (ms: number): string => new Date(ms > 0 && ms <= 8.64e15 ? ms : 0).toISOString()

/** What a pack is called: as its only event, as the source that it holds all of, or after its newest event. */
function toName({ library, language }: Parts, { scope }: PackChoice, items: readonly ShelfItem[]): string {
  if (scope === 'favourites') return language() === 'zh' ? '收藏' : 'Favourites'
  const sources = [...new Set(items.map(({ source }) => source))]
  if (scope === 'all')
    return (sources.length === 1 ? library.sources.find(sources[0] ?? '')?.title : undefined) ?? 'Lectern'
  const [newest] = items.toSorted((one, other) => compare(other.page.date ?? '', one.page.date ?? ''))
  const title = newest?.page.title ?? 'Lectern'
  return items.length > 1 ? `${title} +${items.length - 1}` : title
}

/** Takes the pages of items into a pack. */
function createPackPages({ library }: Parts, files: PackFiles) {
  const origins = new Map<string, PackOrigin>()
  const paths = new Set<string>()
  let changedMs = 0
  async function toPictures({ source, path }: ShelfPage, refs: readonly string[]): Promise<PackPage['pictures']> {
    const pictures: [string, string][] = []
    for (const ref of refs) {
      const sha256 = library.findImage(toImageAddress(source, path, ref))
      if (sha256 !== null && (await files.addPicture(sha256))) pictures.push([ref, sha256])
    }
    return pictures
  }
  async function addPage(page: ShelfPage, { text, mtimeMs, decks, pictures, placed }: WholePage): Promise<PackPage> {
    for (const deck of decks) await files.addDeck(deck)
    changedMs = Math.max(changedMs, Math.floor(mtimeMs))
    const added: PackPage = {
      path: takePath(page, paths),
      language: page.language,
      sha256: hashOf(text),
      bytes: Buffer.byteLength(text),
      pictures: await toPictures(page, pictures),
      slides: placed.flatMap(([ref, address]) => {
        const place = files.toPlace(address)
        return place === undefined ? [] : [[ref, place] as const]
      }),
    }
    origins.set(toPageEntry(added), { page: page.row })
    return added
  }
  return {
    origins: (): ReadonlyMap<string, PackOrigin> => origins,
    changedMs: () => changedMs,
    add: async ({ id, page, pages }: ShelfItem): Promise<Result<PackItem>> => {
      const added: PackPage[] = []
      for (const each of pages.toSorted((one, other) => compare(one.path, other.path))) {
        const whole = readWholePage(library.connection, each.row)
        if (whole === undefined) return fail('corrupt', `${toPageEntry(each)} is damaged in the library.`)
        added.push(await addPage(each, whole))
      }
      const { title, date, kind } = page
      const told = { id, title: title.slice(0, longestPackTitle), ...(date === undefined ? {} : { date }) }
      return succeed({ ...told, kind: kind === 'event' ? 'event' : 'article', pages: added })
    },
  }
}

const longestPath = 900

/** A path that no other page has, and that any program can unpack to. */
function takePath({ source, path }: ShelfPage, taken: Set<string>): string {
  const isSafe = !isFailed(toEntryPath(`pages/${path}`, longestPath))
  let own = isSafe ? path : `${hashOf(path).slice(0, 16)}/${toPlainName(path)}`
  while (taken.has(own)) own = `${source}/${own}`
  taken.add(own)
  return own
}

/** The last part of a path, without what made it unsafe. */
const toPlainName = (path: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  basename(path.replace(/[\u0000-\u001F\u007F\\:]/g, '-')).slice(-200)
