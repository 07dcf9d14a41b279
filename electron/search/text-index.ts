import type { PageWords } from '../../core/search/page-words'
import type { ParsedQuery, Piece } from '../../core/search/query'
import { toTokenText } from '../../core/search/token-text'
import { tokeniserVersion } from '../../core/search/tokens'
import { countSlides, findSlides, listAnySlides, listSlides, type SlideMatch, type SlideQuestion } from './slide-index'

/** The database as the index needs it. */
export interface Sql {
  all<Row>(sql: string, values?: readonly (string | number | null)[]): Row[]
  get<Row>(sql: string, values?: readonly (string | number | null)[]): Row | undefined
  run(sql: string, values?: readonly (string | number | null)[]): unknown
  exec(sql: string): void
  /** All of it or nothing. */
  transact<Value>(work: () => Value): Value
}

export interface PageMatch {
  /** Of the page. */
  readonly row: number
  readonly score: number
}

/** The full text of pages and slides, in two FTS5 tables that hold tokens only: texts stay where the library has them. */
export interface TextIndex {
  /** False when it is missing or was made by another tokeniser: then `clear` it and add everything again. */
  isCurrent(): boolean
  clear(): void
  /** Everything was added. */
  markCurrent(): void
  /** By the row of the page's text. */
  addPage(row: number, words: PageWords): void
  dropPages(rows: readonly number[]): void
  addSlide(row: number, text: string): void
  dropSlides(rows: readonly number[]): void
  /** All pages that match, best first; those beyond the best some hundred have no score. */
  findPages(match: string): PageMatch[]
  /** The best slides that match, and how many there are. */
  findSlides(asked: SlideQuestion): { readonly slides: SlideMatch[]; readonly total: number }
  /** Joins the pieces that many additions leave, in small steps: the fewer there are, the faster pages are found. */
  tidy(pause: () => Promise<unknown>): Promise<void>
  /** How many slides of each deck match. */
  countSlides(match: string): { readonly deck: number; readonly count: number }[]
  /** Slides of some decks that match, deck by deck as they are given, in the order of their pages. */
  listSlides(match: string, decks: readonly number[], limit: number): SlideMatch[]
  /** Some slides that match, in the order they stand in the library. */
  listAnySlides(match: string, limit: number): SlideMatch[]
  /** How many pages and slides there are. */
  countTexts(): number
  /** How many pages and slides match, hidden ones too. */
  count(match: string): number
  /** What FTS5 finds wrong with its own tables, or undefined. */
  findDamage(): string | undefined
  /** The word of the index that is one slip of the finger away and stands in the most texts. */
  findNearWord(word: string): string | undefined
}

/** A word in a title outweighs ten in a body; names are tags, talks, speakers and the description. */
const pageWeights = '10.0, 4.0, 1.0'

/**
 * The tokeniser is ours: FTS5 only parts tokens at spaces. `ascii` takes every character beyond ASCII as part of a word.
 * Prefix tables cost more than all the rest when texts are added, and pages, which are few and come many at a time, do
 * without: 1,100 of them are added in 0.56 s instead of 1.24 s, and `s*` takes 7 ms instead of 2 ms, `se*` 2.2 ms instead of 1.2 ms.
 */
const tables = `
  CREATE VIRTUAL TABLE IF NOT EXISTS page_words USING fts5(title, names, body,
    content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS slide_words USING fts5(heading, words,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIRTUAL TABLE IF NOT EXISTS page_vocabulary USING fts5vocab(page_words, 'row');
  CREATE VIRTUAL TABLE IF NOT EXISTS slide_vocabulary USING fts5vocab(slide_words, 'row');
`

/**
 * Each transaction leaves a piece of the index, and FTS5 joins four as soon as they are there, which is half of the work of
 * adding pages. An import is over sooner when that waits for `tidy`: 1,100 pages are added in 0.34 s instead of 0.55 s.
 */
const settings = `
  INSERT INTO page_words (page_words, rank) VALUES ('automerge', 64);
  INSERT INTO page_words (page_words, rank) VALUES ('crisismerge', 128);
`
/** Pages of the database that one step of tidying writes: some milliseconds. */
const tidyStep = 64

/** Grows whenever the tables above change; with the tokeniser's it tells whether an index is as this version would make it. */
const tablesVersion = 4
const indexVersion = `${tokeniserVersion}.${tablesVersion}`

const drop = `
  DROP TABLE IF EXISTS page_vocabulary;
  DROP TABLE IF EXISTS slide_vocabulary;
  DROP TABLE IF EXISTS page_words;
  DROP TABLE IF EXISTS slide_words;
`

/** The index in a library's database; its tables are made when they are missing. */
export function createTextIndex(sql: Sql): TextIndex {
  sql.exec(tables)
  let vocabulary: Vocabulary | undefined
  const change = (statement: string, values: readonly (string | number)[]): void => {
    sql.run(statement, values)
    vocabulary = undefined
  }
  return {
    isCurrent: () =>
      sql.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'tokeniser'`)?.value === indexVersion,
    clear: () => {
      sql.run(`DELETE FROM meta WHERE key = 'tokeniser'`)
      sql.exec(drop + tables + settings)
      vocabulary = undefined
    },
    markCurrent: () => {
      sql.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('tokeniser', ?)`, [indexVersion])
    },
    addPage: (row, { title, names, body }) => {
      change('INSERT INTO page_words (rowid, title, names, body) VALUES (?, ?, ?, ?)', [row, title, names, body])
    },
    dropPages: (rows) => {
      for (const row of rows) change('DELETE FROM page_words WHERE rowid = ?', [row])
    },
    addSlide: (row, text) => {
      change('INSERT INTO slide_words (rowid, heading, words) VALUES (?, ?, ?)', [
        row,
        toTokenText(toHeading(text)),
        toTokenText(text),
      ])
    },
    dropSlides: (rows) => {
      for (const row of rows) change('DELETE FROM slide_words WHERE rowid = ?', [row])
    },
    tidy: async (pause) => {
      while (isJoined(sql, 'page_words')) await pause()
    },
    findPages: (match) => findPages(sql, match),
    findSlides: (asked) => findSlides(sql, asked),
    listAnySlides: (match, limit) => listAnySlides(sql, match, limit),
    countTexts: () =>
      sql.get<{ count: number }>('SELECT (SELECT count(*) FROM page_texts) + (SELECT count(*) FROM texts) AS count')
        ?.count ?? 0,
    countSlides: (match) => countSlides(sql, match),
    listSlides: (match, decks, limit) => listSlides(sql, match, decks, limit),
    count: (match) =>
      sql.get<{ count: number }>(
        `SELECT (SELECT count(*) FROM page_words WHERE page_words MATCH ?1)
           + (SELECT count(*) FROM slide_words WHERE slide_words MATCH ?1) AS count`,
        [match],
      )?.count ?? 0,
    findDamage: () => {
      try {
        sql.exec(`INSERT INTO page_words (page_words) VALUES ('integrity-check')`)
        sql.exec(`INSERT INTO slide_words (slide_words) VALUES ('integrity-check')`)
        return undefined
      } catch (error) {
        return `${error instanceof Error ? error.message : String(error)}: run \`lectern rebuild\``
      }
    },
    findNearWord: (word) => {
      vocabulary ??= readVocabulary(sql)
      return findNear(vocabulary, word)
    },
  }
}

/** Joins some pieces of a table; answers false when there was nothing worth it. As FTS5 says, that shows in the changes. */
function isJoined(sql: Sql, table: string): boolean {
  const countChanges = (): number => sql.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0
  const before = countChanges()
  sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`, [tidyStep])
  return countChanges() - before >= 2
}

/** The first line of a slide, which nearly always is its title; all words of the slide have a column of their own. */
const toHeading = (text: string): string => /\S[^\n]*/.exec(text)?.[0] ?? ''

/** Pages that are ranked by all their words: of a word that stands in more, those are that have it in their names. */
const mostRanked = 400

function findPages(sql: Sql, match: string): PageMatch[] {
  const all = sql.get<{ rows: string | null }>(
    `SELECT group_concat(p.id) AS rows FROM page_words w CROSS JOIN pages p ON p.text_id = w.rowid
     WHERE page_words MATCH ? AND p.state = 1`,
    [match],
  )
  const rows = (all?.rows ?? '').split(',').filter(Boolean).map(Number)
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

/** A query as FTS5 reads it, or undefined when it asks for nothing. Tokens hold letters and digits only. */
export function toMatch(query: ParsedQuery): string | undefined {
  if (query.must.length === 0) return undefined
  const must = query.must.map(toTerm).join(' AND ')
  return query.not.reduce((match, piece) => `(${match}) NOT ${toTerm(piece)}`, must)
}

/** Any of the pieces, and of the pairs of Han: for when nothing has them all. */
export const toLooseTerms = (query: ParsedQuery): string[] => [
  ...new Set(
    query.must.flatMap((piece) => (piece.kind === 'han' ? piece.pairs.map((pair) => quote(pair)) : [toTerm(piece)])),
  ),
]

const quote = (...tokens: readonly string[]): string => `"${tokens.join(' ').replaceAll('"', '')}"`

function toTerm(piece: Piece): string {
  if (piece.kind === 'phrase') return quote(...piece.tokens)
  if (piece.kind === 'han') {
    const isSingle = [...piece.text].length === 1
    return isSingle ? `${quote(piece.text)} *` : quote(...piece.pairs)
  }
  const word = quote(piece.text) + (piece.isPrefix ? ' *' : '')
  if (piece.parts.length === 0) return word
  return `(${word} OR ${quote(...piece.parts)}${piece.isPrefix ? ' *' : ''})`
}

/** Latin words by length, with the number of texts they stand in. */
type Vocabulary = ReadonlyMap<number, readonly { readonly word: string; readonly count: number }[]>

function readVocabulary(sql: Sql): Vocabulary {
  const counts = new Map<string, number>()
  for (const table of ['page_vocabulary', 'slide_vocabulary'])
    for (const { term, doc } of sql.all<{ term: string; doc: number }>(
      `SELECT term, doc FROM ${table} WHERE length(term) > 3 AND term < '\u0250'`,
    ))
      counts.set(term, (counts.get(term) ?? 0) + doc)
  const byLength = new Map<number, { word: string; count: number }[]>()
  for (const [word, count] of counts) {
    const words = byLength.get(word.length) ?? []
    words.push({ word, count })
    byLength.set(word.length, words)
  }
  return byLength
}

function findNear(vocabulary: Vocabulary, word: string): string | undefined {
  let best: { word: string; count: number } | undefined
  for (const length of [word.length, word.length - 1, word.length + 1])
    for (const candidate of vocabulary.get(length) ?? [])
      if (candidate.count > (best?.count ?? 0) && isOneEditAway(word, candidate.word)) best = candidate
  return best?.word
}

/** Whether one letter was left out, added, changed or swapped with the next. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]
}
