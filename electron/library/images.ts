import type { Connection } from './connection'

/** The hash of a stored picture. */
export const findImage = (connection: Connection, address: string): string | null =>
  connection.get<{ sha256: string }>('SELECT sha256 FROM images WHERE address = ?', [address])?.sha256 ?? null

/** Whether a picture lies in its page's source, and not at an address of its own. */
export const isOfSource = (ref: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(ref)

/** Under which address a picture is stored: its own when it has one, else its place within its source. */
export function toImageAddress(source: string, path: string, ref: string): string {
  return isOfSource(ref) ? `${source}/${toSourcePath(path, ref)}` : ref
}

/** Where a link relative to a page leads within its source; one from the root of the site begins with `/`. */
function toSourcePath(path: string, link: string): string {
  const base = link.startsWith('/') ? [] : path.split('/').slice(0, -1)
  const segments: string[] = []
  for (const segment of [...base, ...(link.split(/[?#]/)[0]?.split('/') ?? [])]) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

/** Pictures that one import looks for at most; beyond that the pages are readable without. */
const mostPictures = 5_000

/** A picture that a page names, as it names it, and the address it is stored under. */
export interface PageImage {
  readonly path: string
  readonly ref: string
  readonly address: string
}

/**
 * Covers and pictures beside the pages of a source, which are not stored yet, or whose page was read anew (`rows`). The
 * covers come first.
 */
export function listLocalImages(connection: Connection, source: string, rows: readonly number[]): PageImage[] {
  const changed = new Set(rows)
  const pages = connection.all<{ id: number; path: string; cover: string | null; images: string | null }>(
    `SELECT id, path, cover, json_extract(json, '$.images') AS images FROM pages WHERE state = 1 AND source = ?`,
    [source],
  )
  const covers = pages.flatMap((page) => (page.cover === null ? [] : [{ ...page, ref: page.cover }]))
  const others = pages.flatMap((page) => (JSON.parse(page.images ?? '[]') as string[]).map((ref) => ({ ...page, ref })))
  const found = new Map<string, PageImage>()
  for (const { id, path, ref } of [...covers, ...others]) {
    const address = toImageAddress(source, path, ref)
    if (address === ref || found.has(address) || found.size >= mostPictures) continue
    if (changed.has(id) || findImage(connection, address) === null) found.set(address, { path, ref, address })
  }
  return [...found.values()]
}
