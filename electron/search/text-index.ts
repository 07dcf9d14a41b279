import type { Page } from '../../core/model/item'
import { createMemory } from '../../core/search/memory'
import { type PageWords, toPageWords } from '../../core/search/page-words'
import type { Piece } from '../../core/search/query'
import { toTokenText } from '../../core/search/token-text'
import { toTerm } from './match'
import { toNearWords } from './near-words'
import { createPageIndex, type PageMatch } from './page-index'
import { createRecentTexts, type RecentTexts } from './recent-texts'
import {
  countAllSlides,
  countSlides,
  listAnySlides,
  listFound,
  listSlides,
  listSlidesOf,
  type SlideCount,
  type SlideMatch,
  type SlideQuestion,
  toPlace,
  type UnwantedSlides,
  type WeighedSlides,
  weighSlides,
} from './slide-index'
import type { Sql } from './sql'
import {
  canBeAsked,
  clearTables,
  createMissing,
  findGaps,
  type Generation,
  isAhead,
  isCurrent,
  isJoiningWorth,
  joinPieces,
  markCurrent,
  markJoined,
  startJoining,
  startNext,
  takeNext,
} from './text-tables'

/** Adds texts to an index. */
export interface TextWriter {
  /** By the row of the page's text. */
  addPage(row: number, words: PageWords): void
  addSlide(row: number, text: string): void
}

/** The full text of pages and slides, in two FTS5 tables that hold tokens only: texts stay where the library has them. */
export interface TextIndex extends TextWriter {
  /** What slides and pages say. */
  readonly texts: RecentTexts
  /** Forgets what was read and found lately; to be called when others may have changed it. What is added and dropped here is known. */
  forget(): void
  /** False when it is missing, holds not every text, or was made by another tokeniser: then it has to be made anew. */
  isCurrent(): boolean
  /** True when it holds every text, and slides whose text is gone: until that is read again, a new one would know less. */
  isAhead(): boolean
  clear(): void
  /**
   * Makes the index anew beside the one there is, which answers meanwhile as far as it can, and puts it in its place.
   * `fill` adds every text there is, each kind in the order of its rows; what is added and dropped on the way is in both.
   */
  rebuild<Value>(fill: (next: TextWriter) => Promise<Value>): Promise<Value>
  /** Everything was added. */
  markCurrent(): void
  dropPages(rows: readonly number[]): void
  dropSlides(rows: readonly number[]): void
  /** All pages that match, best first; those beyond the best some hundred have no score. */
  findPages(match: string): readonly PageMatch[]
  /** The best slides that match, and how many there are. */
  findSlides(asked: SlideQuestion): { readonly slides: SlideMatch[]; readonly total: number }
  /** Joins the pieces that many additions leave, in small steps: the fewer there are, the faster pages are found. */
  tidy(pause: () => Promise<unknown>): Promise<void>
  /** How many slides of each deck match. */
  countSlides(match: string): SlideCount[]
  /** Slides of some decks that match, deck by deck as they are given, in the order of their pages. */
  listSlides(match: string, decks: readonly number[], limit: number): SlideMatch[]
  /** How many slides each deck has, whatever they say but what is unwanted. */
  countAllSlides(unwanted?: UnwantedSlides): SlideCount[]
  /** The slides of some decks, whatever they say but what is unwanted, in the order of the decks and their pages. */
  listSlidesOf(decks: readonly number[], limit: number, unwanted?: UnwantedSlides): SlideMatch[]
  /** Some slides that match, in the order they stand in the library. */
  listAnySlides(match: string, limit: number): SlideMatch[]
  /** How much a part of a query says of a slide: 1 for one that stands on every third, about 8 for one that stands on a few. */
  weigh(piece: Piece): number
  /** How many pages and slides there are. */
  countTexts(): number
  /** How many pages and slides match, hidden ones too. */
  count(match: string): number
  /** What FTS5 finds wrong with its own tables, or undefined. */
  findDamage(): string | undefined
  /** Words of pages, or else of slides, that are one slip of the finger away, those that stand in the most texts first. */
  findNearWords(word: string): string[]
}

/** The index in a library's database; its tables are made when they are missing. */
export function createTextIndex(sql: Sql): TextIndex {
  createMissing(sql)
  /** How far the index that is being made has come, while one is. */
  let next: { pages: number; slides: number } | undefined
  const near = createMemory<string, string[]>(mostNear)
  const weighed = createMemory<string, WeighedSlides>(mostRecalled)
  const beginnings = createMemory<string, WeighedSlides>(mostBeginnings)
  const texts = createRecentTexts(sql)
  const pages = createPageIndex(sql)
  const forget = (): void => {
    near.clear()
    weighed.clear()
    beginnings.clear()
    pages.forget()
    texts.forget()
  }
  const isInNext = (kind: 'pages' | 'slides', row: number): boolean => next !== undefined && row <= next[kind]
  return {
    texts,
    forget,
    isCurrent: () => isCurrent(sql),
    isAhead: () => isAhead(sql),
    clear: () => {
      forget()
      clearTables(sql)
    },
    markCurrent: () => markCurrent(sql),
    rebuild: async (fill) => {
      if (!canBeAsked(sql)) clearTables(sql)
      startNext(sql)
      const reached = { pages: 0, slides: 0 }
      next = reached
      try {
        const value = await fill({
          addPage: (row, words) => {
            reached.pages = row
            insertPage(sql, 'next_', row, words)
          },
          addSlide: (row, text) => {
            reached.slides = row
            insertSlide(sql, 'next_', row, text)
          },
        })
        sql.transact(() => {
          fillGaps(sql)
          takeNext(sql)
          markCurrent(sql)
        })
        return value
      } finally {
        next = undefined
        forget()
      }
    },
    addPage: (row, words) => {
      forget()
      insertPage(sql, '', row, words)
      if (isInNext('pages', row)) insertPage(sql, 'next_', row, words)
    },
    dropPages: (rows) => {
      forget()
      for (const row of rows) {
        sql.run('DELETE FROM page_words WHERE rowid = ?', [row])
        if (isInNext('pages', row)) sql.run('DELETE FROM next_page_words WHERE rowid = ?', [row])
      }
    },
    addSlide: (row, text) => {
      forget()
      insertSlide(sql, '', row, text)
      if (isInNext('slides', row)) insertSlide(sql, 'next_', row, text)
    },
    dropSlides: (rows) => {
      forget()
      for (const row of rows) {
        sql.run('DELETE FROM slide_words WHERE rowid = ?', [row])
        if (isInNext('slides', row)) sql.run('DELETE FROM next_slide_words WHERE rowid = ?', [row])
      }
    },
    tidy: async (pause) => {
      while (joinPieces(sql, 'page_words')) await pause()
      if (!isJoiningWorth(sql)) return
      startJoining(sql)
      while (joinPieces(sql, 'slide_words')) await pause()
      markJoined(sql)
    },
    findPages: pages.find,
    findSlides: (asked) => {
      const { limit: _, ...question } = asked
      const memory = asked.text.length <= beginningLength ? beginnings : weighed
      const found = memory.recall(JSON.stringify(question), () => weighSlides(sql, texts, asked))
      return listFound(sql, found, asked)
    },
    countAllSlides: (unwanted) => countAllSlides(sql, unwanted),
    listSlidesOf: (decks, limit, unwanted) => listSlidesOf(sql, decks, limit, unwanted),
    listAnySlides: (match, limit) => listAnySlides(sql, match, limit),
    weigh: createScales(sql),
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
    findNearWords: (word) => near.recall(word, () => findNearWords(sql, word)),
  }
}

function insertPage(sql: Sql, generation: Generation, row: number, { title, names, body }: PageWords): void {
  sql.run(`INSERT INTO ${generation}page_words (rowid, title, names, body) VALUES (?, ?, ?, ?)`, [
    row,
    title,
    names,
    body,
  ])
}

function insertSlide(sql: Sql, generation: Generation, row: number, text: string): void {
  sql.run(`INSERT INTO ${generation}slide_words (rowid, heading, words) VALUES (?, ?, ?)`, [
    row,
    toTokenText(toHeading(text)),
    toTokenText(text),
  ])
}

/** Parts of queries whose weight is kept: as one types, the first ones stay. */
const mostWeights = 500

/** Slides that are counted one by one; how many hold a more common word is guessed by how far among all slides these reach. */
const mostCounted = 2_000

/** Weights of words, by what the index held when each was asked for first: a rank does not depend on a slide more or less. */
function createScales(sql: Sql): (piece: Piece) => number {
  const known = new Map<string, number>()
  let all: number | undefined
  return (piece) => {
    const match = toTerm(piece, () => [])
    const weight = known.get(match)
    if (weight !== undefined) return weight
    all ??= sql.get<{ count: number }>('SELECT count(*) AS count FROM slide_words_docsize')?.count ?? 0
    if (known.size >= mostWeights) known.clear()
    const found = Math.log(1 + (all + 1) / (guessHolders(sql, match) + 0.5))
    known.set(match, found)
    return found
  }
}

/** How many slides match: beyond the first some thousand as many in each deck as in those that these are in. */
function guessHolders(sql: Sql, match: string): number {
  const counted = sql.get<{ count: number; reached: number | null }>(
    `SELECT count(*) AS count, max(row) AS reached
       FROM (SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ? LIMIT ${mostCounted + 1})`,
    [match],
  )
  if (counted === undefined || counted.count <= mostCounted) return counted?.count ?? 0
  // One by one, as SQLite finds an end without a look at what is between.
  const ends = sql.get<{ first: number | null; last: number | null }>(
    `SELECT (SELECT min(id) FROM slide_words_docsize) AS first, (SELECT max(id) FROM slide_words_docsize) AS last`,
  )
  const countDecks = (row: number | null): number => toPlace(row ?? 0).deck - toPlace(ends?.first ?? 0).deck + 1
  return (counted.count * countDecks(ends?.last ?? null)) / countDecks(counted.reached)
}

/** Takes in what another program stored while the index was made. */
function fillGaps(sql: Sql): void {
  const { missing, gone } = findGaps(sql)
  for (const row of gone.pages) sql.run('DELETE FROM next_page_words WHERE rowid = ?', [row])
  for (const row of gone.slides) sql.run('DELETE FROM next_slide_words WHERE rowid = ?', [row])
  for (const row of missing.slides) {
    const slide = sql.get<{ text: string }>('SELECT text FROM page_texts WHERE id = ?', [row])
    if (slide !== undefined) insertSlide(sql, 'next_', row, slide.text)
  }
  for (const row of missing.pages) {
    const page = sql.get<{ title: string; json: string; plain: string }>(
      'SELECT p.title, p.json, t.plain FROM texts t JOIN pages p ON p.text_id = t.id WHERE t.id = ? LIMIT 1',
      [row],
    )
    if (page !== undefined)
      insertPage(sql, 'next_', row, toPageWords({ ...(JSON.parse(page.json) as Page), title: page.title }, page.plain))
  }
}

/** The first line of a slide, which nearly always is its title; all words of the slide have a column of their own. */
const toHeading = (text: string): string => /\S[^\n]*/.exec(text)?.[0] ?? ''

/** Words whose near ones are kept: one query asks for the same in several places, and the next key again. */
const mostNear = 40

/** Questions whose answers are kept: letters are taken back, and what was typed is counted once typing has paused. */
const mostRecalled = 80
/** The same of one or two letters, with which every question begins: the most slides hold them. */
const mostBeginnings = 80
const beginningLength = 2

/**
 * Asks for each word that might be meant. Going through all words of the index would be simpler, but among 200,000 slides
 * it takes a second, since what FTS5 tells of a word includes how often it stands there. Words of pages are the likelier
 * ones and found ten times as fast: slides are asked for what no page says.
 */
function findNearWords(sql: Sql, word: string): string[] {
  const near = JSON.stringify(toNearWords(word))
  const findIn = (table: string): string[] =>
    sql
      .all<{ term: string; doc: number }>(
        `SELECT term, doc FROM ${table} WHERE term IN (SELECT value FROM json_each(?))`,
        [near],
      )
      .sort((a, b) => b.doc - a.doc)
      .map(({ term }) => term)
  const words = findIn('page_vocabulary')
  return words.length > 0 ? words : findIn('slide_vocabulary')
}
