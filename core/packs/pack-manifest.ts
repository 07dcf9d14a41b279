import type { ItemKind, Language } from '../model/item'

/** What a pack is known by: the ending of its name, and the type that its first entry says. */
export const packEnding = '.lectern'
export const packType = 'application/vnd.lectern.pack+zip'

/**
 * The entries of a pack that are no page, picture or slides. The type comes first and is stored as it is, so that any
 * program tells a pack by its first bytes, as it does an EPUB. Corrections are a patch file as `lectern corrections export`
 * writes it.
 */
export const packEntries = { type: 'mimetype', manifest: 'lectern.json', corrections: 'corrections.json' }

/** A file of a pack: its hash tells it, wherever it lies. */
export interface PackFile {
  readonly sha256: string
  readonly bytes: number
}

export const pictureTypes = ['png', 'jpg', 'gif', 'webp', 'avif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A picture; `pictures/<sha256>.<type>`. */
export interface PackPicture extends PackFile {
  readonly type: PictureType
}

/** Slides; `slides/<sha256>.pdf`. */
export interface PackSlides extends PackFile {
  /** Where they are on the web; none when pages name them by a path only. */
  readonly addresses: readonly string[]
  /** 0 when nobody has counted them. */
  readonly pages: number
}

/** A page as it was read; `pages/<path>`. */
export interface PackPage extends PackFile {
  /** Within its source, with `/`. */
  readonly path: string
  readonly language: Language
  /** The stored pictures that it shows: each as the page writes it, with its hash. */
  readonly pictures: readonly (readonly [ref: string, sha256: string])[]
  /** The slides that it names by a path: each as the page writes it, with its address, or its place in the pack. */
  readonly slides: readonly (readonly [ref: string, place: string])[]
}

/** An event or article, in all its translations. */
export interface PackItem {
  readonly id: string
  readonly kind: Exclude<ItemKind, 'guide'>
  readonly title: string
  readonly date?: string
  readonly pages: readonly PackPage[]
}

/** What a pack holds: nothing else lies in it, and all of this does. */
export interface PackManifest {
  readonly format: 'lectern-pack'
  readonly version: 1
  /** What its source is called where it is opened. */
  readonly name: string
  readonly madeBy: string
  /**
   * When the newest of it was changed. ISO 8601, UTC. Not when it was made, so that the same pages and slides make the same
   * file, byte by byte.
   */
  readonly changedAt: string
  readonly items: readonly PackItem[]
  readonly pictures: readonly PackPicture[]
  readonly slides: readonly PackSlides[]
  readonly corrections?: PackFile
}

/** The version that this program writes, and the newest that it reads. */
export const packVersion = 1

/** A longer title is cut: the page itself says it whole. In UTF-16 units. */
export const longestPackTitle = 2000
/** More than nearly any library holds: a manifest of a thousand events has half a megabyte. The worst of this size takes seconds to read. */
export const maxManifestBytes = 16 * 1024 * 1024

/** A manifest as it is written. */
export const toManifestText = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, 1)}\n`

/** Where the files of a pack lie in it. */
export const toPageEntry = ({ path }: Pick<PackPage, 'path'>): string => `pages/${path}`
export const toPictureEntry = ({ sha256, type }: Pick<PackPicture, 'sha256' | 'type'>): string =>
  `pictures/${sha256}.${type}`
export const toSlidesEntry = ({ sha256 }: PackFile): string => `slides/${sha256}.pdf`

/** The pages of all its items. */
export const listPackPages = ({ items }: Pick<PackManifest, 'items'>): PackPage[] => items.flatMap(({ pages }) => pages)

/** Every file of a pack but its type and its manifest, by the name of its entry; of a name that stands there twice, both. */
export const listPackFiles = (manifest: PackManifest): (readonly [entry: string, file: PackFile])[] => [
  ...(manifest.corrections === undefined ? [] : [[packEntries.corrections, manifest.corrections] as const]),
  ...listPackPages(manifest).map((page) => [toPageEntry(page), page] as const),
  ...manifest.pictures.map((picture) => [toPictureEntry(picture), picture] as const),
  ...manifest.slides.map((slides) => [toSlidesEntry(slides), slides] as const),
]

/** A name for a file that any system can store: what a title holds, without what a path may not. */
export function toPackFileName(title: string): string {
  const name = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${[...name].slice(0, 60).join('').trim() || 'Lectern'}${packEnding}`
}
