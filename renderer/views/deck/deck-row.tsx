import './deck.css'
import { CircleAlert } from 'lucide-react'
import type { Deck } from '../../../core/model/library'
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { toOtherForm } from '../../state/decks'
import { useDecks, useNavigation } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import { ReadyDot } from './ready-dot'
import { WebDeckLink } from './web-deck-link'

interface DeckRowProps {
  readonly deck: Deck
  /** Shown where a talk has several decks, so that they can be told apart. */
  readonly isNamed?: boolean
}

/** Where a deck stands, in words, with the one thing that can be done about it. */
export const DeckRow = ({ deck, isNamed = false }: DeckRowProps) => (
  <div className="deck-row" data-state={deck.state.state}>
    {isNamed && <p className="deck-row-title">{deck.title}</p>}
    <DeckState deck={deck} />
  </div>
)

const DeckState = ({ deck }: { readonly deck: Deck }) => {
  if (deck.state.state === 'ready') return <ReadyDeck deck={deck} />
  const form = toOtherForm(deck)
  if (form === 'unplaced') return <UnplacedDeck deck={deck} />
  if (form !== undefined) return <ElsewhereDeck deck={deck} isOffice={form === 'office'} />
  if (deck.state.state === 'failed') return <FailedDeck deck={deck} />
  if (deck.state.state === 'remote') return <RemoteDeck deck={deck} />
  return <ComingDeck deck={deck} />
}

const ReadyDeck = ({ deck }: { readonly deck: Deck }) => {
  const strings = useStrings()
  const openReader = useNavigation((state) => state.openReader)
  if (deck.state.state !== 'ready') return null
  const { pages, pagesWithText, bytes } = deck.state
  return (
    <p className="deck-line">
      <ReadyDot isReady />
      <span className="is-ready">{strings.deck.ready(pages, bytes)}</span>
      {pagesWithText === 0 && <span>{strings.deck.noText}</span>}
      <Button look="plain" aria-label={strings.deck.openNamed(deck.title)} onClick={() => openReader(deck.id, 1, [])}>
        {strings.deck.open}
      </Button>
    </p>
  )
}

const RemoteDeck = ({ deck }: { readonly deck: Deck }) => {
  const strings = useStrings()
  const fetchDeck = useDecks((state) => state.fetchDeck)
  return (
    <p className="deck-line">
      <ReadyDot isReady={false} />
      <span>{strings.deck.remote}</span>
      <Button look="plain" aria-label={strings.deck.fetchNamed(deck.title)} onClick={() => void fetchDeck(deck.id)}>
        {strings.deck.fetch}
      </Button>
    </p>
  )
}

/** Slides of which no PDF can be had: what they are, and the way to them. */
const ElsewhereDeck = ({ deck, isOffice }: { readonly deck: Deck; readonly isOffice: boolean }) => {
  const strings = useStrings()
  return (
    <p className="deck-line" title={isOffice ? strings.failure.office.todo : undefined}>
      <span>{isOffice ? strings.deck.inOffice : strings.deck.onWeb}</span>
      <WebDeckLink deck={deck} />
    </p>
  )
}

/** Slides that the page names by a path, while nothing says where they are: there is nothing to ask for. */
const UnplacedDeck = ({ deck: { url } }: { readonly deck: Deck }) => {
  const strings = useStrings()
  const words = toFailureWords({ kind: 'unplaced' }, strings)
  return (
    <div>
      <p className="deck-line">
        <span>{words.what}</span>
        <span className="selectable link-plain">{url}</span>
      </p>
      <Advice words={words} />
    </div>
  )
}

const ComingDeck = ({ deck }: { readonly deck: Deck }) => {
  const strings = useStrings()
  const cancel = useDecks((state) => state.cancel)
  const { state } = deck
  const isQueued = state.state !== 'downloading'
  const amount = () => {
    if (state.state !== 'downloading') return ''
    if (state.total !== undefined) return strings.deck.receivedOf(state.received, state.total)
    return state.received === 0 ? '' : strings.deck.received(state.received)
  }
  return (
    <div className="deck-coming">
      <p className="deck-line">
        <span>{isQueued ? strings.deck.queued : strings.deck.downloading}</span>
        <span>{amount()}</span>
        <Button look="plain" aria-label={strings.deck.cancelNamed(deck.title)} onClick={() => void cancel(deck.id)}>
          {strings.deck.cancel}
        </Button>
      </p>
      <ProgressBar
        label={strings.deck.downloading}
        done={state.state === 'downloading' ? state.received : 0}
        total={state.state === 'downloading' ? state.total : 1}
      />
    </div>
  )
}

const FailedDeck = ({ deck }: { readonly deck: Deck }) => {
  const strings = useStrings()
  const fetchDeck = useDecks((state) => state.fetchDeck)
  if (deck.state.state !== 'failed') return null
  const words = toFailureWords(deck.state.failure, strings)
  return (
    <div className="deck-failed" title={deck.state.failure.detail}>
      <p className="deck-line">
        <CircleAlert size={14} aria-hidden="true" />
        <span className="deck-failed-what">{words.what}</span>
        <Button look="plain" aria-label={strings.deck.retryNamed(deck.title)} onClick={() => void fetchDeck(deck.id)}>
          {strings.deck.retry}
        </Button>
      </p>
      <Advice words={words} />
    </div>
  )
}

/** What a failure means, and what to do. */
const Advice = ({ words: { meaning, todo } }: { readonly words: ReturnType<typeof toFailureWords> }) => {
  const { languageTag } = useStrings()
  return <p className="deck-advice">{`${meaning}${languageTag === 'en' ? ' ' : ''}${todo}`}</p>
}
