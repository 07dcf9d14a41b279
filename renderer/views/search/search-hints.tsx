import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useDecks, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** Before anything is typed: what one can write. Each example runs when pressed. */
export const SearchTips = () => {
  const { search } = useStrings()
  const tryOut = (example: string) => {
    useSearch.getState().setText(example)
    document.querySelector<HTMLInputElement>('#search-input')?.focus()
  }
  return (
    <section className="search-tips" aria-labelledby="search-tips">
      <h2 id="search-tips" className="section-label">
        {search.tipsTitle}
      </h2>
      <ul>
        {search.tips.map((tip) => (
          <li key={tip.example}>
            <button type="button" className="tip" onClick={() => tryOut(tip.example)}>
              <span className="tip-example">{tip.example}</span>
              <span className="tip-meaning">{tip.meaning}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="tips-keys">{search.tipsKeys}</p>
    </section>
  )
}

/** Nothing matched, and what might. */
export const NothingFound = ({ text, notYet }: { readonly text: string; readonly notYet: number }) => {
  const { search } = useStrings()
  return (
    <EmptyState title={search.nothing(text)}>
      <p>{search.nothingHint}</p>
      {notYet > 0 && <NotYetSearchable count={notYet} />}
    </EmptyState>
  )
}

/** How many decks cannot be searched because they are not here, and the way to get them. */
export const NotYetSearchable = ({ count }: { readonly count: number }) => {
  const { search } = useStrings()
  const isFetching = useDecks((state) => state.isFetchingAll)
  return (
    <p className="not-yet">
      {search.notYet(count)}{' '}
      <Button look="plain" disabled={isFetching} onClick={() => runCommand('slides.fetch-all')}>
        {search.fetchAll}
      </Button>
    </p>
  )
}
