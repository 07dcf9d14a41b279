import './saved-searches.css'
import { useEffect } from 'react'
import type { KeptSearch } from '../../../core/model/search'
import { findSaved, toAsked } from '../../state/kept-searches'
import { useKeptSearches, useLayout, useNavigation, useSearch } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { describeKept } from '../search/describe-kept'
import { useKeptNames } from '../search/use-kept-names'

/** How many fit beside the lists; the search screen shows all. */
const mostShown = 5

/** The newest saved searches, each made again when pressed: shown from the first of them on. */
export const SavedSearches = () => {
  const strings = useStrings()
  const { saved, load } = useKeptSearches()
  useEffect(() => void load(), [load])
  const shown = useShownSearch(saved)
  const first = saved.slice(0, mostShown)
  const toName = useKeptNames(first)
  if (saved.length === 0) return null
  return (
    <>
      <h2 id="side-saved" className="section-label">
        {strings.searches.saved}
      </h2>
      <ul aria-labelledby="side-saved">
        {first.map((search) => (
          <li key={search.id}>
            <button
              type="button"
              className="side-link"
              aria-current={search === shown ? 'page' : undefined}
              onClick={() => open(search)}
            >
              <span className="side-saved">
                {search.text}{' '}
                <span className="side-saved-notes">{describeKept(search, strings, toName).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const open = (search: KeptSearch): void => {
  useLayout.getState().setDrawer(false)
  useNavigation.getState().openSearch()
  useSearch.getState().open(search)
}

/** The saved search whose hits are on the screen, if it is one. */
const useShownSearch = (saved: readonly KeptSearch[]): KeptSearch | undefined => {
  const isSearching = useEntry().place.view === 'search'
  return useSearch((state) => {
    const asked = isSearching ? toAsked(state) : null
    return asked === null ? undefined : findSaved(saved, asked)
  })
}
