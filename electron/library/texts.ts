import { createHash } from 'node:crypto'
import type { Page } from '../../core/model/item'
import { type PageWords, toNames, toPageWords } from '../../core/search/page-words'
import { toPlainText } from '../../core/search/plain-text'
import type { Connection } from './connection'

/** The text index as it follows the library, row by row, in the same transactions. The row of a page is that of its text. */
export interface TextIndexer {
  addPage(row: number, words: PageWords): void
  dropPages(rows: readonly number[]): void
  addSlide(row: number, text: string): void
  dropSlides(rows: readonly number[]): void
}

/** A page with what it says. */
export interface PageText {
  readonly page: Page
  /** What stands above its body. */
  readonly head: string
  /** Its text as it came, when it had to be mended. */
  readonly original?: string
  /** Of its text as it came. */
  readonly hash: string
}

/** Stores and indexes what a page says, unless another page says the same; answers the text's row. */
export function keepText(connection: Connection, index: TextIndexer, text: PageText, parser: number): number {
  const key = toKey(text, parser)
  const known = connection.get<{ id: number }>('SELECT id FROM texts WHERE key = ?', [key])
  if (known !== undefined) return known.id
  const { page, head, original = null } = text
  const plain = toPlainText(page.body)
  const values = [key, head, page.body, plain, original]
  const { id } = connection.run('INSERT INTO texts (key, head, body, plain, original) VALUES (?, ?, ?, ?, ?)', values)
  index.addPage(id, toPageWords(page, plain))
  return id
}

/** The same file may be named and understood otherwise in another folder. */
const toKey = ({ page, hash }: PageText, parser: number): string =>
  createHash('sha256')
    .update([hash, parser, page.title, toNames(page)].join('\0'))
    .digest('base64url')

/** Removes those of the texts that no page has any more. */
export function dropUnusedTexts(connection: Connection, index: TextIndexer, rows: ReadonlySet<number>): void {
  const unused = [...rows].filter(
    (row) => connection.get('SELECT 1 FROM pages WHERE text_id = ? LIMIT 1', [row]) === undefined,
  )
  index.dropPages(unused)
  for (const row of unused) connection.run('DELETE FROM texts WHERE id = ?', [row])
}
