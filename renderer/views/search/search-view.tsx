import './search.css'
import { Search as SearchIcon, X } from 'lucide-react'
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useRef } from 'react'
import { type Hit, longestQuery } from '../../../core/model/search'
import { EmptyState } from '../../components/empty-state'
import { IconButton } from '../../components/icon-button'
import { KeyCaps } from '../../components/key-caps'
import { toGroups } from '../../state/search'
import { useLibrary, useNavigation, useSearch } from '../../state/stores'
import { useScrollMemory } from '../../state/use-place'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from '../browse/folded-tools'
import { HitGroup } from './hit-group'
import { toHitId } from './hit-id'
import { KindChips } from './kind-chips'
import { openHit } from './open-hit'
import { NothingFound, NotYetSearchable, SearchTips } from './search-hints'

/** Search over everything, as you type. */
export const SearchView = () => {
  const strings = useStrings()
  const hasAnswer = useSearch((state) => state.answer !== null)
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>('search', hasAnswer)
  return (
    <main className="search" aria-label={strings.search.label}>
      <h1 className="visually-hidden">{strings.search.label}</h1>
      <SearchInput />
      <div className="search-scroll" ref={ref} onScroll={onScroll}>
        <SearchBody />
      </div>
    </main>
  )
}

const findPicked = (): Hit | undefined => {
  const { answer, kind, pickedKey } = useSearch.getState()
  const shown = toGroups(answer, kind).flatMap((group) => group.hits)
  return shown.find((hit) => hit.key === pickedKey) ?? (pickedKey === null ? shown[0] : undefined)
}

const openPicked = () => {
  const hit = findPicked()
  if (hit !== undefined) openHit(hit)
}

const keyActions: ReadonlyMap<string, () => void> = new Map([
  ['ArrowDown', () => useSearch.getState().move(1)],
  ['ArrowUp', () => useSearch.getState().move(-1)],
  ['Escape', () => useNavigation.getState().back()],
  ['Enter', openPicked],
])

const SearchInput = () => {
  const strings = useStrings()
  const text = useSearch((state) => state.text)
  const pickedKey = useSearch((state) => state.pickedKey)
  const hasHits = useSearch((state) => (state.answer?.hits.length ?? 0) > 0)
  const { setText } = useSearch.getState()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.nativeEvent.isComposing ? undefined : keyActions.get(event.key)
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }

  return (
    <div className="search-top">
      <FoldedTools hasSearch={false} />
      <div className="search-box">
        <SearchIcon size={20} aria-hidden="true" />
        <input
          ref={input}
          id="search-input"
          type="text"
          role="combobox"
          aria-label={strings.search.label}
          aria-autocomplete="list"
          aria-expanded={hasHits}
          aria-controls="search-results"
          aria-activedescendant={pickedKey === null ? undefined : toHitId(pickedKey)}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder={strings.search.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <IconButton
            label={strings.search.clear}
            icon={<X size={17} aria-hidden="true" />}
            onClick={() => {
              setText('')
              input.current?.focus()
            }}
          />
        )}
        <button type="button" className="search-escape" onClick={() => useNavigation.getState().back()}>
          <KeyCaps caps={['Esc']} />
          <span className="visually-hidden">{strings.search.escape}</span>
        </button>
      </div>
    </div>
  )
}

const SearchBody = () => {
  const strings = useStrings()
  const isEmpty = useSearch((state) => state.text.trim() === '')
  const failure = useSearch((state) => state.failure)
  const answer = useSearch((state) => state.answer)
  if (isEmpty) return <SearchTips />
  if (failure !== null) {
    const words = toFailureWords(failure, strings)
    return (
      <EmptyState title={strings.search.failed}>
        <p>{words.what}</p>
        <p>{words.todo}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <div className="search-bar">
        <KindChips />
        <p className="search-count" role="status">
          {answer === null ? '' : strings.search.found(answer.total)}
        </p>
      </div>
      <Results />
    </>
  )
}

const Results = () => {
  const answer = useSearch((state) => state.answer)
  const kind = useSearch((state) => state.kind)
  // Drawing many hits may take longer than a frame; the keys that are being typed go first.
  const shownAnswer = useDeferredValue(answer)
  const shownKind = useDeferredValue(kind)
  const notYet = useLibrary((state) =>
    state.overview === null ? 0 : state.overview.offline.total - state.overview.offline.ready,
  )
  if (shownAnswer === null) return null
  if (shownAnswer.hits.length === 0) return <NothingFound text={shownAnswer.query} notYet={notYet} />
  return (
    <>
      <ResultList answer={shownAnswer} kind={shownKind} />
      {notYet > 0 && <NotYetSearchable count={notYet} />}
    </>
  )
}

type State = ReturnType<typeof useSearch.getState>

const ResultList = memo(
  ({ answer, kind }: { readonly answer: NonNullable<State['answer']>; readonly kind: State['kind'] }) => {
    const strings = useStrings()
    return (
      <div id="search-results" role="listbox" aria-label={strings.search.results} className="search-results">
        {toGroups(answer, kind).map((group) => (
          <HitGroup key={group.kind} kind={group.kind} hits={group.hits} isAlone={kind !== 'all'} />
        ))}
      </div>
    )
  },
)
