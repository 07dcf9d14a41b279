import type { DeckLink, Page } from '../../core/model/item'
import type { Connection } from './connection'
import { readPlacing } from './slide-placing'

/** A page with its text as it was read, and with all that it refers to. */
export interface WholePage {
  readonly text: string
  readonly mtimeMs: number
  /** Its cover and the pictures of its body, as it names them. */
  readonly pictures: readonly string[]
  /** The slides that it names by a path, each with the address that was found for it. */
  readonly placed: readonly (readonly [ref: string, address: string | null])[]
  readonly decks: readonly DeckLink[]
}

interface WholeRow {
  readonly json: string
  readonly head: string | null
  readonly body: string
  readonly original: string | null
  readonly placed: string | null
  readonly mtime: number
}

/** A page of the library by its row, whole; undefined when it is gone. */
export function readWholePage(connection: Connection, row: number): WholePage | undefined {
  const found = connection.get<WholeRow>(
    `SELECT p.json, t.head, t.body, t.original, p.placed, p.mtime
     FROM pages p JOIN texts t ON t.id = p.text_id WHERE p.id = ?`,
    [row],
  )
  if (found === undefined) return undefined
  const page = JSON.parse(found.json) as Omit<Page, 'body'>
  return {
    text: found.original ?? `${found.head ?? toPlainHead(page)}${found.body}`,
    mtimeMs: found.mtime,
    pictures: [...new Set([...(page.cover === undefined ? [] : [page.cover]), ...(page.images ?? [])])],
    placed: found.placed === null ? [] : readPlacing(found.placed),
    decks: connection.all<DeckLink>(
      'SELECT d.id, d.url, l.title FROM deck_links l JOIN decks d ON d.id = l.deck_id WHERE l.page_id = ? ORDER BY l.position',
      [row],
    ),
  }
}

/** Front matter that says what is known of a page which an earlier version read, and of which it kept no more. */
function toPlainHead({ title, date, author, category, tags, cover, description }: Omit<Page, 'body'>): string {
  return `${JSON.stringify({ title, date, author, categories: category, tags, cover, description }, null, 2)}\n\n`
}
