import { isUnplaced } from '../../core/archive/deck-address'
import { listFileRefs, placeDecks } from '../../core/archive/place-decks'
import type { Page } from '../../core/model/item'
import type { Connection } from './connection'

/** Says where the slides are that a page names by a path, as the page writes it; undefined when it leads out. */
export type FindSlides = (
  page: { readonly path: string; readonly permalink?: string | undefined },
  ref: string,
) => Promise<string | undefined>

/** What was found for the slides that a page names by a path. */
interface Placing {
  readonly permalink?: string | undefined
  /** Each as the page writes it, with its address; null when none was found. */
  readonly found: readonly (readonly [ref: string, address: string | null])[]
}

const findNothing: FindSlides = async () => undefined

async function place(path: string, { permalink, found }: Placing, find: FindSlides): Promise<Placing> {
  const placed: [string, string | null][] = []
  for (const [ref] of found) placed.push([ref, (await find({ path, permalink }, ref)) ?? null])
  return { permalink, found: placed }
}

/** A page all of whose slides have an address, and what is to be kept of how they got it. */
export async function placeSlides(
  page: Page,
  find: FindSlides = findNothing,
): Promise<{ readonly page: Page; readonly placed?: string }> {
  const refs = listFileRefs(page)
  if (refs.length === 0) return { page }
  const placing = await place(page.path, { permalink: page.permalink, found: refs.map((ref) => [ref, null]) }, find)
  const addresses = new Map(placing.found.map(([ref, address]) => [ref, address ?? undefined]))
  return { page: placeDecks(page, addresses), placed: JSON.stringify(placing) }
}

/** Whether something else is found now for a page's slides than was kept of it: a file came, went, or is elsewhere. */
export async function hasMoved(
  path: string,
  placed: string | undefined,
  find: FindSlides = findNothing,
): Promise<boolean> {
  if (placed === undefined) return false
  return JSON.stringify(await place(path, JSON.parse(placed) as Placing, find)) !== placed
}

/** Of what is kept of one page: each path as it is written, with the address that was found for it. */
export const readPlacing = (placed: string): Placing['found'] => (JSON.parse(placed) as Placing).found

/** What is kept of the pages of a source, by their paths. */
export const readPlaced = (connection: Connection, source: string): ReadonlyMap<string, string> =>
  new Map(
    connection
      .all<{ path: string; placed: string }>(
        'SELECT path, placed FROM pages WHERE source = ? AND state IN (1, 3) AND placed IS NOT NULL',
        [source],
      )
      .map(({ path, placed }) => [path, placed]),
  )

/** So many say what is wrong with a page. */
const mostListed = 10

/** Slides that pages of a source name by a path, and for which nothing was found, as they are written. */
export const listUnplaced = (
  connection: Connection,
  source: string,
): { readonly path: string; readonly refs: readonly string[] }[] =>
  connection
    .all<{ path: string; placed: string }>(
      'SELECT path, placed FROM pages WHERE source = ? AND state = 1 AND placed IS NOT NULL ORDER BY path',
      [source],
    )
    .map(({ path, placed }) => ({
      path,
      refs: (JSON.parse(placed) as Placing).found
        .flatMap(([ref, address]) => (address === null || isUnplaced(address) ? [ref] : []))
        .slice(0, mostListed),
    }))
    .filter(({ refs }) => refs.length > 0)
