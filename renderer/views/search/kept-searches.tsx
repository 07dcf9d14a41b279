import './kept-searches.css'
import { History, Star, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { FacetName, KeptSearch } from '../../../core/model/search'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { useKeptSearches, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { describeKept } from './describe-kept'
import { focusNextKept } from './kept-focus'
import { focusSearchInput } from './search-input'
import { useKeptNames } from './use-kept-names'

/** How many of each part are shown; those of the recent ones that are removed make room for others. */
const shownAtFirst = 8

/** The searches a reader made: before anything is typed, each can be made again. */
export const KeptSearches = () => {
  const strings = useStrings()
  const { recent, saved, load } = useKeptSearches()
  useEffect(() => void load(), [load])
  const [isWhole, setIsWhole] = useState(false)
  const isMore = saved.length > shownAtFirst && !isWhole
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears arrow keys for the buttons within
    <div className="kept" onKeyDown={hearArrows}>
      <KeptList id="kept-saved" title={strings.searches.saved} searches={isMore ? saved.slice(0, shownAtFirst) : saved}>
        {isMore && (
          <Button look="plain" className="kept-tool" onClick={() => setIsWhole(true)}>
            {strings.searches.all(saved.length)}
          </Button>
        )}
      </KeptList>
      <KeptList id="kept-recent" title={strings.searches.recent} searches={recent.slice(0, shownAtFirst)}>
        <Button look="plain" className="kept-tool" onClick={() => clearRecent(recent)}>
          {strings.searches.clear}
        </Button>
      </KeptList>
    </div>
  )
}

const hearArrows = (event: KeyboardEvent): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  if (!focusNextKept(event.key === 'ArrowDown' ? 1 : -1) && event.key === 'ArrowUp') focusSearchInput()
}

const clearRecent = (recent: readonly KeptSearch[]) => {
  focusSearchInput()
  void useKeptSearches.getState().forget(recent)
}

interface KeptListProps {
  readonly id: string
  readonly title: string
  readonly searches: readonly KeptSearch[]
  readonly children?: ReactNode
}

const KeptList = ({ id, title, searches, children }: KeptListProps) => {
  const list = useRef<HTMLUListElement>(null)
  const toName = useKeptNames(searches)
  if (searches.length === 0) return null
  /** The focus goes to the row that takes its place, else to the box. */
  const remove = (search: KeptSearch) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.kept-remove') ?? [])]
    const at = searches.indexOf(search)
    const next = rows[at + 1] ?? rows[at - 1]
    if (next === undefined) focusSearchInput()
    else next.focus()
    void useKeptSearches.getState().forget([search])
  }
  return (
    <section aria-labelledby={id}>
      <div className="kept-top">
        <h2 id={id} className="section-label">
          {title}
        </h2>
        {children}
      </div>
      <ul ref={list} className="kept-list">
        {searches.map((search) => (
          <KeptRow key={search.id} search={search} toName={toName} onRemove={() => remove(search)} />
        ))}
      </ul>
    </section>
  )
}

interface KeptRowProps {
  readonly search: KeptSearch
  toName(facet: FacetName, value: string): string
  onRemove(): void
}

const KeptRow = ({ search, toName, onRemove }: KeptRowProps) => {
  const strings = useStrings()
  const { isSaved, text } = search
  const notes = describeKept(search, strings, toName)
  const open = () => {
    useSearch.getState().open(search)
    focusSearchInput()
  }
  return (
    <li className="kept-row">
      <button type="button" className="kept-open" onClick={open}>
        {isSaved ? (
          <Star size={15} aria-hidden="true" className="kept-star" fill="currentColor" />
        ) : (
          <History size={15} aria-hidden="true" />
        )}
        <span className="kept-text">{text}</span>
        {notes.length > 0 && <span className="kept-notes">{notes.join(' · ')}</span>}
      </button>
      <IconButton
        className="kept-remove"
        label={(isSaved ? strings.searches.drop : strings.searches.forget)(text)}
        icon={<X size={15} aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  )
}
