import type { ParsedQuery } from '../../core/search/query'
import type { CatalogueEntry, CatalogueMatch } from './catalogue'
import { fits, toEntryTexts } from './entry-text'

/** Finds names by looking at each: for those that are too many for lunr, which needs a second for 5,000. */
export interface NameScan {
  /** Entries in which every part of the query stands, the shortest titles first. */
  find(query: ParsedQuery): CatalogueMatch[]
}

/** Below all that lunr finds. */
const highestScore = 0.01

/** Looks through 5,000 titles in some milliseconds. */
export function createNameScan(entries: readonly CatalogueEntry[]): NameScan {
  const texts = toEntryTexts(entries)
  const lengths = new Map(entries.map(({ key, title }) => [key, title.length]))
  return {
    find: (query) => {
      if (query.must.length + query.choices.length === 0) return []
      const words = query.must.map(({ text }) => text.replace(/\s+/g, ''))
      return [...texts]
        .filter(([, read]) => words.every((word) => read().any.squeezed.includes(word)) && fits(read, query, false))
        .map(([key]) => ({ key, score: highestScore / (1 + (lengths.get(key) ?? 0)) }))
        .sort((a, b) => b.score - a.score)
    },
  }
}
