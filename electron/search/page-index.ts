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
  /** To be called when pages were added or dropped, shown or hidden. */
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
  let shown: ShownPages | undefined
  const search = (match: string): PageMatch[] => {
    shown ??= readShown(sql)
    return findPages(sql, shown, match)
  }
  return {
    find: (match) => (beginning.test(match) ? beginnings : recent).recall(match, () => search(match)),
    forget: () => {
      recent.clear()
      beginnings.clear()
      shown = undefined
    },
  }
}

/**
 * Rows of the pages that are shown, by the row of their text, which pages may share. Looking each up while FTS5 finds them
 * would take ten times as long as finding them.
 */
type ShownPages = ReadonlyMap<number, readonly number[]>

function readShown(sql: Sql): ShownPages {
  const shown = new Map<number, number[]>()
  const pages = sql.many<{ id: number; text: number }>(
    ['id', 'text'],
    'SELECT id, text_id AS text FROM pages WHERE state = 1 ORDER BY id',
  )
  for (const { id, text } of pages) {
    const known = shown.get(text)
    if (known === undefined) shown.set(text, [id])
    else known.push(id)
  }
  return shown
}

/** A word in a title outweighs ten in a body; names are tags, talks, speakers and the description. */
const pageWeights = '10.0, 4.0, 1.0'

/** Pages that are ranked by all their words: of a word that stands in more, those are that have it in their names. */
const mostRanked = 400

function findPages(sql: Sql, shown: ShownPages, match: string): PageMatch[] {
  const texts = selectRows(sql, 'SELECT rowid AS row FROM page_words WHERE page_words MATCH ?', [match])
  const rows = texts.flatMap((text) => shown.get(text) ?? [])
  if (rows.length <= mostRanked) return rankPages(sql, shown, match)
  const ranked = rankPages(sql, shown, `{title names} : (${match})`)
  const known = new Set(ranked.map(({ row }) => row))
  return [...ranked, ...rows.flatMap((row) => (known.has(row) ? [] : [{ row, score: 0 }]))]
}

function rankPages(sql: Sql, shown: ShownPages, match: string): PageMatch[] {
  // The limit, which is none, keeps SQLite from making one query of two: FTS5 ranks nothing for an aggregate.
  const ranked = `SELECT rowid AS text, bm25(page_words, ${pageWeights}) AS rank FROM page_words WHERE page_words MATCH ? LIMIT -1`
  return sql
    .many<{ text: number; rank: number }>(['text', 'rank'], ranked, [match])
    .flatMap(({ text, rank }) => (shown.get(text) ?? []).map((row) => ({ row, score: -rank })))
    .sort((a, b) => b.score - a.score || a.row - b.row)
}
