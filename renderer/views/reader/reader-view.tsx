import './reader-view.css'
import type { ReactNode } from 'react'
import type { DeckContext } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Skeleton } from '../../components/skeleton'
import { toNewest } from '../../state/decks'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useDecks } from '../../state/stores'
import { useReady } from '../../state/use-ready'
import { useWindowTitle } from '../../state/use-window-title'
import { DeckMissing } from './deck-missing'
import { DeckReader } from './deck-reader'
import { FailureNote } from './failure-note'
import { HitBar } from './hit-bar'
import { ReaderBar, toDeckTitle } from './reader-bar'
import type { ReaderViewProps } from './reader-props'
import { TalkSide } from './talk-side'
import { useReaderKeys } from './use-reader-keys'
import { useReaderStrings } from './use-reader-strings'
import { useWideWindow } from './use-wide-window'

/** The whole window for one deck: its slides, its thumbnails, the talk it belongs to beside it, and the way to the next hit. */
export const ReaderView = (props: ReaderViewProps) => (
  <div className="reader-window">
    <Reader {...props} />
    <HitBar />
  </div>
)

const Reader = (props: ReaderViewProps) => {
  const { deckId } = props
  const words = useReaderStrings()
  const asked = useQuery(library.deck, deckId, deckId)
  const news = useDecks((state) => state.news)
  const load = library.deck((state) => state.load)
  const known = toValue(asked)
  useWindowTitle(known === undefined ? undefined : toDeckTitle(known))
  useReady(asked.state === 'failed' || (known !== undefined && known.state.state !== 'ready'))

  if (asked.state === 'loading')
    return (
      <ReaderPlain {...props}>
        <Skeleton lines={4} label={words.loading} />
      </ReaderPlain>
    )
  if (asked.state === 'failed') {
    const retry = () => {
      library.deck.getState().markStale()
      load(deckId)
    }
    return (
      <ReaderPlain {...props}>
        <FailureNote failure={asked.failure} heading="h1">
          <Button onClick={retry}>{words.retry}</Button>
        </FailureNote>
      </ReaderPlain>
    )
  }
  const deck = toNewestContext(asked.value, news)
  if (deck.state.state === 'ready')
    return <DeckReader key={`${deck.id} ${deck.state.sha256}`} {...props} deck={deck} sha256={deck.state.sha256} />
  return (
    <ReaderPlain {...props} deck={deck}>
      <DeckMissing deck={deck} />
    </ReaderPlain>
  )
}

const toNewestContext = (deck: DeckContext, news: Parameters<typeof toNewest>[1]): DeckContext => ({
  ...deck,
  state: toNewest(deck, news).state,
})

interface ReaderPlainProps extends ReaderViewProps {
  readonly deck?: DeckContext
  readonly children: ReactNode
}

const doNothing = () => undefined

/** The reader's window while there are no slides to show. */
const ReaderPlain = ({ deck, children, onBack }: ReaderPlainProps) => {
  const isWide = useWideWindow()
  useReaderKeys(undefined, doNothing, onBack)
  return (
    <div className="reader">
      <ReaderBar onBack={onBack} {...(deck ? { deck } : {})} />
      <div className="reader-body">
        <main className="reader-plain">{children}</main>
        {deck && isWide && <TalkSide deck={deck} />}
      </div>
    </div>
  )
}
