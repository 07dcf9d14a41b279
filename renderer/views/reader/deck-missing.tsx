import { Download } from 'lucide-react'
import type { DeckContext } from '../../../core/model/library'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ProgressBar } from '../../components/progress-bar'
import { toOtherForm } from '../../state/decks'
import { useDecks } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { WebDeckLink } from '../deck/web-deck-link'
import { FailureNote } from './failure-note'
import { useReaderStrings } from './use-reader-strings'

/** A deck that is not on this machine: why, how far it has come, and what one can do. */
export const DeckMissing = ({ deck }: { readonly deck: DeckContext }) => {
  const strings = useStrings()
  const words = useReaderStrings()
  const fetchDeck = useDecks((state) => state.fetchDeck)
  const cancel = useDecks((state) => state.cancel)
  const fetch = () => void fetchDeck(deck.id)
  const { state } = deck
  const form = toOtherForm(deck)
  if (form === 'unplaced') {
    return (
      <FailureNote failure={{ kind: form }}>
        <p className="selectable link-plain">{deck.url}</p>
      </FailureNote>
    )
  }
  if (form !== undefined) {
    const { office } = strings.failure
    return (
      <EmptyState
        title={form === 'office' ? office.what : strings.deck.webTitle}
        heading="h2"
        action={<WebDeckLink deck={deck} />}
      >
        {form === 'office' ? office.meaning : strings.deck.webText}
      </EmptyState>
    )
  }
  if (state.state === 'failed') {
    return (
      <FailureNote failure={state.failure}>
        <Button look="main" onClick={fetch}>
          {words.retry}
        </Button>
      </FailureNote>
    )
  }
  if (state.state === 'queued' || state.state === 'downloading') {
    const received = state.state === 'downloading' ? state.received : 0
    const total = state.state === 'downloading' ? state.total : undefined
    const title = state.state === 'queued' ? words.queued : words.downloading
    return (
      <EmptyState
        title={title}
        heading="h2"
        action={<Button onClick={() => void cancel(deck.id)}>{words.cancel}</Button>}
      >
        <div className="reader-progress">
          <ProgressBar label={title} done={received} total={total} />
          {received > 0 && (
            <p>{total === undefined ? strings.deck.received(received) : strings.deck.receivedOf(received, total)}</p>
          )}
        </div>
      </EmptyState>
    )
  }
  const action = (
    <Button look="main" icon={<Download size={16} aria-hidden />} onClick={fetch}>
      {words.download}
    </Button>
  )
  return (
    <EmptyState title={words.remoteTitle} heading="h2" action={action}>
      {words.remoteText}
    </EmptyState>
  )
}
