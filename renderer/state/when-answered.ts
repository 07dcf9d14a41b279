import type { StoreApi } from 'zustand'
import type { Search } from './search'

/**
 * Acts on the answer to what was typed: at once when it is there, else as soon as it comes. Nothing is done when the words
 * change first, when the search fails, and when a hit was picked for them that the answer does not hold. Answers how to give it up.
 */
export const whenAnswered = (
  search: Pick<StoreApi<Search>, 'getState' | 'subscribe'>,
  act: () => void,
): (() => void) => {
  const { text, pickedKey, pickedFor, isSearching } = search.getState()
  if (!isSearching) {
    act()
    return () => undefined
  }
  const stop = search.subscribe((state) => {
    if (state.text === text && state.isSearching) return
    stop()
    const isSame = state.text === text && state.failure === null
    const isFree = pickedKey === null || pickedFor !== text
    if (isSame && (isFree || state.pickedKey === pickedKey)) act()
  })
  return stop
}
