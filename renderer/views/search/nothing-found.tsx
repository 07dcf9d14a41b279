import type { ReactNode } from 'react'
import type { SearchAnswer } from '../../../core/model/search'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { listChosen, sumCounts } from '../../state/search-narrowing'
import { useDecks, useLibrary, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { focusSearchInput } from './search-input'

const act = (action: () => void) => () => {
  action()
  focusSearchInput()
}

/** As much of a query as a heading has room for. */
const mostShown = 80

const toShortQuery = (query: string): string => {
  const characters = [...query.trim()]
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : characters.join('')
}

/** Nothing matched, and all that might: another spelling, no filters, decks that are not here yet. */
export const NothingFound = ({ answer }: { readonly answer: SearchAnswer }) => {
  const { search } = useStrings()
  const { advice } = answer
  const kind = useSearch((state) => state.kind)
  const hasFilters = useSearch((state) => listChosen(state.filters).length > 0)
  const others = kind === 'all' ? 0 : sumCounts(answer.facets.kind)
  const spelling = advice?.spelling
  return (
    <EmptyState title={search.nothing(toShortQuery(answer.query))}>
      {spelling !== undefined && (
        <p>
          {search.spelledAs} <LookFor words={spelling} />
        </p>
      )}
      {advice?.words !== undefined && <Apart words={advice.words} />}
      {others > 0 && (
        <p>
          <Advice onTake={() => useSearch.getState().setKind('all')}>{search.otherKinds(others)}</Advice>
        </p>
      )}
      {others === 0 && advice?.unfiltered !== undefined && (
        <p>
          <Advice onTake={() => useSearch.getState().widen()}>{search.widen(advice.unfiltered)}</Advice>
        </p>
      )}
      {others === 0 && advice?.unfiltered === undefined && hasFilters && (
        <p>
          <Advice onTake={() => useSearch.getState().clearFilters()}>{search.clearFilters}</Advice>
        </p>
      )}
      <p>{search.nothingHint}</p>
      <Unsearchable advice={advice} />
    </EmptyState>
  )
}

/** Words that stand nowhere together: each that stands somewhere can be searched for by itself. */
const Apart = ({ words }: { readonly words: NonNullable<NonNullable<SearchAnswer['advice']>['words']> }) => {
  const { search, separator } = useStrings()
  const [there, nowhere] = [words.filter(({ isThere }) => isThere), words.filter(({ isThere }) => !isThere)]
  return (
    <>
      {nowhere.length > 0 && (
        <p>{search.nowhere(nowhere.map(({ text }) => `“${toShortQuery(text)}”`).join(separator))}</p>
      )}
      {there.length > 0 && (
        <p>
          {nowhere.length === 0 ? search.apart : search.alone}{' '}
          {there.map(({ text }) => (
            <LookFor key={text} words={text} />
          ))}
        </p>
      )}
    </>
  )
}

/** Only words to leave out: nothing was looked for. */
export const OnlyLeftOut = ({ words }: { readonly words: string }) => {
  const { search } = useStrings()
  return (
    <EmptyState title={search.onlyLeftOut(toShortQuery(words))}>
      <p>{search.onlyLeftOutHint}</p>
      <p>
        {search.lookForIt} <LookFor words={words} />
      </p>
    </EmptyState>
  )
}

const Advice = ({ onTake, children }: { readonly children: ReactNode; onTake(): void }) => (
  <Button look="plain" onClick={act(onTake)}>
    {children}
  </Button>
)

/** Other words to look for, which one press does. */
const LookFor = ({ words }: { readonly words: string }) => (
  <Advice onTake={() => useSearch.getState().setText(words)}>
    <q className="spelling">{toShortQuery(words)}</q>
  </Advice>
)

/** Above any answer: what of the query was not asked as it stands there. */
export const Caveats = ({ answer: { unjoined, leftOut } }: { readonly answer: SearchAnswer }) => {
  const { search } = useStrings()
  return (
    <>
      {unjoined !== undefined && <p className="relaxed-note">{search.unjoined(toShortQuery(unjoined))}</p>}
      {leftOut !== undefined && <p className="relaxed-note">{search.tooLong(toShortQuery(leftOut))}</p>}
    </>
  )
}

/** Above hits that do not stand for the very words that were typed, or few that do: for which words there are some. */
export const RelaxedNote = ({ answer: { advice } }: { readonly answer: SearchAnswer }) => {
  const { search } = useStrings()
  if (advice === undefined || (!advice.isMilder && advice.spelling === undefined)) return null
  const { spelling, unfiltered, isMilder } = advice
  const note = spelling === undefined ? search.nearestInstead : isMilder ? search.spelledInstead : search.meant
  return (
    <p className="relaxed-note">
      {note} {spelling !== undefined && <LookFor words={spelling} />}{' '}
      {unfiltered !== undefined && (
        <Advice onTake={() => useSearch.getState().widen()}>{search.widen(unfiltered)}</Advice>
      )}
    </p>
  )
}

const useNotStored = (): number =>
  useLibrary((state) => (state.overview === null ? 0 : state.overview.offline.total - state.overview.offline.ready))

/** What nobody can find yet, and the way to it. */
const Unsearchable = ({ advice }: { readonly advice: SearchAnswer['advice'] }) => {
  const { search } = useStrings()
  const remote = useNotStored()
  const { notStored, withoutText } = advice ?? { notStored: remote, withoutText: 0 }
  if (notStored + withoutText === 0) return null
  return (
    <p className="not-yet">
      {search.unsearchable(notStored, withoutText)} {notStored > 0 && <FetchButton words={search.fetchThem} />}
    </p>
  )
}

/** How many decks cannot be searched because they are not here, and the way to get them. */
export const NotYetSearchable = () => {
  const { search } = useStrings()
  const count = useNotStored()
  if (count === 0) return null
  return (
    <p className="not-yet">
      {search.notYet(count)} <FetchButton words={search.fetchAll} />
    </p>
  )
}

const FetchButton = ({ words }: { readonly words: string }) => {
  const isFetching = useDecks((state) => state.isFetchingAll)
  return (
    <Button look="plain" isBusy={isFetching} onClick={() => runCommand('slides.fetch-all')}>
      {words}
    </Button>
  )
}
