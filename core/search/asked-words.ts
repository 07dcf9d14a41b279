import { parseQuery } from './query'
import { isOr, splitClauses } from './query-clauses'

/** The words and phrases of a query that have to stand in what is found, as they were typed; none when one of them may do. */
export function listAskedWords(text: string): string[] {
  const clauses = [...splitClauses(text)]
  if (clauses.some(isOr)) return []
  return clauses.flatMap(({ isNot, field, whole }) => (isNot || field !== undefined ? [] : [whole.text]))
}

/** What a query leaves out that does nothing else, without its signs; undefined of any other. */
export function findLeftOut(text: string): string | undefined {
  const { must, choices, filters, not, notTitle } = parseQuery(text)
  if (must.length + choices.length + filters.length > 0 || not.length + notTitle.length === 0) return undefined
  return [...splitClauses(text)].map(({ whole, isNot }) => (isNot ? whole.text.slice(1) : whole.text)).join(' ')
}
