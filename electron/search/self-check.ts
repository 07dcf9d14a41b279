import { setImmediate as pause } from 'node:timers/promises'
import { toNames } from '../../core/search/page-words'
import { parseQuery } from '../../core/search/query'
import { type LiteralTerm, type ScannedText, toLiteralTerm, toScannedText } from './literal-scan'
import { type Place, toMatch } from './match'
import { createRandom, type SampledTerm, type SampleKind, sampleTerms } from './sample-terms'
import type { Sql } from './sql'
import type { TextIndex } from './text-index'

/** A term that was not found where it stands, or was found as a phrase where it does not. */
export interface SearchMiss {
  readonly term: string
  readonly kind: 'missed' | 'wrong'
  /** `deck <id>, slide <page>`, or the path of a page. */
  readonly place: string
}

/** What search finds, held against a look at every text. */
export interface SearchCheck {
  /** Everything that stands there is found, as good as nothing else is, and no text is missing from the index. */
  readonly ok: boolean
  readonly texts: number
  readonly terms: Readonly<Record<SampleKind, number>> & { readonly all: number }
  /** Whether time ran out before all the terms that were asked for were held against the texts. */
  readonly isCut: boolean
  /** Places where terms stand, those that were found, and the share; 1 when there are none. */
  readonly expected: number
  readonly found: number
  readonly recall: number
  /** Places that were found for the terms as phrases, those where they stand, and the share; 1 when there are none. */
  readonly told: number
  readonly right: number
  readonly precision: number
  /** Texts that the index does not hold, and entries of it whose text is gone. */
  readonly notIndexed: number
  readonly leftOver: number
  /** Pages of stored slides whose text is gone. */
  readonly notRead: number
  /** Some of what is wrong. */
  readonly misses: readonly SearchMiss[]
  /** What the database says when the index cannot be read. */
  readonly damage?: string
  /** What to do, unless all is well. */
  readonly advice?: string
  readonly ms: number
}

export interface SearchCheckOptions {
  /** Terms that are taken from the texts; default 500. */
  readonly terms?: number
  /** After this no more terms are begun; default 60 seconds. */
  readonly limitMs?: number
}

export const leastPrecision = 0.995

const defaultTerms = 500
const mostTerms = 20_000
const defaultLimitMs = 60_000
const mostMisses = 10
/** Terms that are looked for together in one walk over all texts, and rows that search found for them at most: 16 MB. */
const termsOfWalk = 100
const rowsOfWalk = 1_000_000
const textsOfBatch = 200
/** What is not told from a text's columns by their words. */
const columnBreak = '\n|\n'

/**
 * Takes terms from the library's own texts at random, but the same ones each time, asks for each as a reader would, with and
 * without quotes, and compares what is found with what a plain look at every text finds. Changes nothing.
 */
export async function checkSearch(sql: Sql, index: TextIndex, options: SearchCheckOptions = {}): Promise<SearchCheck> {
  const started = performance.now()
  const limitMs = options.limitMs ?? defaultLimitMs
  const shelves = [toPageShelf(sql), toSlideShelf(sql)]
  const rows = shelves.map((shelf) => shelf.rows())
  const wanted = Math.min(mostTerms, options.terms ?? defaultTerms)
  const terms = sampleFrom(shelves, rows, wanted)
  const tally: Tally = { expected: 0, found: 0, told: 0, right: 0, misses: [] }
  let checked = 0
  let damage: string | undefined
  let gaps = { notIndexed: 0, leftOver: 0 }
  try {
    gaps = countGaps(shelves, rows)
    while (checked < terms.length && performance.now() - started < limitMs) {
      const asked = askSome(shelves, terms.slice(checked, checked + termsOfWalk))
      for (const [at, shelf] of shelves.entries()) await compare(shelf, rows[at] ?? [], asked, tally)
      checked += asked.length
    }
  } catch (error) {
    damage = toDamage(error)
    if (damage === undefined) throw error
  }
  const isCurrent = index.isCurrent()
  const notRead = countNotRead(sql)
  const isWhole = isCurrent && damage === undefined && gaps.notIndexed + gaps.leftOver + notRead === 0
  const [recall, precision] = [toShare(tally.found, tally.expected), toShare(tally.right, tally.told)]
  const ok = isWhole && recall === 1 && precision >= leastPrecision
  return {
    ok,
    texts: rows.reduce((sum, some) => sum + some.length, 0),
    terms: countTerms(terms.slice(0, checked)),
    isCut: checked < terms.length,
    ...tally,
    recall,
    precision,
    ...gaps,
    notRead,
    ...(damage === undefined ? {} : { damage }),
    ...(ok ? {} : { advice: 'run `lectern rebuild`, which makes texts and index anew' }),
    ms: Math.round(performance.now() - started),
  }
}

interface Tally {
  expected: number
  found: number
  told: number
  right: number
  readonly misses: SearchMiss[]
}

const toShare = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const countTerms = (terms: readonly SampledTerm[]): SearchCheck['terms'] => {
  const count = (kind: SampleKind): number => terms.filter((term) => term.kind === kind).length
  return { all: terms.length, chinese: count('chinese'), mixed: count('mixed'), word: count('word') }
}

/** What the database says of a damaged index; undefined for any other error. */
function toDamage(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(CORRUPT|ERROR)/.test(code) && error instanceof Error ? error.message : undefined
}

/** Texts of one kind, and their table of the index. */
interface Shelf {
  readonly kind: Place
  /** The ids of all texts, ascending. */
  rows(): number[]
  /** The ids of all entries of the index, ascending. */
  indexed(): number[]
  find(match: string): number[]
  read(after: number): readonly { readonly row: number; readonly text: string }[]
  readOne(row: number): string
  place(row: number): string
}

const toRows = (rows: readonly { readonly row: number }[]): number[] => rows.map(({ row }) => row)

const toSlideShelf = (sql: Sql): Shelf => ({
  kind: 'slide',
  rows: () => toRows(sql.all('SELECT id AS row FROM page_texts ORDER BY id')),
  indexed: () => toRows(sql.all('SELECT id AS row FROM slide_words_docsize ORDER BY id')),
  find: (match) =>
    toRows(sql.all('SELECT rowid AS row FROM slide_words WHERE slide_words MATCH ? ORDER BY rowid', [match])),
  read: (after) =>
    sql.all('SELECT id AS row, text FROM page_texts WHERE id > ? ORDER BY id LIMIT ?', [after, textsOfBatch]),
  readOne: (row) => sql.get<{ text: string }>('SELECT text FROM page_texts WHERE id = ?', [row])?.text ?? '',
  place: (row) => {
    const found = sql.get<{ deck: string; page: number }>('SELECT deck_id AS deck, page FROM page_texts WHERE id = ?', [
      row,
    ])
    return `deck ${found?.deck ?? ''}, slide ${found?.page ?? ''}`
  },
})

interface PageRow {
  readonly row: number
  readonly title: string
  readonly json: string
  readonly plain: string
}

const pagesFrom = `SELECT t.id AS row, p.title, p.json, t.plain FROM texts t
  JOIN pages p ON p.id = (SELECT min(id) FROM pages WHERE text_id = t.id)`

const toPageText = ({ title, json, plain }: PageRow): string =>
  [title, toNames(JSON.parse(json)), plain].join(columnBreak)

const toPageShelf = (sql: Sql): Shelf => ({
  kind: 'page',
  rows: () =>
    toRows(
      sql.all('SELECT id AS row FROM texts WHERE EXISTS (SELECT 1 FROM pages WHERE text_id = texts.id) ORDER BY id'),
    ),
  indexed: () => toRows(sql.all('SELECT id AS row FROM page_words_docsize ORDER BY id')),
  find: (match) =>
    toRows(sql.all('SELECT rowid AS row FROM page_words WHERE page_words MATCH ? ORDER BY rowid', [match])),
  read: (after) =>
    sql
      .all<PageRow>(`${pagesFrom} WHERE t.id > ? ORDER BY t.id LIMIT ?`, [after, textsOfBatch])
      .map((page) => ({ row: page.row, text: toPageText(page) })),
  readOne: (row) => {
    const page = sql.get<PageRow>(`${pagesFrom} WHERE t.id = ?`, [row])
    return page === undefined ? '' : toPageText(page)
  },
  place: (row) => sql.get<{ path: string }>('SELECT path FROM pages WHERE text_id = ?', [row])?.path ?? '',
})

const seed = 20_190_619

/** Half of the terms come from slides, when there are as many; pages are fewer and longer. */
function sampleFrom(
  shelves: readonly Shelf[],
  rows: readonly (readonly number[])[],
  wanted: number,
): readonly SampledTerm[] {
  const random = createRandom(seed)
  const filled = rows.filter((some) => some.length > 0).length
  const taken = shelves.flatMap((shelf, at) => {
    const some = rows[at] ?? []
    const share = Math.ceil(wanted / Math.max(1, filled))
    return sampleTerms(some.length, (place) => shelf.readOne(some[place] ?? 0), share, random)
  })
  return [...new Map(taken.map((term) => [term.text, term])).values()].slice(0, wanted)
}

function countGaps(shelves: readonly Shelf[], rows: readonly (readonly number[])[]) {
  const gaps = { notIndexed: 0, leftOver: 0 }
  shelves.forEach((shelf, at) => {
    const texts = new Set(rows[at])
    const indexed = new Set(shelf.indexed())
    for (const row of texts) if (!indexed.has(row)) gaps.notIndexed += 1
    for (const row of indexed) if (!texts.has(row)) gaps.leftOver += 1
  })
  return gaps
}

const countNotRead = (sql: Sql): number =>
  sql.get<{ pages: number | null }>(
    `SELECT sum(pages) AS pages FROM (
       SELECT max(0, d.pages - (SELECT count(*) FROM page_texts WHERE deck_id = d.id)) AS pages
       FROM decks d WHERE state = 'ready' AND sha256 IS NOT NULL)`,
  )?.pages ?? 0

/** A term with what search found for it on each shelf. */
interface AskedTerm {
  readonly term: SampledTerm
  readonly literal: LiteralTerm
  readonly typed: ReadonlyMap<Shelf, ReadonlySet<number>>
  readonly quoted: ReadonlyMap<Shelf, ReadonlySet<number>>
}

/** Asks for terms until so much was found that more would take too much memory. */
function askSome(shelves: readonly Shelf[], terms: readonly SampledTerm[]): AskedTerm[] {
  const asked: AskedTerm[] = []
  let count = 0
  for (const term of terms) {
    if (count > rowsOfWalk) break
    const find = (query: string): Map<Shelf, Set<number>> => {
      const parsed = parseQuery(query)
      const found = new Map(
        shelves.map((shelf) => {
          const match = toMatch(parsed, shelf.kind, () => [])
          return [shelf, new Set(match === undefined ? [] : shelf.find(match))]
        }),
      )
      for (const rows of found.values()) count += rows.size
      return found
    }
    asked.push({ term, literal: toLiteralTerm(term), typed: find(term.text), quoted: find(`"${term.text}"`) })
  }
  return asked
}

/** Walks over all texts of a shelf once, in steps that let other work go on; texts that came meanwhile are left out. */
async function compare(
  shelf: Shelf,
  rows: readonly number[],
  asked: readonly AskedTerm[],
  tally: Tally,
): Promise<void> {
  const known = new Set(rows)
  for (let batch = shelf.read(0); batch.length > 0; batch = shelf.read(batch.at(-1)?.row ?? 0)) {
    for (const { row, text } of batch) {
      if (!known.has(row)) continue
      const scanned = toScannedText(text)
      for (const one of asked) compareOne(shelf, row, scanned, one, tally)
    }
    await pause()
  }
}

function compareOne(shelf: Shelf, row: number, text: ScannedText, asked: AskedTerm, tally: Tally): void {
  const { term, literal, typed, quoted } = asked
  const isTold = quoted.get(shelf)?.has(row) === true
  const note = (kind: SearchMiss['kind']): void => {
    if (tally.misses.length < mostMisses) tally.misses.push({ term: term.text, kind, place: shelf.place(row) })
  }
  if (literal.mustFind(text)) {
    tally.expected += 1
    if (isTold && typed.get(shelf)?.has(row) === true) tally.found += 1
    else note('missed')
  }
  if (!isTold) return
  tally.told += 1
  if (literal.mayFind(text)) tally.right += 1
  else note('wrong')
}
