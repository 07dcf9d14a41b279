import type { KeptSearch } from './search'

/** What a reader asked for: everything of a kept search but its keeping. */
export type AskedSearch = Omit<KeptSearch, 'id' | 'isSaved' | 'usedAt'>

/** How many searches are kept: recent ones drop out at the end, of saved ones no more are taken. */
export const keptSearchLimits = { recent: 50, saved: 500 }

const toWords = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** The same for the same words, however they are written: recent searches are told apart by it. */
export const toWordsKey = (text: string): string =>
  toWords(text.normalize('NFKC'))
    .map((word) => (word === 'OR' ? word : word.toLowerCase()))
    .join(' ')

/** The same for searches that find the same, in the same order: saved ones are told apart by it. */
export const toSearchKey = ({ text, filters, order, kinds }: AskedSearch): string => {
  const chosen = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [name, values.toSorted()])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([toWords(text).join(' '), chosen, order, kinds.toSorted()])
}
