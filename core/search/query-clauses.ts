import { fold } from './fold'
import { findField, type QueryField } from './query-fields'

/** A stretch of the query, with its place in it. */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One value of a field, or the words of a clause without one. */
export interface ClauseValue extends Span {
  readonly isQuoted: boolean
}

/** What stands between two spaces of a query, or in quotes. */
export interface Clause {
  /** As it stands in the query, with everything. */
  readonly whole: Span
  readonly isNot: boolean
  readonly field?: QueryField
  /** Without a field there is exactly one. */
  readonly values: readonly ClauseValue[]
  /** Nothing follows it: it may still be being typed. */
  readonly isOpen: boolean
}

const openingQuote = /["＂“”「]/u
const closingQuote = /["＂“”」]/gu
const comma = /[,，、]/u

/** The clauses of a query in the order they stand. A field with a value that makes no sense is a clause with that field, too. */
export function* splitClauses(text: string): Generator<Clause> {
  let at = 0
  while (at < text.length) {
    while (at < text.length && /\s/u.test(text.charAt(at))) at += 1
    if (at >= text.length) return
    const isNot = /^[-－][^\s-]/u.test(text.slice(at, at + 2))
    const start = isNot ? at + 1 : at
    const clause = readField(text, start) ?? { values: [readValue(text, start, stopOfWord)] }
    const end = Math.max(clause.values.at(-1)?.end ?? start, start + 1)
    const isQuoted = clause.values.at(-1)?.isQuoted ?? false
    yield {
      ...clause,
      whole: { text: text.slice(at, end), start: at, end },
      isNot,
      isOpen: end >= text.length && !isQuoted,
    }
    at = end
  }
}

/** The same clause with nothing in it understood: it is looked for as it was typed. */
export const toLiteral = (text: string, clause: Clause): Clause[] =>
  [...splitWords(text, clause.whole.start + (clause.isNot ? 1 : 0), clause.whole.end)].map((value) => ({
    whole: value,
    isNot: clause.isNot,
    values: [value],
    isOpen: clause.isOpen && value.end === clause.whole.end,
  }))

function* splitWords(text: string, start: number, end: number): Generator<ClauseValue> {
  for (let at = start; at < end; ) {
    const value = readValue(text, at, stopOfWord)
    yield value
    at = Math.max(value.end, at + 1)
  }
}

const stopOfWord = /[\s"＂“”「]/u
const stopOfValue = /[\s"＂“”「,，、]/u
/** Letters of the longest name of a field, and some for what folding takes away. */
const longestName = 16

function readField(
  text: string,
  start: number,
): (Pick<Clause, 'field' | 'values'> & { field: QueryField }) | undefined {
  const name = /^([\p{L}\p{M}]+)[:：]/u.exec(text.slice(start, start + longestName))?.[1]
  const field = name === undefined ? undefined : findField(name)
  if (name === undefined || field === undefined) return undefined
  const values: ClauseValue[] = []
  let at = start + name.length + 1
  for (;;) {
    const value = readValue(text, at, stopOfValue)
    values.push(value)
    at = value.end
    if (!comma.test(text.charAt(at))) return { field, values }
    at += 1
  }
}

/** In quotes, or up to where one of the signs stands that end it. A quote that nothing closes is left out. */
function readValue(text: string, start: number, stop: RegExp): ClauseValue {
  const hasQuote = openingQuote.test(text.charAt(start))
  closingQuote.lastIndex = start + 1
  const closing = hasQuote ? closingQuote.exec(text)?.index : undefined
  if (closing !== undefined) return { text: text.slice(start + 1, closing), isQuoted: true, start, end: closing + 1 }
  const from = hasQuote ? start + 1 : start
  let end = from
  while (end < text.length && !stop.test(text.charAt(end))) end += 1
  return { text: text.slice(from, end), isQuoted: false, start, end }
}

/** Whether a clause is the word that makes its neighbours alternatives. */
export const isOr = ({ whole, isNot, field }: Clause): boolean =>
  !isNot && field === undefined && whole.text.normalize('NFKC') === 'OR'

/** The text of a value as it is compared, for telling whether it says anything at all. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(fold(text))
