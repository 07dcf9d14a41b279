import { memo, type ReactNode, useDeferredValue } from 'react'
import type { SearchAnswer } from '../../../core/model/search'
import { findLeftOut } from '../../../core/search/asked-words'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Skeleton } from '../../components/skeleton'
import { type Search, toGroups } from '../../state/search'
import { listChosen } from '../../state/search-narrowing'
import { useSearch } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import { HitGroup } from './hit-group'
import { isUnfinished } from './is-unfinished'
import { Caveats, NothingFound, NotYetSearchable, OnlyLeftOut, RelaxedNote } from './nothing-found'
import { SearchTips } from './search-hints'

/** What was found, or why nothing is shown. */
export const SearchResults = () => {
  const strings = useStrings()
  const failure = useSearch((state) => state.failure)
  const answer = useSearch((state) => state.answer)
  const kind = useSearch((state) => state.kind)
  const hasFilters = useSearch((state) => listChosen(state.filters).length > 0)
  // Drawing many hits may take longer than a frame; the keys that are being typed go first.
  const shownAnswer = useDeferredValue(answer)
  const shownKind = useDeferredValue(kind)
  if (failure !== null) return <SearchFailed failure={failure} />
  if (shownAnswer === null) return <Skeleton lines={8} label={strings.search.searching} />
  if (shownAnswer.hits.length === 0 && isUnfinished(shownAnswer.query)) return <SearchTips />
  const leftOut = findLeftOut(shownAnswer.query)
  if (shownAnswer.hits.length === 0 && leftOut !== undefined && !hasFilters) return <OnlyLeftOut words={leftOut} />
  if (shownAnswer.hits.length === 0)
    return (
      <>
        <Caveats answer={shownAnswer} />
        <NothingFound answer={shownAnswer} />
      </>
    )
  return (
    <>
      <Caveats answer={shownAnswer} />
      <RelaxedNote answer={shownAnswer} />
      <ResultList answer={shownAnswer} kind={shownKind} />
      <NotYetSearchable />
    </>
  )
}

const SearchFailed = ({ failure }: { readonly failure: NonNullable<Search['failure']> }) => {
  const strings = useStrings()
  const words = toFailureWords(failure, strings)
  return (
    <EmptyState
      title={strings.search.failed}
      action={
        <Button look="main" onClick={() => useSearch.getState().repeat()}>
          {strings.failure.tryAgain}
        </Button>
      }
    >
      <p>{words.what}</p>
      <p>{words.todo}</p>
    </EmptyState>
  )
}

/** Says that its results are of other words while the answer to those that stand there is on its way. */
const ResultBox = ({ children }: { readonly children: ReactNode }) => {
  const { search } = useStrings()
  const isSearching = useSearch((state) => state.isSearching)
  return (
    <div
      id="search-results"
      role="listbox"
      aria-label={search.results}
      aria-busy={isSearching}
      className="search-results"
    >
      {children}
    </div>
  )
}

const ResultList = memo(({ answer, kind }: Pick<Search, 'kind'> & { readonly answer: SearchAnswer }) => {
  const { search } = useStrings()
  const isCut = kind !== 'all' && answer.total > answer.hits.length
  return (
    <>
      <ResultBox>
        {toGroups(answer, kind).map((group) => (
          <HitGroup key={group.kind} kind={group.kind} hits={group.hits} isAlone={kind !== 'all'} />
        ))}
      </ResultBox>
      {isCut && <p className="not-yet">{search.shownOf(answer.hits.length, answer.total)}</p>}
    </>
  )
})
