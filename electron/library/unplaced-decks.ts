import { isFileRef } from '../../core/archive/slide-file'
import type { ItemCorrection } from '../../core/corrections/apply-corrections'
import type { Connection } from './connection'
import type { ItemParts } from './shelf-items'

/** Decks of which nothing says where they are. */
export const readUnplaced = (connection: Connection): ReadonlySet<string> =>
  new Set(
    connection
      .all<{ id: string; url: string }>(
        "SELECT id, url FROM decks WHERE url NOT LIKE 'http%://%' AND url NOT LIKE 'source:%'",
      )
      .flatMap(({ id, url }) => (isFileRef(url) ? [id] : [])),
  )

/**
 * What stands for the unplaced decks of an item: that one page does not tell where its slides are says nothing when a
 * translation, or another source, has slides of that file name. Of a name that one page gives to several, nothing is told.
 */
export function chooseFound(
  connection: Connection,
  rows: readonly number[],
  links: ItemParts['links'],
  unplaced: ReadonlySet<string>,
): (id: string) => string {
  const told = rows.flatMap((row) =>
    (links.get(row) ?? []).map(({ deck_id: id }) => ({ row, id, name: readFileName(connection, id) })),
  )
  const byName = new Map<string, string>()
  const onPage = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const { row, id, name } of told) {
    const place = `${row} ${name}`
    if ((onPage.get(place) ?? id) !== id) doubtful.add(name)
    onPage.set(place, id)
    const known = byName.get(name)
    if (known === undefined || (unplaced.has(known) && !unplaced.has(id))) byName.set(name, id)
  }
  const nameOf = new Map(told.map(({ id, name }) => [id, name]))
  return (id) => {
    const name = nameOf.get(id)
    return name === undefined || doubtful.has(name) || !unplaced.has(id) ? id : (byName.get(name) ?? id)
  }
}

/** Nothing moved. */
export const noMovedDecks: ReadonlyMap<string, string> = new Map()

/**
 * Of the decks that some corrections are of, those an item has no more, each with the only one it has of the same file name:
 * one of the two is unplaced. Slides that a page names by a path get another id when they get a place, or lose it.
 */
export const createFindMoved =
  (connection: Connection, unplaced: ReadonlySet<string>) =>
  (corrections: readonly ItemCorrection[], decks: readonly { readonly id: string }[]): ReadonlyMap<string, string> => {
    const own = new Set(decks.map(({ id }) => id))
    const gone = corrections.flatMap((one) => (one.kind === 'match' && !own.has(one.deckId) ? [one.deckId] : []))
    if (unplaced.size === 0 || gone.length === 0) return noMovedDecks
    const nameOf = new Map([...own, ...gone].map((id) => [id, readFileName(connection, id)]))
    return new Map(
      gone.flatMap((former) => {
        const alike = [...own].filter((id) => nameOf.get(id) === nameOf.get(former))
        const [now] = alike
        const isMoved = now !== undefined && alike.length === 1 && unplaced.has(former) !== unplaced.has(now)
        return isMoved ? [[former, now] as const] : []
      }),
    )
  }

function readFileName(connection: Connection, id: string): string {
  const { url = '' } = connection.get<{ url: string }>('SELECT url FROM decks WHERE id = ?', [id]) ?? {}
  const name = url.replace(/[?#].*$/, '').replace(/^.*\//, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
