import { fold } from '../../core/search/fold'
import { createMemory } from '../../core/search/memory'
import type { Sql } from './sql'

/** A slide's text, as it is and as it is compared. */
export interface SlideText {
  readonly row: number
  readonly text: string
  readonly folded: string
}

/** What slides and pages say; what was read last is kept, since as one types the same texts are weighed with each key. */
export interface RecentTexts {
  /** The slides of some rows, in no order; those that are gone are missing. */
  readSlides(rows: ReadonlySet<number>): SlideText[]
  /** The plain text of a page's row; empty when it is gone. */
  readBody(row: number): string
  /** To be called when any text was changed or dropped. */
  forget(): void
}

/** In UTF-16 units: of slides, and of pages. */
const capacity = { slides: 1_000_000, bodies: 1_000_000 }

/** Texts of a library's database. */
export function createRecentTexts(sql: Sql): RecentTexts {
  const slides = createMemory<number, SlideText>(capacity.slides, ({ text, folded }) => text.length + folded.length)
  const bodies = createMemory<number, string>(capacity.bodies, (text) => text.length)
  return {
    readSlides: (rows) => {
      const known = [...rows].flatMap((row) => slides.get(row) ?? [])
      if (known.length === rows.size) return known
      const missing = [...rows].filter((row) => slides.get(row) === undefined)
      const read = readSlides(sql, missing)
      for (const slide of read) slides.set(slide.row, slide)
      return [...known, ...read]
    },
    readBody: (row) => bodies.recall(row, () => readBody(sql, row)),
    forget: () => {
      slides.clear()
      bodies.clear()
    },
  }
}

const readSlides = (sql: Sql, rows: readonly number[]): SlideText[] =>
  sql
    .all<{ row: number; text: string }>(
      'SELECT id AS row, text FROM page_texts WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(rows)],
    )
    .map(({ row, text }) => ({ row, text, folded: fold(text) }))

const readBody = (sql: Sql, row: number): string =>
  sql.get<{ plain: string }>('SELECT plain FROM texts WHERE id = (SELECT text_id FROM pages WHERE id = ?)', [row])
    ?.plain ?? ''
