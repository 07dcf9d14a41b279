import { type Clause, isOr, splitClauses } from './query-clauses'

/** The text of a query without the fields that narrow it; words looked for in titles stay. */
export const withoutFields = (text: string): string =>
  rewrite(text, ({ field, whole }) => (field === undefined || field.name === 'title' ? whole.text : ''))

/**
 * The query that finds more: without the fields that narrow it, and when nothing else was asked for, with the names behind
 * them as words. Undefined when there are neither.
 */
export const widenQuery = (text: string): string | undefined =>
  withoutFields(text) || rewrite(text, toNames) || undefined

const toNames = ({ field, isNot, values }: Clause): string =>
  field?.values === 'name' && !isNot
    ? values
        .map(({ text }) => text.trim())
        .filter(Boolean)
        .join(' ')
    : ''

/** A query whose clauses are written anew, or left out when that is empty. What ORs join stays joined so. */
function rewrite(text: string, write: (clause: Clause) => string): string {
  const parts: string[] = []
  let isBehindOr = false
  /** Whether the clause before is written, or an alternative of one that is. */
  let isLinked = false
  for (const clause of splitClauses(text)) {
    if (isOr(clause)) {
      isBehindOr = true
      continue
    }
    const isAlternative: boolean = isBehindOr && isLinked
    const written = write(clause)
    if (written !== '') parts.push(...(isAlternative ? ['OR'] : []), written)
    isLinked = isAlternative || written !== ''
    isBehindOr = false
  }
  return parts.join(' ')
}
