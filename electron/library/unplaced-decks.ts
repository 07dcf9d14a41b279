import { isFileRef } from '../../core/archive/slide-file'
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

function readFileName(connection: Connection, id: string): string {
  const { url = '' } = connection.get<{ url: string }>('SELECT url FROM decks WHERE id = ?', [id]) ?? {}
  const name = url.replace(/[?#].*$/, '').replace(/^.*\//, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
