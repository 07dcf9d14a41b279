import { type Failure, fail, isFailed } from '../../core/model/failure'
import type { ArchiveLimits } from './archive-limits'
import { findEscape, toEntryPath, toShownPath } from './archive-path'
import { ArchiveError, type ArchiveReader } from './archive-reader'
import { isClosedFolder, isPageName } from './page-text'
import { isSiteConfig } from './site-config'

/** What an archive holds, by its list alone. Paths are as within a folder: without the folder that holds everything. */
export interface Survey {
  /** What may be a page, by its position. */
  readonly pages: ReadonlyMap<number, string>
  /** Where each picture lies, by its path. */
  readonly images: ReadonlyMap<string, EntryPlace>
  /** Where slides lie, and what may configure a site, by its path. */
  readonly others: ReadonlyMap<string, EntryPlace>
  readonly skipped: readonly { readonly path: string; readonly skipped: Failure }[]
}

/** Which entry a file is, and how large. */
export interface EntryPlace {
  readonly position: number
  readonly size: number
}

const slidesName = /\.(?:pdf|pptx?|key)$/i
const imageName = /\.(png|jpe?g|gif|webp|avif)$/i

/** Folders that mean something at the top of an archive, and so are not taken off even when they hold everything. */
const meaningfulFolder = /^(?:content|static|zh|cn|en)(?:[-_][a-z]+)?$/i

interface Found {
  readonly path: string
  readonly position: number
  readonly size: number
}

/** Lists an archive once. Throws `ArchiveError`, with `unsafe` when an entry tries to escape. */
export async function surveyArchive(reader: ArchiveReader, limits: ArchiveLimits): Promise<Survey> {
  const found: Found[] = []
  const skipped = createSkipList(limits.listed)
  const top = createTopFolder()
  let position = -1
  for await (const { name, type, size } of reader.list()) {
    position += 1
    if (type === 'folder' && /^\.\/*$/.test(name)) continue
    const trouble = findEscape(name)
    if (trouble !== undefined) throw new ArchiveError(fail('unsafe', `${toShownPath(name)}: ${trouble}.`).failure)
    const path = toEntryPath(name, limits.pathLength)
    if (isFailed(path)) {
      skipped.add(toShownPath(name), path.failure)
      continue
    }
    if (isByHost(path.ok)) continue
    top.see(path.ok, type === 'folder')
    if (type === 'folder' || isClosed(path.ok, 1)) continue
    if (type !== 'file') skipped.add(path.ok, specialFile)
    else if (isWanted(path.ok)) found.push({ path: path.ok, position, size })
  }
  return toSurvey(found, skipped, top.prefix())
}

const isWanted = (path: string): boolean =>
  isPageName(toName(path)) || imageName.test(path) || slidesName.test(path) || isSiteConfig(path)

const toName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** What the packing program adds by itself. */
const isByHost = (path: string): boolean => path.startsWith('__MACOSX/') || path === 'pax_global_header'

/** Whether a file lies in a closed folder, of which the first so many are not looked at. */
const isClosed = (path: string, from: number): boolean => path.split('/').slice(from, -1).some(isClosedFolder)

const specialFile: Failure = {
  kind: 'unsafe',
  detail: 'This is a link or a device, not a file: it is left out. Put the file itself there to import it.',
}

const duplicate: Failure = {
  kind: 'invalid',
  detail: 'The archive holds this file more than once: the last one was taken.',
}

function toSurvey(found: readonly Found[], skipped: SkipList, top: string): Survey {
  const toPath = (path: string): string => (path.startsWith(top) ? path.slice(top.length) : path)
  const pages = new Map<number, string>()
  const images = new Map<string, EntryPlace>()
  const others = new Map<string, EntryPlace>()
  const earlier = new Map<string, number>()
  for (const { path: whole, position, size } of found) {
    const path = toPath(whole)
    if (isClosed(path, 0)) continue
    if (!isPageName(toName(path))) {
      const kind = imageName.test(path) ? images : others
      kind.set(path, { position, size })
      continue
    }
    if (pages.delete(earlier.get(path) ?? -1)) skipped.add(whole, duplicate)
    earlier.set(path, position)
    pages.set(position, path)
  }
  return { pages, images, others, skipped: skipped.all(toPath) }
}

interface SkipList {
  add(path: string, skipped: Failure): void
  /** Those to be listed; the last one says how many are not. */
  all(toPath: (path: string) => string): Survey['skipped']
}

function createSkipList(most: number): SkipList {
  const list: { path: string; skipped: Failure }[] = []
  let more = 0
  return {
    add: (path, skipped) => {
      if (list.length < most) list.push({ path, skipped })
      else more += 1
    },
    all: (toPath) =>
      list.map(({ path, skipped }, at) => ({
        path: toPath(path),
        skipped:
          more > 0 && at === list.length - 1
            ? { ...skipped, detail: `${skipped.detail} ${more} more files are left out and not listed.` }
            : skipped,
      })),
  }
}

/** The folder that holds everything, as those archives have that Git hosts make (`repo-branch/`). */
function createTopFolder() {
  let top: string | undefined
  let isShared = true
  return {
    see: (path: string, isFolder: boolean): void => {
      const slash = path.indexOf('/')
      const first = slash < 0 ? path : path.slice(0, slash)
      if ((slash < 0 && !isFolder) || (top !== undefined && top !== first)) isShared = false
      top = first
    },
    /** It with its slash, or an empty string. */
    prefix: (): string => (isShared && top !== undefined && !meaningfulFolder.test(top) ? `${top}/` : ''),
  }
}
