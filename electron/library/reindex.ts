import type { Page } from '../../core/model/item'
import { toPageWords } from '../../core/search/page-words'
import type { Connection } from './connection'
import type { TextIndexer } from './texts'

const batchSize = 32

/**
 * Gives every text of the library to an empty index, in small steps; answers how many there were. Those of pages that
 * went with their source are among them, since that can be taken back.
 */
export async function reindex(
  connection: Connection,
  index: Pick<TextIndexer, 'addPage' | 'addSlide'>,
  pause: () => Promise<unknown>,
): Promise<{ readonly pages: number; readonly slides: number }> {
  const pages = await inBatches<{ id: number; title: string; json: string; plain: string }>(
    (after) =>
      connection.all(
        `SELECT t.id, p.title, p.json, t.plain FROM texts t
         JOIN pages p ON p.id = (SELECT min(id) FROM pages WHERE text_id = t.id) WHERE t.id > ? ORDER BY t.id LIMIT ?`,
        [after, batchSize],
      ),
    ({ id, title, json, plain }) => {
      index.addPage(id, toPageWords({ ...(JSON.parse(json) as Page), title }, plain))
    },
    connection,
    pause,
  )
  const slides = await inBatches<{ id: number; text: string }>(
    (after) =>
      connection.all('SELECT id, text FROM page_texts WHERE id > ? ORDER BY id LIMIT ?', [after, batchSize * 4]),
    ({ id, text }) => {
      index.addSlide(id, text)
    },
    connection,
    pause,
  )
  return { pages, slides }
}

async function inBatches<Row extends { readonly id: number }>(
  read: (after: number) => Row[],
  take: (row: Row) => void,
  connection: Connection,
  pause: () => Promise<unknown>,
): Promise<number> {
  let count = 0
  let rows = read(0)
  while (rows.length > 0) {
    const batch = rows
    connection.transact(() => {
      batch.forEach(take)
    })
    count += rows.length
    await pause()
    rows = read(rows.at(-1)?.id ?? 0)
  }
  return count
}
