import type { RecentTexts } from './recent-texts'
import { rankSlides, type WeighedPiece } from './slide-ranking'
import { type Sql, selectRows } from './sql'

export interface SlideMatch {
  readonly row: number
  readonly deck: number
  readonly page: number
  readonly score: number
}

/** Which slides are asked for. */
export interface SlideQuestion {
  /** As it was typed. */
  readonly text: string
  /** As FTS5 reads it. */
  readonly match: string
  readonly pieces: readonly WeighedPiece[]
  /** The same words side by side, when there are several. */
  readonly phrase?: string
  /** Numbers of decks that nobody links to any more. */
  readonly hidden: readonly number[]
  /** Numbers of the only decks to look in. */
  readonly only?: readonly number[]
  /** Numbers of decks whose names hold the query, best first. */
  readonly favoured: readonly number[]
  readonly limit: number
}

const pagesOfDeck = 65_536

/** The deck's number and the page of a row. */
export const toPlace = (row: number): { readonly deck: number; readonly page: number } => ({
  deck: Math.floor(row / pagesOfDeck),
  page: row % pagesOfDeck,
})

/** Slides that are weighed against each other; what else matches follows in the order it stands in the library. */
const mostWeighed = 120
const mostHeadings = 60
const mostPhrases = 60
const mostFavoured = 2
const mostOfFavoured = 40
const mostWalked = 5_000

/** The best of the slides that match, weighed against each other, and how many match. */
export interface WeighedSlides {
  readonly best: readonly { readonly row: number; readonly score: number }[]
  readonly total: number
}

/** The slides that match, best first, and how many there are. */
export function listFound(
  sql: Sql,
  { best, total }: WeighedSlides,
  asked: SlideQuestion,
): { readonly slides: SlideMatch[]; readonly total: number } {
  const { match, limit } = asked
  const slides: SlideMatch[] = best.slice(0, limit).map((slide) => ({ ...slide, ...toPlace(slide.row) }))
  if (slides.length === limit || total <= best.length) return { slides, total }
  const known = new Set(best.map(({ row }) => row))
  const others = findRows(sql, asked)(match, limit + known.size).filter((row) => !known.has(row))
  for (const row of others.slice(0, limit - slides.length)) slides.push({ row, score: 0, ...toPlace(row) })
  return { slides, total }
}

/** Finds the slides that are worth weighing, and weighs them. How many are wanted does not matter here. */
export function weighSlides(sql: Sql, texts: RecentTexts, asked: SlideQuestion): WeighedSlides {
  const { match, pieces, phrase, favoured } = asked
  const find = findRows(sql, asked)
  const first = find(match, mostWeighed)
  const total = first.length < mostWeighed ? first.length : countMatches(sql, asked)
  const rows = new Set<number>()
  if (total > mostWeighed) {
    for (const row of total > mostWalked ? [] : findFavoured(sql, asked)) rows.add(row)
    for (const row of find(`heading : (${match})`, mostHeadings)) rows.add(row)
    if (phrase !== undefined) for (const row of find(phrase, mostPhrases)) rows.add(row)
  }
  for (const row of first) rows.add(row)
  if (rows.size === 0) return { best: [], total }
  const decks = new Set(favoured)
  const ranked = rankSlides(texts.readSlides(rows), pieces, asked.text, (row) => decks.has(toPlace(row).deck))
  return { best: ranked.map(({ row, score }) => ({ row, score })), total }
}

/** The first slides that match of the decks that are called so. FTS5 walks over all that match to reach a deck: once for all of them. */
function findFavoured(sql: Sql, asked: SlideQuestion): number[] {
  const decks = asked.favoured.slice(0, mostFavoured)
  if (decks.length === 0) return []
  const condition = toCondition(asked)
  const rows = selectRows(
    sql,
    `SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ? ${condition.sql}
       AND (${decks.map(() => 'rowid BETWEEN ? AND ?').join(' OR ')})`,
    [asked.match, ...condition.values, ...decks.flatMap(toRange)],
  )
  return decks.flatMap((deck) => rows.filter((row) => toPlace(row).deck === deck).slice(0, mostOfFavoured))
}

/** The rows that slides of a deck may have. */
const toRange = (deck: number): [first: number, last: number] => [deck * pagesOfDeck, (deck + 1) * pagesOfDeck - 1]

/** Rows of slides that match, in the order they stand in the library. */
function findRows(sql: Sql, asked: SlideQuestion) {
  const within = toCondition(asked)
  return (wanted: string, most: number): number[] =>
    selectRows(sql, `SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ? ${within.sql} LIMIT ?`, [
      wanted,
      ...within.values,
      most,
    ])
}

/** How many slides a deck has of what is asked for. */
export interface SlideCount {
  readonly deck: number
  readonly count: number
}

/** How many slides of each deck match. */
export const countSlides = (sql: Sql, match: string): SlideCount[] =>
  sql.all(
    `SELECT rowid / ${pagesOfDeck} AS deck, count(*) AS count FROM slide_words WHERE slide_words MATCH ? GROUP BY 1`,
    [match],
  )

/** Slides of some decks that match, deck by deck as they are given, in the order of their pages. */
export function listSlides(sql: Sql, match: string, decks: readonly number[], limit: number): SlideMatch[] {
  const rows = sql.all<{ row: number }>(
    `SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ?
       AND rowid / ${pagesOfDeck} IN (SELECT value FROM json_each(?))`,
    [match, JSON.stringify(decks)],
  )
  const places = new Map(decks.map((deck, place) => [deck, place]))
  const placeOf = ({ deck }: SlideMatch): number => places.get(deck) ?? decks.length
  return rows
    .map(({ row }): SlideMatch => ({ row, score: 0, ...toPlace(row) }))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.page - b.page)
    .slice(0, limit)
}

/** Slides that are left out: those that match, and those of some rows. */
export interface UnwantedSlides {
  readonly match?: string
  readonly rows: readonly number[]
}

/** How many slides each deck has, whatever they say but what is unwanted. */
export function countAllSlides(sql: Sql, unwanted?: UnwantedSlides): SlideCount[] {
  const { condition, values } = toUnwanted(unwanted)
  return sql.all(
    `SELECT number AS deck, (SELECT count(*) FROM page_texts WHERE deck_id = decks.id AND ${condition}) AS count
       FROM decks`,
    values,
  )
}

/** The slides of some decks, whatever they say but what is unwanted, in the order of the decks and their pages. */
export function listSlidesOf(
  sql: Sql,
  decks: readonly number[],
  limit: number,
  unwanted?: UnwantedSlides,
): SlideMatch[] {
  const { condition, values } = toUnwanted(unwanted)
  return selectRows(
    sql,
    `SELECT page_texts.id AS row FROM json_each(?) AS deck
       JOIN page_texts ON page_texts.id BETWEEN deck.value * ${pagesOfDeck} AND (deck.value + 1) * ${pagesOfDeck} - 1
       WHERE ${condition} ORDER BY deck.key, page_texts.id LIMIT ?`,
    [JSON.stringify(decks), ...values, limit],
  ).map((row) => ({ row, score: 0, ...toPlace(row) }))
}

function toUnwanted({ match, rows }: UnwantedSlides = { rows: [] }): { condition: string; values: string[] } {
  const conditions = [
    ...(match === undefined ? [] : ['page_texts.id NOT IN (SELECT rowid FROM slide_words WHERE slide_words MATCH ?)']),
    ...(rows.length === 0 ? [] : ['page_texts.id NOT IN (SELECT value FROM json_each(?))']),
  ]
  return {
    condition: conditions.join(' AND ') || 'TRUE',
    values: [...(match === undefined ? [] : [match]), ...(rows.length === 0 ? [] : [JSON.stringify(rows)])],
  }
}

/** Some slides that match, in the order they stand in the library. */
export const listAnySlides = (sql: Sql, match: string, limit: number): SlideMatch[] =>
  selectRows(sql, 'SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ? LIMIT ?', [match, limit]).map(
    (row) => ({ row, score: 0, ...toPlace(row) }),
  )

function countMatches(sql: Sql, asked: SlideQuestion): number {
  const { sql: within, values } = toCondition(asked)
  const counted = `SELECT count(*) AS count FROM slide_words WHERE slide_words MATCH ? ${within}`
  return sql.get<{ count: number }>(counted, [asked.match, ...values])?.count ?? 0
}

interface Condition {
  readonly sql: string
  readonly values: readonly string[]
}

function toCondition({ only, hidden }: SlideQuestion): Condition {
  const listed = `(SELECT value FROM json_each(?))`
  if (only !== undefined) return { sql: `AND rowid / ${pagesOfDeck} IN ${listed}`, values: [JSON.stringify(only)] }
  if (hidden.length === 0) return { sql: '', values: [] }
  return { sql: `AND rowid / ${pagesOfDeck} NOT IN ${listed}`, values: [JSON.stringify(hidden)] }
}
