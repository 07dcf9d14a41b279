import { PanelLeft, PanelRight } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import type { DeckContext } from '../../../core/model/library'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { Skeleton } from '../../components/skeleton'
import { useDecks, useHitTrail } from '../../state/stores'
import { useReady } from '../../state/use-ready'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { CopyLink } from '../links/copy-link'
import { FailureNote } from './failure-note'
import { FindBox } from './find-box'
import { PageField } from './page-field'
import { ReaderBar } from './reader-bar'
import type { ReaderViewProps } from './reader-props'
import { TalkSide } from './talk-side'
import { ThumbnailList } from './thumbnail-list'
import { useDeckViewer, useViewerState } from './use-deck-viewer'
import { useReaderKeys } from './use-reader-keys'
import { useReaderStrings } from './use-reader-strings'
import { useReadingPlace } from './use-reading-place'
import { useTrailOf } from './use-trail'
import { useWideWindow } from './use-wide-window'
import { ZoomControl } from './zoom-control'

interface DeckReaderProps extends ReaderViewProps {
  readonly deck: DeckContext
  readonly sha256: string
}

/** Which of the two sides are shown; the talk only where there is room, until the reader says otherwise. */
const useSides = () => {
  const isWide = useWideWindow()
  const [wantsTalk, setWantsTalk] = useState<boolean>()
  const [hasSlides, setHasSlides] = useState(true)
  const hasTalk = wantsTalk ?? isWide
  return {
    hasSlides,
    hasTalk,
    toggleSlides: () => setHasSlides(!hasSlides),
    toggleTalk: () => setWantsTalk(!hasTalk),
  }
}

/** A deck that is stored: slides in the middle, thumbnails on the left, the talk on the right. */
export const DeckReader = ({ deck, sha256, page, terms, onBack }: DeckReaderProps) => {
  const words = useReaderStrings()
  const container = useRef<HTMLDivElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const place = useReadingPlace(deck.id, page)
  const edge = useHitTrail((state) => state.edge)
  const { opening, retry } = useDeckViewer(container, {
    sha256,
    page: place.page,
    terms,
    edge,
    toPageLabel: words.page,
  })
  const sides = useSides()
  const viewer = opening.state === 'open' ? opening.viewer : undefined
  const focusFind = useCallback(() => findInput.current?.select(), [])
  useReaderKeys(viewer, focusFind, onBack)
  useTrailOf(deck.id, viewer)

  useEffect(() => {
    if (!viewer) return
    // Who walks by the buttons of the bar below stays on them.
    if (!document.activeElement?.closest('.hit-bar')) container.current?.focus({ preventScroll: true })
    return viewer.subscribe(() => place.remember(viewer.getState().page))
  }, [viewer, place.remember])

  return (
    <div className="reader">
      <ReaderBar deck={deck} onBack={onBack}>
        <div className="reader-tools" role="toolbar" aria-label={words.toolbar}>
          {viewer && (
            <>
              <FindBox ref={findInput} viewer={viewer} initial={terms.join(' ')} container={container} />
              <PageField viewer={viewer} />
              <ZoomControl viewer={viewer} />
              <CopyLink toTarget={() => ({ kind: 'slide', deckId: deck.id, page: viewer.getState().page })} />
            </>
          )}
          <IconButton
            label={sides.hasSlides ? words.hideSlides : words.showSlides}
            icon={<PanelLeft size={17} aria-hidden />}
            onClick={sides.toggleSlides}
          />
          <IconButton
            label={sides.hasTalk ? words.hideTalk : words.showTalk}
            icon={<PanelRight size={17} aria-hidden />}
            onClick={sides.toggleTalk}
          />
        </div>
      </ReaderBar>
      <div className="reader-body">
        {sides.hasSlides && opening.state !== 'failed' && (
          <nav className="reader-slides" aria-label={words.slides}>
            {opening.state === 'open' && (
              <ThumbnailList viewer={opening.viewer} sha256={sha256} ratio={opening.ratio} />
            )}
          </nav>
        )}
        <main className="reader-stage">
          {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes nothing but a div */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <div ref={container} className="deck-scroller" tabIndex={0} role="region" aria-label={words.slideArea}>
            <div className="pdfViewer" />
          </div>
          {opening.state === 'opening' && <Waiting />}
          {viewer && <WaitingForPaint viewer={viewer} />}
          {opening.state === 'failed' && <NotOpened deckId={deck.id} failure={opening.failure} onRetry={retry} />}
        </main>
        {sides.hasTalk && <TalkSide deck={deck} viewer={viewer} />}
      </div>
    </div>
  )
}

const Waiting = () => (
  <div className="reader-waiting">
    <Skeleton lines={4} label={useReaderStrings().opening} />
  </div>
)

const WaitingForPaint = ({ viewer }: { readonly viewer: DeckViewer }) => {
  const { isPainted } = useViewerState(viewer)
  useReady(isPainted)
  return isPainted ? null : <Waiting />
}

interface NotOpenedProps {
  readonly deckId: string
  readonly failure: Failure
  onRetry(): void
}

const NotOpened = ({ deckId, failure, onRetry }: NotOpenedProps) => {
  const words = useReaderStrings()
  const fetchDeck = useDecks((state) => state.fetchDeck)
  useReady(true)
  const isLost = failure.kind === 'not-found' || failure.kind === 'corrupt'
  return (
    <div className="reader-plain">
      <FailureNote failure={failure} words={isLost ? words.lost : undefined}>
        {isLost && (
          <Button look="main" onClick={() => void fetchDeck(deckId).then(onRetry)}>
            {words.downloadAgain}
          </Button>
        )}
        <Button onClick={onRetry}>{words.retry}</Button>
      </FailureNote>
    </div>
  )
}
