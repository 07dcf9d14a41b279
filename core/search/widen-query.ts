import { splitClauses } from './query-clauses'

/** The text of a query without the fields that narrow it; words looked for in titles stay. */
export const withoutFields = (text: string): string => {
  const kept = [...splitClauses(text)].filter(({ field }) => field === undefined || field.name === 'title')
  return kept.map(({ whole }) => text.slice(whole.start, whole.end)).join(' ')
}

/**
 * The query that finds more: without the fields that narrow it, and when nothing else was asked for, with the names behind
 * them as words. Undefined when there are neither.
 */
export function widenQuery(text: string): string | undefined {
  const words = withoutFields(text)
  if (words !== '') return words
  const names = [...splitClauses(text)].flatMap(({ field, isNot, values }) =>
    field?.values === 'name' && !isNot ? values.map(({ text: name }) => name.trim()) : [],
  )
  return names.filter(Boolean).join(' ') || undefined
}
