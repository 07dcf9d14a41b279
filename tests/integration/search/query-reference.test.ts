import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isOneSlipAway } from '../../../core/search/near-words'
import { type ParsedQuery, parseQuery } from '../../../core/search/query'
import { type QueryFilter, toYearBounds } from '../../../core/search/query-filters'
import { toTokenText } from '../../../core/search/token-text'
import { connect } from '../../../electron/library/connection'
import { createCatalogue } from '../../../electron/search/catalogue'
import { toMatch } from '../../../electron/search/match'
import {
  type Asked,
  asked,
  documents,
  finds,
  type SmallDocument,
  style,
  toQueryText,
  words,
} from '../../helpers/query-reference'

const connection = connect(':memory:')
connection.exec(`
  CREATE VIRTUAL TABLE words USING fts5(title, body, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
`)
afterAll(() => connection.close())

function fill(all: readonly SmallDocument[]): void {
  connection.run('DELETE FROM words')
  all.forEach(({ title, text }, row) => {
    const values = [row + 1, toTokenText(title), toTokenText(text)]
    connection.run('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)', values)
  })
}

const findNearWords = (word: string): string[] =>
  connection
    .all<{ term: string }>('SELECT term FROM vocabulary')
    .flatMap(({ term }) => (isOneSlipAway(word, term) ? [term] : []))

const holds = (document: SmallDocument, { field, values, isNot }: QueryFilter): boolean => {
  const isOne = values.some((value) => {
    const { from, to } = toYearBounds(value)
    return field === 'year' ? document.year >= from && document.year <= to : document[field as 'speaker'] === value
  })
  return isOne !== isNot
}

const match = (query: ParsedQuery): number[] | undefined => {
  const asked = toMatch(query, 'page', findNearWords)
  if (asked === undefined) return undefined
  const sql = 'SELECT rowid AS row FROM words WHERE words MATCH ? ORDER BY rowid'
  return connection.all<{ row: number }>(sql, [asked]).map(({ row }) => row)
}

/** Where something stands that a query excludes: what it leaves when it asks for no word. */
const findUnwanted = ({ not, notTitle }: ParsedQuery): number[] => {
  const nothing = parseQuery('')
  return [
    ...not.map((piece) => ({ ...nothing, must: [piece] })),
    ...notTitle.map((piece) => ({ ...nothing, choices: [[{ field: 'title' as const, pieces: [piece] }]] })),
  ].flatMap((query) => match(query) ?? [])
}

function search(text: string, all: readonly SmallDocument[]): number[] {
  const query = parseQuery(text)
  const wanted = match(query)
  const unwanted = wanted === undefined ? findUnwanted(query) : []
  return (wanted ?? all.map((_, at) => at + 1)).filter((row) => {
    const document = all[row - 1]
    return document !== undefined && !unwanted.includes(row) && query.filters.every((filter) => holds(document, filter))
  })
}

const scan = (clauses: readonly Asked[], all: readonly SmallDocument[]): number[] =>
  all.flatMap((document, at) => (finds(clauses, document) ? [at + 1] : []))

test('what the index finds for a query is what a literal scan of the texts finds', () => {
  let found = 0
  fc.assert(
    fc.property(documents, fc.array(asked, { minLength: 1, maxLength: 12 }), (all, queries) => {
      fill(all)
      for (const query of queries) {
        const text = toQueryText(query)
        const rows = search(text, all)
        found += rows.length
        expect([text, rows]).toEqual([text, scan(query.clauses, all)])
      }
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(1_000)
})

test('what is found by name is what a literal scan of the names finds', () => {
  // Each line is a title of its own.
  const sampled = fc.sample(documents, { seed: 5, numRuns: 12 }).flat()
  const all = sampled.map((document) => ({ ...document, title: document.title.replaceAll('\n', ' ') }))
  const catalogue = createCatalogue(
    all.map(({ title, text }, at) => ({ key: String(at + 1), title, names: '', about: text })),
  )
  const asksForWords = fc
    .array(words, { minLength: 1, maxLength: 3 })
    .filter((some) => some.some(({ kind }) => kind === 'either'))
  let found = 0
  fc.assert(
    fc.property(asksForWords, style, (clauses, taste) => {
      const text = toQueryText({ clauses, style: taste })
      const keys = catalogue.find(parseQuery(text)).map(({ key }) => Number(key))
      found += keys.length
      expect([text, keys.sort((a, b) => a - b)]).toEqual([text, scan(clauses, all)])
    }),
    { numRuns: 1_000 },
  )
  expect(found).toBeGreaterThan(1_000)
})

test('whatever is typed is a query that the index can answer', () => {
  const signs = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      '「',
      '」',
      '-',
      '－',
      ':',
      '：',
      '*',
      '~',
      ' OR ',
      'AND',
      'NOT',
      'NEAR(',
      ')',
      '(',
      '^',
      '+',
      "'",
    ],
    ...[
      ';',
      '--',
      '%',
      '\\',
      '\0',
      '\ud800',
      '\u202e',
      '🎉',
      ' ',
      'title',
      '标题',
      'year:2021..',
      'kind:',
      'mesh',
      '云',
    ],
  )
  fill([{ title: 'Mesh', text: '云原生', speaker: 'Ada', tag: 'mesh', year: 2021 }])
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }), (parts) => {
      const query = parseQuery(parts.join(''))
      expect([...(match(query) ?? []), ...findUnwanted(query)].every((row) => row === 1)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
