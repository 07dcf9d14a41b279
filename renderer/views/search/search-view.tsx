import './search.css'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useSearch } from '../../state/stores'
import { useScrollMemory } from '../../state/use-place'
import { useReady } from '../../state/use-ready'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { FacetColumn, useFacetColumn } from './facet-side'
import { FilterChips } from './filter-chips'
import { KeptSearches } from './kept-searches'
import { SearchBar } from './search-bar'
import { SearchTips } from './search-hints'
import { focusSearchInput, SearchInput, searchInputId } from './search-input'
import { SearchResults } from './search-results'

/** Ctrl+Z takes the last filter back, unless words were typed since: then it belongs to the box. */
const hearUndo = (event: KeyboardEvent): void => {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  const { past, isTyped, undo } = useSearch.getState()
  const isInBox = event.target instanceof HTMLElement && event.target.id === searchInputId
  if (!isUndo || past.length === 0 || (isInBox && isTyped)) return
  event.preventDefault()
  undo()
}

/** From the chips, too, the arrow keys lead to the hits. */
const hearArrows = (event: KeyboardEvent): void => {
  const isOnChip = event.target instanceof HTMLElement && event.target.closest('.chips') !== null
  if (!isOnChip || event.key !== 'ArrowDown') return
  event.preventDefault()
  focusSearchInput()
  useSearch.getState().move(1)
}

const hearKeys = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return
  hearUndo(event)
  hearArrows(event)
  if (event.key !== 'Escape') return
  event.preventDefault()
  focusSearchInput()
}

/** What is typed on a chip, on a choice or nowhere belongs to the words. */
const hearTyping = (event: globalThis.KeyboardEvent): void => {
  const { target, key } = event
  const isSign = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
  if (!isSign || event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return
  const isHere = target === document.body || target.closest('.search, .facet-popover') !== null
  if (isHere && target.id !== searchInputId) focusSearchInput()
}

const useTyping = (): void =>
  useEffect(() => {
    window.addEventListener('keydown', hearTyping)
    return () => window.removeEventListener('keydown', hearTyping)
  }, [])

/** Search over everything, as you type. */
export const SearchView = () => {
  const strings = useStrings()
  const isEmpty = useSearch((state) => state.text.trim() === '')
  // Not with each key: only words that were meant.
  const words = useSearch(({ isCounted, answer }) => (isCounted ? answer?.query : undefined))
  const hasFailed = useSearch(({ failure }) => failure !== null)
  useWindowTitle(words ?? strings.search.label)
  useReady(words !== undefined || hasFailed)
  useTyping()
  return (
    <main className="search" aria-label={strings.search.label} onKeyDown={hearKeys}>
      <h1 className="visually-hidden">{strings.search.label}</h1>
      <SearchInput />
      {isEmpty ? <EmptyScreen /> : <Answered />}
    </main>
  )
}

/** Before a word is typed: searches from before, and what one can write. */
const EmptyScreen = () => {
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>('search-start', true)
  return (
    <div className="search-scroll" ref={ref} onScroll={onScroll}>
      <FilterChips />
      <KeptSearches />
      <SearchTips />
    </div>
  )
}

/** What is found for other words, or narrowed otherwise, begins with the best of it. */
const useTopOfOther = (ref: RefObject<HTMLElement | null>): void =>
  useEffect(
    () =>
      useSearch.subscribe(({ text, kind, filters, order }, before) => {
        const isSame =
          text === before.text && kind === before.kind && filters === before.filters && order === before.order
        if (!isSame && ref.current !== null) ref.current.scrollTop = 0
      }),
    [ref],
  )

const Answered = () => {
  const hasAnswer = useSearch((state) => state.answer !== null)
  const hasColumn = useFacetColumn()
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>('search', hasAnswer)
  useTopOfOther(ref)
  return (
    <>
      <SearchBar />
      <div className="search-sides">
        <div className="search-scroll" ref={ref} onScroll={onScroll}>
          <SearchResults />
        </div>
        {hasColumn && <FacetColumn />}
      </div>
    </>
  )
}
