import { toFormerDeckId } from '../../core/archive/item-id'
import type { DeckLink, Page, Talk } from '../../core/model/item'
import type { Connection } from './connection'
import { isOfSource } from './images'
import { isMarkAlive } from './import-mark'
import { dropUnusedTexts, keepText, type PageText, type TextIndexer } from './texts'

/** A page on its way into the library, with what tells whether its file changed. */
export interface StagedPage extends PageText {
  readonly size: number
  readonly mtimeMs: number
  /** What was found for the slides that it names by a path. */
  readonly placed?: string
}

/** What a page is staged for. */
export interface StagingPlace {
  readonly source: string
  readonly parser: number
  /** By what the import knows its own. */
  readonly mark: string
}

/** Stores a page, invisible until its import ends. Runs inside the caller's transaction. */
export function stagePage(
  connection: Connection,
  index: TextIndexer,
  { source, parser, mark }: StagingPlace,
  staged: StagedPage,
): void {
  const { page, hash, size, mtimeMs, placed = null } = staged
  const { body: _body, ...rest } = page
  const { id } = connection.run(
    `INSERT INTO pages (source, state, path, item_id, language, kind, title, day, description, category, tags, cover,
       damaged, json, text_id, parser, hash, size, mtime, repaired, has_broken_head, mark, placed, has_pictures)
     VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      source,
      page.path,
      page.id,
      page.language,
      page.kind,
      page.title,
      page.heldOn ?? page.date ?? null,
      page.description ?? null,
      page.category ?? null,
      JSON.stringify(page.tags),
      page.cover ?? null,
      page.damaged,
      JSON.stringify(rest),
      keepText(connection, index, staged, parser),
      parser,
      hash,
      size,
      mtimeMs,
      page.repaired === undefined ? null : JSON.stringify(page.repaired),
      page.isHeadBroken ? 1 : 0,
      mark,
      placed,
      hasPictures(page) ? 1 : 0,
    ],
  )
  page.talks.forEach((talk, position) => {
    stageTalk(connection, id, talk, position)
  })
  stageDecks(connection, id, page)
}

const hasPictures = ({ cover, images }: Page): boolean =>
  images.some(isOfSource) || (cover !== undefined && isOfSource(cover))

function stageTalk(connection: Connection, page: number, talk: Talk, position: number): void {
  connection.run('INSERT INTO talks (page_id, position, talk_id, title, json) VALUES (?, ?, ?, ?, ?)', [
    page,
    position,
    talk.id,
    talk.title,
    JSON.stringify(talk),
  ])
}

/** A deck that was stored while the writing of its address counted stays stored; its text is read again. */
function adoptFormer(connection: Connection, { id, url, title }: DeckLink): void {
  const former = toFormerDeckId(url)
  if (former === undefined) return
  connection.run(
    `INSERT OR IGNORE INTO decks (id, url, title, state, sha256, bytes)
     SELECT ?, ?, ?, state, sha256, bytes FROM decks WHERE id = ? AND state = 'ready'`,
    [id, url, title, former],
  )
}

function stageDecks(connection: Connection, page: number, { decks }: Page): void {
  decks.forEach((deck, position) => {
    adoptFormer(connection, deck)
    connection.run('INSERT OR IGNORE INTO decks (id, url, title) VALUES (?, ?, ?)', [deck.id, deck.url, deck.title])
    connection.run('INSERT OR IGNORE INTO deck_links (page_id, deck_id, position, title) VALUES (?, ?, ?, ?)', [
      page,
      deck.id,
      position,
      deck.title,
    ])
  })
}

/** Rows deleted in one go: few enough that a request waiting behind them is not noticed. */
const sweepSize = 64

type Pause = () => Promise<void>

/** Removes pages of a source that are not in the library (any more), in small steps. */
export const sweepPages = (
  connection: Connection,
  index: TextIndexer,
  source: string,
  state: 2 | 3,
  pause: Pause,
): Promise<void> => sweepWhere(connection, index, 'state = ? AND source = ?', [state, source], pause)

/** Removes what an import staged, in small steps. */
export const sweepMarked = (connection: Connection, index: TextIndexer, mark: string, pause: Pause): Promise<void> =>
  sweepWhere(connection, index, 'state = 0 AND mark = ?', [mark], pause)

/** Removes what imports staged that were ended before they were done, in small steps. */
export async function sweepLeft(connection: Connection, index: TextIndexer, pause: Pause): Promise<void> {
  const marks = connection.all<{ mark: string | null }>('SELECT DISTINCT mark FROM pages WHERE state = 0')
  for (const { mark } of marks)
    if (!isMarkAlive(mark)) await sweepWhere(connection, index, 'state = 0 AND mark IS ?', [mark], pause)
}

async function sweepWhere(
  connection: Connection,
  index: TextIndexer,
  condition: string,
  values: readonly (string | number | null)[],
  pause: Pause,
): Promise<void> {
  for (;;) {
    const pages = connection.all<{ id: number; text_id: number }>(
      `SELECT id, text_id FROM pages WHERE ${condition} LIMIT ?`,
      [...values, sweepSize],
    )
    if (pages.length === 0) return
    connection.transact(() => {
      for (const { id } of pages) connection.run('DELETE FROM pages WHERE id = ?', [id])
      dropUnusedTexts(connection, index, new Set(pages.map(({ text_id }) => text_id)))
    })
    await pause()
  }
}
