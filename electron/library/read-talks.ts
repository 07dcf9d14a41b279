import type { Talk } from '../../core/model/item'
import type { ItemRef } from '../../core/model/library'
import type { Connection } from './connection'

/** What was read of an item, in all its translations: as no reader corrected it. */
export interface AsRead {
  readonly talks: readonly Talk[]
  readonly decks: readonly { readonly id: string; readonly title: string }[]
}

/** The talks and decks of an item as they were read; undefined when there is no such item. */
export function readAsRead(connection: Connection, { source, id }: ItemRef): AsRead | undefined {
  const pages = connection.all<{ row: number }>(
    'SELECT id AS row FROM pages WHERE state = 1 AND source = ? AND item_id = ? ORDER BY id',
    [source, id],
  )
  if (pages.length === 0) return undefined
  return {
    talks: pages.flatMap(({ row }) =>
      connection
        .all<{ json: string }>('SELECT json FROM talks WHERE page_id = ? ORDER BY position', [row])
        .map(({ json }) => JSON.parse(json) as Talk),
    ),
    decks: pages.flatMap(({ row }) =>
      connection.all<{ id: string; title: string }>(
        'SELECT deck_id AS id, title FROM deck_links WHERE page_id = ? ORDER BY position',
        [row],
      ),
    ),
  }
}
