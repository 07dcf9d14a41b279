import type { ItemRef } from '../../core/model/library'
import type { Connection } from './connection'
import { sweepPages } from './stage-pages'
import type { TextIndexer } from './texts'

/**
 * Items of a source of which a reader keeps something: a stored deck, a correction, a favourite or a note. The guide is
 * Lectern's own.
 */
const keptItems = `
  SELECT p.item_id FROM pages p JOIN deck_links l ON l.page_id = p.id JOIN decks d ON d.id = l.deck_id
    WHERE p.source = ?1 AND p.state = 1 AND d.state = 'ready' AND d.sha256 IS NOT NULL
  UNION SELECT json_extract(json, '$.id') FROM corrections
    WHERE kind <> 'speaker' AND json_extract(json, '$.source') = ?1
  UNION SELECT item_id FROM keepsakes WHERE source = ?1
  UNION SELECT item_id FROM pages WHERE source = ?1 AND kind = 'guide'`

/** Takes a source out of the library but for what a reader keeps of it; false when there is none. */
export const hideSource = (connection: Connection, source: string): boolean =>
  connection.transact(() => {
    const { changes } = connection.run('UPDATE sources SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [
      new Date().toISOString(),
      source,
    ])
    const hide = `UPDATE pages SET state = 3 WHERE state = 1 AND source = ?1 AND item_id NOT IN (${keptItems})`
    if (changes > 0) connection.run(hide, [source])
    return changes > 0
  })

/** Hides an item of a removed source when nothing of it is kept any longer; whether it was there. */
export const hideItemAgain = (connection: Connection, { source, id }: ItemRef): boolean =>
  connection.run(
    `UPDATE pages SET state = 3 WHERE state = 1 AND source = ?1 AND item_id = ?2 AND item_id NOT IN (${keptItems})
       AND EXISTS (SELECT 1 FROM sources WHERE id = ?1 AND removed_at IS NOT NULL)`,
    [source, id],
  ).changes > 0

/** Shows an item again that went with its source and was not swept yet; whether there is such a one. */
export const showItemAgain = (connection: Connection, { source, id }: ItemRef): boolean =>
  connection.run('UPDATE pages SET state = 1 WHERE state = 3 AND source = ? AND item_id = ?', [source, id]).changes > 0

/** Shows a removed source again; false when its pages were swept meanwhile, and have to be read again. */
export const showSource = (connection: Connection, source: string): boolean =>
  connection.transact(() => {
    const { changes } = connection.run(
      'UPDATE sources SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL AND NOT is_swept',
      [source],
    )
    if (changes > 0) connection.run('UPDATE pages SET state = 1 WHERE state = 3 AND source = ?', [source])
    return changes > 0
  })

/**
 * Lets go of the hidden pages of sources that were removed before a moment, in small steps. A server is asked for all
 * of such a source again, should it come back.
 */
export async function sweepHidden(
  connection: Connection,
  index: TextIndexer,
  before: string,
  pause: () => Promise<void>,
): Promise<void> {
  const removed = connection.all<{ id: string }>(
    `SELECT id FROM sources WHERE removed_at < ? AND EXISTS
       (SELECT 1 FROM pages WHERE state = 3 AND pages.source = sources.id)`,
    [before],
  )
  for (const { id } of removed) {
    connection.run('UPDATE sources SET is_swept = 1, etag = NULL, last_modified = NULL WHERE id = ?', [id])
    await sweepPages(connection, index, id, 3, pause)
  }
}
