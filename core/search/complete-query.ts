import type { Completion } from '../model/search'
import { type Clause, isOr, splitClauses } from './query-clauses'
import type { QueryField } from './query-fields'

/** What is being typed where the cursor stands. */
export interface CompletionPlace {
  /** The field whose value it is; without one it is a word, which may become the name of a field. */
  readonly field?: QueryField
  /** What stands there before the cursor, without its sign and quotes. */
  readonly typed: string
  /** What a completion takes the place of: the whole value or word, with its quotes. */
  readonly start: number
  readonly end: number
}

/** The clause in which the cursor stands, or undefined where nothing can be completed: in a phrase, and right behind one. */
export function completeAt(text: string, cursor: number): CompletionPlace | undefined {
  const { clause, earlier, isInQuotes } = readBefore(text.slice(0, cursor))
  const value = clause?.values.at(-1)
  const field = clause?.field ?? (clause?.isNot ? undefined : findContinued(earlier))
  if (isInQuotes ? field === undefined : value?.isQuoted) return undefined
  const start = value?.start ?? cursor
  const place = { typed: value?.text ?? '', start, end: findEnd(text, start, cursor) }
  return field === undefined ? place : { ...place, field }
}

/** Puts what was chosen in its place: a field with its colon, all else with a space behind it, in quotes where it needs them. */
export function putCompleted(
  text: string,
  { start, end }: Pick<CompletionPlace, 'start' | 'end'>,
  chosen: Pick<Completion, 'text' | 'kind'>,
): { readonly text: string; readonly cursor: number } {
  const rest = text.slice(end)
  if (chosen.kind === 'field') {
    const head = text.slice(0, start) + chosen.text
    const isThere = /^[:：]/u.test(rest)
    return { text: head + (isThere ? '' : ':') + rest, cursor: head.length + 1 }
  }
  const head = text.slice(0, start) + toFieldValue(chosen.text) + (/^[\s,，、]/u.test(rest) ? '' : ' ')
  return { text: head + rest, cursor: head.length }
}

/** A name as the value of a field, in quotes where it needs them. */
export function toFieldValue(text: string): string {
  const plain = text
    .replace(/["＂“”「」]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return /[\s,，、]/u.test(plain) ? `"${plain}"` : plain
}

interface Before {
  /** The clause that ends at the cursor. */
  readonly clause?: Clause
  readonly earlier: readonly Clause[]
  readonly isInQuotes: boolean
}

function readBefore(before: string): Before {
  // A quote that is open at the cursor is one that a quote there would close.
  const closed = [...splitClauses(`${before}"`)]
  const value = closed.at(-1)?.values.at(-1)
  if (value?.isQuoted && value.end > before.length && value.start < before.length) return toBefore(closed, true)
  const clauses = [...splitClauses(before)]
  return clauses.at(-1)?.whole.end === before.length
    ? toBefore(clauses, false)
    : { earlier: clauses, isInQuotes: false }
}

const toBefore = (clauses: readonly Clause[], isInQuotes: boolean): Before => {
  const clause = clauses.at(-1)
  return { earlier: clauses.slice(0, -1), isInQuotes, ...(clause === undefined ? {} : { clause }) }
}

/** The field that goes on after an OR: `speaker:Ada OR …`. */
function findContinued(earlier: readonly Clause[]): QueryField | undefined {
  for (let at = earlier.length - 1; at > 0; at -= 2) {
    const [or, value] = [earlier[at], earlier[at - 1]]
    if (or === undefined || !isOr(or) || value === undefined || value.isNot || isOr(value)) return undefined
    if (value.field !== undefined) return value.field
  }
  return undefined
}

/** Where the value or word that begins at `start` ends in the whole query. */
function findEnd(text: string, start: number, cursor: number): number {
  for (const { whole, isNot, field, values } of splitClauses(text)) {
    const value = values.find((one) => one.start === start && one.end >= cursor)
    if (value !== undefined) return value.end
    if (field !== undefined && whole.start + (isNot ? 1 : 0) === start && whole.end >= cursor)
      return start + whole.text.slice(isNot ? 1 : 0).search(/[:：]/u)
  }
  return cursor
}
