import { tokeniserVersion } from '../../core/search/tokens'
import type { Sql } from './sql'

/** The tables that are asked, or those that are being filled to take their place. */
export type Generation = '' | 'next_'

/**
 * The tokeniser is ours: FTS5 only parts tokens at spaces. `ascii` takes every character beyond ASCII as part of a word.
 * Prefix tables cost more than all the rest when texts are added, and pages, which are few and come many at a time, do
 * without: 1,100 of them are added in 0.56 s instead of 1.24 s, and `s*` takes 7 ms instead of 2 ms, `se*` 2.2 ms instead of 1.2 ms.
 * Among 200,000 slides `sofa*` takes 9 ms without a table for four letters, and 2 ms with it.
 */
const toTables = (generation: Generation): string => `
  CREATE VIRTUAL TABLE IF NOT EXISTS ${generation}page_words USING fts5(title, names, body,
    content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS ${generation}slide_words USING fts5(heading, words,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3 4');
`

const vocabularies = `
  CREATE VIRTUAL TABLE IF NOT EXISTS page_vocabulary USING fts5vocab(page_words, 'row');
  CREATE VIRTUAL TABLE IF NOT EXISTS slide_vocabulary USING fts5vocab(slide_words, 'row');
`

/**
 * Each transaction leaves a piece of the index, and FTS5 joins four as soon as they are there, which is half of the work of
 * adding pages. An import is over sooner when that waits for `tidy`: 1,100 pages are added in 0.34 s instead of 0.55 s.
 */
const toSettings = (generation: Generation): string => `
  INSERT INTO ${generation}page_words (${generation}page_words, rank) VALUES ('automerge', 64);
  INSERT INTO ${generation}page_words (${generation}page_words, rank) VALUES ('crisismerge', 128);
`

const wordTables = ['page_words', 'slide_words'] as const
/** What FTS5 keeps a table in. */
const partNames = ['data', 'idx', 'docsize', 'config'] as const

function dropWords(sql: Sql, generation: Generation): void {
  for (const table of wordTables) dropTable(sql, `${generation}${table}`)
}

/** FTS5 does not open a table of which a part is gone, and what cannot be opened is not dropped either. */
function dropTable(sql: Sql, table: string): void {
  try {
    sql.exec(`DROP TABLE IF EXISTS ${table}`)
  } catch {
    sql.exec(`PRAGMA writable_schema = ON;
      DELETE FROM sqlite_master WHERE name = '${table}';
      PRAGMA writable_schema = RESET;`)
    for (const part of partNames) sql.exec(`DROP TABLE IF EXISTS ${table}_${part}`)
  }
}

const dropVocabularies = `
  DROP TABLE IF EXISTS page_vocabulary;
  DROP TABLE IF EXISTS slide_vocabulary;
`

/** Grows whenever the tables above change: an index of other tables cannot be asked. */
const tablesVersion = 5
const indexVersion = `${tokeniserVersion}.${tablesVersion}`

const readVersion = (sql: Sql): string | undefined =>
  sql.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'tokeniser'`)?.value

function canBeOpened(sql: Sql, table: string): boolean {
  try {
    sql.get(`SELECT rowid FROM ${table} LIMIT 1`)
    return true
  } catch (error) {
    if (error instanceof Error && /vtable constructor failed|invalid fts5 file format/.test(error.message)) return false
    throw error
  }
}

/** Makes the tables that are missing; one that cannot be opened, or of which a part is missing, is made empty. */
export function createMissing(sql: Sql): void {
  const there = new Set(sql.all<{ name: string }>('SELECT name FROM sqlite_master').map(({ name }) => name))
  const isWhole = (table: string): boolean => partNames.every((part) => there.has(`${table}_${part}`))
  for (const table of wordTables)
    if (there.has(table) && !(isWhole(table) && canBeOpened(sql, table))) dropTable(sql, table)
  sql.exec(toTables('') + vocabularies)
}

/** Whether the index is as this version makes it, and holds every text. */
export function isCurrent(sql: Sql): boolean {
  const more = countMore(sql)
  return more?.pages === 0 && more.slides === 0
}

/** Whether it lacks nothing and holds slides whose text is gone: until that is read again, it knows more than a new one. */
export function isAhead(sql: Sql): boolean {
  const more = countMore(sql)
  return more?.pages === 0 && more.slides > 0
}

/** How many more texts an index of this version holds than there are; undefined for any other. */
const countMore = (sql: Sql): { readonly pages: number; readonly slides: number } | undefined =>
  readVersion(sql) === indexVersion && isWhole(sql)
    ? sql.get(
        `SELECT (SELECT count(*) FROM page_words_docsize) - (SELECT count(*) FROM texts) AS pages,
           (SELECT count(*) FROM slide_words_docsize) - (SELECT count(*) FROM page_texts) AS slides`,
      )
    : undefined

/** Every table that makes an index. */
const allTables = wordTables.flatMap((table) => [table, ...partNames.map((part) => `${table}_${part}`)])

const isWhole = (sql: Sql): boolean =>
  sql.get<{ count: number }>(
    `SELECT count(*) AS count FROM sqlite_master WHERE name IN (${allTables.map((table) => `'${table}'`).join()})`,
  )?.count === allTables.length

/** Whether the index can be asked while another is made: its tables are of this version, whatever made its words. */
export const canBeAsked = (sql: Sql): boolean =>
  isWhole(sql) && readVersion(sql)?.endsWith(`.${tablesVersion}`) === true

export const markCurrent = (sql: Sql): void => {
  sql.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('tokeniser', ?)`, [indexVersion])
}

/** Empties the index. */
export function clearTables(sql: Sql): void {
  sql.run(`DELETE FROM meta WHERE key IN ('tokeniser', 'joined')`)
  sql.exec(dropVocabularies)
  dropWords(sql, '')
  sql.exec(toTables('') + vocabularies + toSettings(''))
}

/** Makes empty tables beside those that are asked. */
export function startNext(sql: Sql): void {
  dropWords(sql, 'next_')
  sql.exec(toTables('next_') + toSettings('next_'))
}

/** Puts the tables that were filled in place of those that were asked. */
export function takeNext(sql: Sql): void {
  sql.run(`DELETE FROM meta WHERE key = 'joined'`)
  sql.exec(dropVocabularies)
  dropWords(sql, '')
  sql.exec(`ALTER TABLE next_page_words RENAME TO page_words;
    ALTER TABLE next_slide_words RENAME TO slide_words;
    ${vocabularies}`)
}

/** Texts that the tables being filled do not hold, and rows of theirs whose text is gone, as another program left them. */
export function findGaps(sql: Sql): {
  readonly missing: { readonly pages: number[]; readonly slides: number[] }
  readonly gone: { readonly pages: number[]; readonly slides: number[] }
} {
  const subtract = (from: string, those: string): number[] =>
    sql.all<{ id: number }>(`SELECT id FROM ${from} EXCEPT SELECT id FROM ${those}`).map(({ id }) => id)
  return {
    missing: {
      pages: subtract('texts', 'next_page_words_docsize'),
      slides: subtract('page_texts', 'next_slide_words_docsize'),
    },
    gone: {
      pages: subtract('next_page_words_docsize', 'texts'),
      slides: subtract('next_slide_words_docsize', 'page_texts'),
    },
  }
}

/** Pages of the database that one step of tidying writes: some milliseconds. */
const tidyStep = 64

/**
 * Whether slides are worth joining, which writes all of their index anew: 200,000 of them lie in eight pieces as FTS5 leaves
 * them, and each is asked for every word.
 */
export function isJoiningWorth(sql: Sql): boolean {
  const joined = Number(sql.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'joined'`)?.value ?? 0)
  return countSlides(sql) > joined * worthwhileGrowth
}

const worthwhileGrowth = 1.2

const countSlides = (sql: Sql): number =>
  sql.get<{ count: number }>('SELECT count(*) AS count FROM slide_words_docsize')?.count ?? 0

/** Begins to make one piece of all slides, or goes on with it where it was left. */
export const startJoining = (sql: Sql): void => {
  sql.run(`INSERT INTO slide_words (slide_words, rank) VALUES ('merge', ?)`, [-tidyStep])
}

export const markJoined = (sql: Sql): void => {
  sql.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('joined', ?)`, [String(countSlides(sql))])
}

/** Joins some pieces of a table; answers false when there was nothing worth it. As FTS5 says, that shows in the changes. */
export function joinPieces(sql: Sql, table: string): boolean {
  const countChanges = (): number => sql.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0
  const before = countChanges()
  sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`, [tidyStep])
  return countChanges() - before >= 2
}
