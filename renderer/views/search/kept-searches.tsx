import './kept-searches.css'
import { History, Star, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { FacetName, KeptSearch } from '../../../core/model/search'
import { runCommand, toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { findSaved, toAsked } from '../../state/kept-searches'
import { toValue } from '../../state/loadable'
import { toLabelKey } from '../../state/search-narrowing'
import { library, useKeptSearches, useLibrary, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'
import { describeKept } from './describe-kept'

/** How many recent searches are shown; more are kept, so that those that are removed make room for others. */
const shownRecent = 8

/** The searches a reader made: before anything is typed, each can be made again. */
export const KeptSearches = () => {
  const strings = useStrings()
  const { recent, saved, load } = useKeptSearches()
  useEffect(() => void load(), [load])
  const shown = recent.slice(0, shownRecent)
  return (
    <div className="kept">
      <KeptList id="kept-saved" title={strings.searches.saved} searches={saved} />
      <KeptList id="kept-recent" title={strings.searches.recent} searches={shown}>
        <Button look="plain" className="kept-clear" onClick={() => clearRecent(recent)}>
          {strings.searches.clear}
        </Button>
      </KeptList>
    </div>
  )
}

const focusBox = () => document.querySelector<HTMLInputElement>('#search-input')?.focus()

const clearRecent = (recent: readonly KeptSearch[]) => {
  focusBox()
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
  const toName = useNames(searches)
  if (searches.length === 0) return null
  /** The focus goes to the row that takes its place, else to the box. */
  const remove = (search: KeptSearch) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.kept-remove') ?? [])]
    const at = searches.indexOf(search)
    const next = rows[at + 1] ?? rows[at - 1]
    if (next === undefined) focusBox()
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
    focusBox()
  }
  return (
    <li className="kept-row">
      <button type="button" className="kept-open" onClick={open}>
        {isSaved ? <Star size={15} aria-hidden="true" /> : <History size={15} aria-hidden="true" />}
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

/** What speakers and sources are called; the list of speakers is asked for only where one has to be named. */
const useNames = (searches: readonly KeptSearch[]) => {
  const labels = useSearch((state) => state.labels)
  const sources = useLibrary((state) => state.overview?.sources)
  const isUnnamed = ({ filters }: KeptSearch) =>
    (filters.speaker ?? []).some((id) => labels[toLabelKey('speaker', id)] === undefined)
  const speakers = useSpeakers(searches.some(isUnnamed))
  return useCallback(
    (facet: FacetName, value: string): string => {
      const known = labels[toLabelKey(facet, value)]
      if (known !== undefined) return known
      if (facet === 'source') return sources?.find(({ id }) => id === value)?.title ?? value
      return facet === 'speaker' ? (speakers?.find(({ id }) => id === value)?.name ?? '…') : value
    },
    [labels, sources, speakers],
  )
}

const useSpeakers = (isWanted: boolean) => {
  const entry = library.speakers((state) => state.entries.all)
  const ask = library.speakers((state) => state.load)
  useEffect(() => {
    if (isWanted) ask(null)
  }, [isWanted, ask])
  return entry === undefined ? undefined : toValue(entry)
}

/** The star beside the box: saves what is being searched for, or saves it no longer. */
export const SaveSearch = () => {
  const { searches: words } = useStrings()
  const text = useSearch((state) => state.text)
  const kind = useSearch((state) => state.kind)
  const filters = useSearch((state) => state.filters)
  const order = useSearch((state) => state.order)
  const asked = toAsked({ text, kind, filters, order })
  const isSaved = useKeptSearches(({ saved }) => asked !== null && findSaved(saved, asked) !== undefined)
  if (asked === null) return null
  return (
    <IconButton
      className="save-search"
      label={isSaved ? words.unsave : words.save}
      hint={<CommandKeys name={toShownKey('search.save')} />}
      aria-pressed={isSaved}
      icon={<Star size={17} aria-hidden="true" fill={isSaved ? 'currentColor' : 'none'} />}
      onClick={() => runCommand('search.save')}
    />
  )
}
