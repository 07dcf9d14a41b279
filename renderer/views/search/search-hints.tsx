import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { focusSearchInput } from './search-input'

/** Ways to search that are told before a word is typed; the sheet tells all. */
const mostAtFirst = 4

/** Before anything is typed: what one can write. Each example runs when pressed. */
export const SearchTips = () => {
  const { search } = useStrings()
  const tryOut = (example: string) => {
    useSearch.getState().setText(example)
    focusSearchInput()
  }
  return (
    <section className="search-tips" aria-labelledby="search-tips">
      <h2 id="search-tips" className="section-label">
        {search.tipsTitle}
      </h2>
      <ul>
        {search.tips.slice(0, mostAtFirst).map((tip) => (
          <li key={tip.example}>
            <button type="button" className="tip" onClick={() => tryOut(tip.example)}>
              <span className="tip-example">{tip.example}</span>
              <span className="tip-meaning">{tip.meaning}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="tips-keys">
        {search.tipsKeys}{' '}
        <Button look="plain" onClick={() => runCommand('search.help')}>
          {search.allWays}
        </Button>
      </p>
    </section>
  )
}
