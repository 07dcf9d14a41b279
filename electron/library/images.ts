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
  /** What its file was when it was stored. */
  readonly stamp?: string
}

/** The covers and pictures beside the pages of a source; the covers come first. */
export function listLocalImages(connection: Connection, source: string): PageImage[] {
  const pages = connection.all<{ path: string; cover: string | null; images: string | null }>(
    `SELECT path, cover, json_extract(json, '$.images') AS images FROM pages
     WHERE state = 1 AND source = ? AND has_pictures`,
    [source],
  )
  if (pages.length === 0) return []
  const covers = pages.flatMap(({ path, cover }) => (cover === null ? [] : [{ path, ref: cover }]))
  const others = pages.flatMap(({ path, images }) =>
    (JSON.parse(images ?? '[]') as string[]).map((ref) => ({ path, ref })),
  )
  const stamps = readStamps(connection, source)
  const found = new Map<string, PageImage>()
  for (const { path, ref } of [...covers, ...others]) {
    const address = toImageAddress(source, path, ref)
    if (address === ref || found.has(address) || found.size >= mostPictures) continue
    const stamp = stamps.get(address)
    found.set(address, { path, ref, address, ...(stamp === undefined ? {} : { stamp }) })
  }
  return [...found.values()]
}

/** What the files of a source's stored pictures were, by address. */
const readStamps = (connection: Connection, source: string): ReadonlyMap<string, string> =>
  new Map(
    connection
      .all<{ address: string; stamp: string }>(
        'SELECT address, stamp FROM images WHERE address >= ? AND address < ? AND stamp IS NOT NULL',
        // The sign behind `/`.
        [`${source}/`, `${source}0`],
      )
      .map(({ address, stamp }) => [address, stamp]),
  )
