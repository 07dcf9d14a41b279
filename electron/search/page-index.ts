import { createMemory } from '../../core/search/memory'
import { type Sql, selectRows } from './sql'

export interface PageMatch {
  /** Of the page. */
  readonly row: number
  readonly score: number
}

/** Finds pages by what FTS5 is asked; what was found last is kept. */
export interface PageIndex {
  /** All pages that match, best first; those beyond the best some hundred have no score. */
  find(match: string): readonly PageMatch[]
  /** To be called when pages were added or dropped. */
  forget(): void
}

/** Questions whose answers are kept: letters are taken back, and what was typed is counted once typing has paused. */
const mostRecalled = 80
/** The same for what one or two letters begin, with which every question begins: nearly every page holds such words. */
const mostBeginnings = 80
const beginning = /^"[^"\s]{1,2}" \*$/

/** The pages of a library's database. */
export function createPageIndex(sql: Sql): PageIndex {
  const recent = createMemory<string, readonly PageMatch[]>(mostRecalled)
  const beginnings = createMemory<string, readonly PageMatch[]>(mostBeginnings)
  return {
    find: (match) => (beginning.test(match) ? beginnings : recent).recall(match, () => findPages(sql, match)),
    forget: () => {
      recent.clear()
      beginnings.clear()
    },
  }
}

/** A word in a title outweighs ten in a body; names are tags, talks, speakers and the description. */
const pageWeights = '10.0, 4.0, 1.0'

/** Pages that are ranked by all their words: of a word that stands in more, those are that have it in their names. */
const mostRanked = 400

function findPages(sql: Sql, match: string): PageMatch[] {
  const rows = selectRows(
    sql,
    `SELECT p.id AS row FROM page_words w CROSS JOIN pages p ON p.text_id = w.rowid
     WHERE page_words MATCH ? AND p.state = 1`,
    [match],
  )
  if (rows.length <= mostRanked) return rankPages(sql, match)
  const ranked = rankPages(sql, `{title names} : (${match})`)
  const known = new Set(ranked.map(({ row }) => row))
  return [...ranked, ...rows.flatMap((row) => (known.has(row) ? [] : [{ row, score: 0 }]))]
}

const rankPages = (sql: Sql, match: string): PageMatch[] =>
  sql
    .all<{ row: number; rank: number }>(
      `SELECT p.id AS row, bm25(page_words, ${pageWeights}) AS rank FROM page_words w
       CROSS JOIN pages p ON p.text_id = w.rowid WHERE page_words MATCH ? AND p.state = 1 ORDER BY rank, p.id`,
      [match],
    )
    .map(({ row, rank }) => ({ row, score: -rank }))
