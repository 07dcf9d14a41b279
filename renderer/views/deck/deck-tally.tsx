import './deck.css'
import type { DeckTally } from '../../../core/model/library'
import { useStrings } from '../../strings/use-strings'
import { ReadyDot } from './ready-dot'

/** How many of an item's decks can be read offline, in a few words; nothing where there are none. */
export const DeckTallyNote = ({ tally }: { readonly tally: DeckTally }) => {
  const { list } = useStrings()
  const { total, ready, failed } = tally
  if (total === 0) return null
  return (
    <>
      {ready > 0 && (
        <span className="deck-tally is-ready">
          <ReadyDot isReady />
          {ready === total ? list.allReady : list.someReady(ready, total)}
        </span>
      )}
      {ready === 0 && failed < total && (
        <span className="deck-tally">
          <ReadyDot isReady={false} />
          {list.notFetched(total)}
        </span>
      )}
      {failed > 0 && <span className="deck-tally is-failed">{list.failed(failed)}</span>}
    </>
  )
}
