import type { ParsedQuery } from '../../core/search/query'
import type { CatalogueEntry, CatalogueMatch } from './catalogue'
import { fits, toEntryTexts } from './entry-text'

/** Finds names by looking at each: for those that are too many for lunr, which needs a second for 5,000. */
export interface NameScan {
  /** Entries in which every part of the query stands, the shortest titles first. */
  find(query: ParsedQuery): CatalogueMatch[]
  /** Folds the names, in small steps; without it the first search does. */
  warmUp(pause: () => Promise<unknown>): Promise<void>
}

/** Below all that lunr finds. */
const highestScore = 0.01
const batchSize = 500

/** Looks through 5,000 titles in some milliseconds. */
export function createNameScan(entries: readonly CatalogueEntry[]): NameScan {
  const texts = [...toEntryTexts(entries)].map(([key, read], at) => ({
    key,
    read,
    score: highestScore / (1 + (entries[at]?.title.length ?? 0)),
  }))
  return {
    find: (query) => {
      if (query.must.length + query.choices.length === 0) return []
      const whole = query.must.filter((piece) => piece.kind !== 'word' || !piece.isTypo)
      const words = whole.map(({ text }) => text.replace(/\s+/g, ''))
      const found: CatalogueMatch[] = []
      for (const { key, read, score } of texts) {
        const { squeezed } = read().any
        if (words.every((word) => squeezed.includes(word)) && fits(read, query, false)) found.push({ key, score })
      }
      return found.sort((a, b) => b.score - a.score)
    },
    warmUp: async (pause) => {
      for (const [at, { read }] of texts.entries()) {
        read().any.squeezed.charAt(0)
        if (at % batchSize === batchSize - 1) await pause()
      }
    },
  }
}
