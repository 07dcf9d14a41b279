import { foldKeepingCase } from './fold'
import { type Clause, saysSomething } from './query-clauses'
import { type FilterField, findChoice, type QueryField } from './query-fields'

/** What else has to be true of what is found: one of `values`, or none of them. */
export interface QueryFilter {
  readonly field: FilterField
  /**
   * Names as they were typed; of `has`, `is`, `kind` and `lang` the value that the fields list; of `year` always a range:
   * `2021..2021`, `2021..`, `..2022`.
   */
  readonly values: readonly string[]
  readonly isNot: boolean
  /** Filters of other fields of which one may be true instead. */
  readonly or?: readonly QueryFilter[]
}

/** The value as a filter has it, or undefined when it makes no sense. */
export function toFilterValue(field: QueryField, text: string): string | undefined {
  const value = text.trim()
  if (field.values === 'choice') return findChoice(field, value)
  if (field.values === 'years') return toYears(value)
  return saysSomething(value) ? value : undefined
}

const years = /^(\d{4})?(?:(\.\.|-|~|至|到)(\d{4})?)?年?$/u

function toYears(text: string): string | undefined {
  // The full stops of an ellipsis are folded, too.
  const [, from, to, until] = years.exec(foldKeepingCase(text).replaceAll('年', '').replace('...', '..')) ?? []
  if (from === undefined && until === undefined) return undefined
  if (to === undefined) return `${from}..${from}`
  if (from === undefined) return to === '..' ? `..${until}` : undefined
  if (until === undefined) return `${from}..`
  return from <= until ? `${from}..${until}` : `${until}..${from}`
}

/** The first and last year of a range as filters hold it; what is left open has no bound. */
export function toYearBounds(range: string): { readonly from: number; readonly to: number } {
  const [from = '', to = ''] = range.split('..')
  return {
    from: from === '' ? Number.NEGATIVE_INFINITY : Number(from),
    to: to === '' ? Number.POSITIVE_INFINITY : Number(to),
  }
}

/**
 * Whether the last value of a clause is the beginning of one that makes sense, and nothing follows it yet. A field without
 * any value waits for one wherever it stands: it is put in front of words, too.
 */
export function isUnfinished({ field, values, isOpen }: Clause): boolean {
  const last = values.at(-1)
  if (field === undefined || last === undefined) return false
  if (last.text === '' && !last.isQuoted && (isOpen || values.length === 1)) return true
  if (!isOpen) return false
  const typed = last.text
  const folded = foldKeepingCase(typed).toLowerCase()
  if (field.values === 'years') return /^\.{0,2}\d{0,3}$|^\d{4}(?:\.|(?:\.\.|-)\d{1,3})$/.test(folded)
  return field.choices.some(({ value, aliases }) => [value, ...aliases].some((one) => one.startsWith(folded)))
}
