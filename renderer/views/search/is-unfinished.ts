import { parseQuery } from '../../../core/search/query'

/** Only a field whose value is still to come: nothing was asked yet, so nothing was missed. */
export const isUnfinished = (query: string): boolean => {
  const { must, choices, filters } = parseQuery(query)
  return must.length + choices.length + filters.length === 0 && /[:：]\s*$/u.test(query)
}
