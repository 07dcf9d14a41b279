import { type AskedSearch, toSearchKey, toWordsKey } from '../../core/model/kept-search'
import { toAsked } from './kept-searches'
import type { Search } from './search'

/** What a search is worth being noted for: one of its hits was opened, or it stood still for a while. */
export interface SearchNoter {
  /** A hit of what is being searched for was opened. */
  opened(): void
}

/** What is read of the slice of search. */
export type Searched = Pick<Search, 'text' | 'kind' | 'filters' | 'order' | 'answer' | 'isSearching'>

interface SearchNoterParts {
  readonly search: {
    getState(): Searched
    subscribe(listener: (state: Searched, before: Searched) => void): () => void
  }
  note(asked: AskedSearch, replaced?: string): void
  /** Whether the words are among the recent searches already. */
  isKnown(words: string): boolean
  /** Whether the reader sees the search: what stands in a box that was left is not being looked at. */
  isShown(): boolean
  /** Milliseconds that a search must stand still. */
  readonly stillness?: number
}

const toKey = (state: Searched) => {
  const asked = toAsked(state)
  return asked === null ? '' : toSearchKey(asked)
}

/**
 * Notes searches that were meant: never each key, nothing empty, nothing that found nothing. The beginning of words
 * that a pause in typing had noted goes once the words are whole.
 */
export const createSearchNoter = ({
  search,
  note,
  isKnown,
  isShown,
  stillness = 2000,
}: SearchNoterParts): SearchNoter => {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The words that only a pause had noted, while they may still be growing. */
  let growing: string | undefined

  const noteNow = (isOpened: boolean) => {
    const state = search.getState()
    const asked = toAsked(state)
    if (asked === null || (state.answer?.total ?? 0) === 0 || (state.isSearching && !isOpened)) return
    const words = toWordsKey(asked.text)
    const former = growing
    const hasGrown = former !== undefined && former !== words && words.startsWith(former)
    if (isOpened || (words !== former && isKnown(words))) growing = undefined
    else growing = words
    if (hasGrown) note(asked, former)
    else note(asked)
  }

  search.subscribe((state, before) => {
    if (state.text.trim() === '') growing = undefined
    if (toKey(state) === toKey(before)) return
    clearTimeout(timer)
    timer = setTimeout(() => isShown() && noteNow(false), stillness)
  })
  return {
    opened: () => {
      clearTimeout(timer)
      noteNow(true)
    },
  }
}
