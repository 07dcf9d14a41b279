import { PanelLeft, PanelRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import type { DeckContext } from '../../../core/model/library'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { IconButton } from '../../components/icon-button'
import { Skeleton } from '../../components/skeleton'
import { useDecks } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { FindBox } from './find-box'
import { PageField } from './page-field'
import { ReaderBar } from './reader-bar'
import { runReaderKey } from './reader-keys'
import type { ReaderViewProps } from './reader-props'
import { TalkSide } from './talk-side'
import { ThumbnailList } from './thumbnail-list'
import { useDeckViewer, useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'
import { useWideWindow } from './use-wide-window'
import { ZoomControl } from './zoom-control'

interface DeckReaderProps extends ReaderViewProps {
  readonly deck: DeckContext
  readonly sha256: string
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

const isPressing = (event: KeyboardEvent) =>
  event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('button, a')

/** Hears the reader's keys before the window's own commands do, except while something lies above or one types. */
const useReaderKeys = (viewer: DeckViewer | undefined, focusFind: () => void, goBack: () => void) =>
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"], [role="menu"]')) return
      const isCommand = event.ctrlKey || event.metaKey
      if ((isTyping(event.target) && !isCommand) || isPressing(event)) return
      if (!viewer && event.key !== 'Escape') return
      const isDone = viewer ? runReaderKey(event, { viewer, focusFind, goBack }) : true
      if (!isDone) return
      if (!viewer) goBack()
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [viewer, focusFind, goBack])

/** A deck that is stored: slides in the middle, thumbnails on the left, the talk on the right. */
export const DeckReader = ({ deck, sha256, page, terms, backLabel, onBack }: DeckReaderProps) => {
  const words = useReaderStrings()
  const container = useRef<HTMLDivElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const { opening, retry } = useDeckViewer(container, { sha256, page, terms, toPageLabel: words.page })
  const isWide = useWideWindow()
  const [wantsTalk, setWantsTalk] = useState<boolean>()
  const [wantsSlides, setWantsSlides] = useState<boolean>()
  const hasTalk = wantsTalk ?? isWide
  const hasSlides = wantsSlides ?? true
  const viewer = opening.state === 'open' ? opening.viewer : undefined
  const [focusFind] = useState(() => () => findInput.current?.select())
  useReaderKeys(viewer, focusFind, onBack)

  useEffect(() => {
    if (viewer) container.current?.focus({ preventScroll: true })
  }, [viewer])

  return (
    <div className="reader">
      <ReaderBar deck={deck} onBack={onBack} {...(backLabel === undefined ? {} : { backLabel })}>
        <div className="reader-tools" role="toolbar" aria-label={words.toolbar}>
          {viewer && (
            <>
              <FindBox ref={findInput} viewer={viewer} initial={terms.join(' ')} container={container} />
              <PageField viewer={viewer} />
              <ZoomControl viewer={viewer} />
            </>
          )}
          <IconButton
            label={hasSlides ? words.hideSlides : words.showSlides}
            icon={<PanelLeft size={17} aria-hidden />}
            aria-pressed={hasSlides}
            onClick={() => setWantsSlides(!hasSlides)}
          />
          <IconButton
            label={hasTalk ? words.hideTalk : words.showTalk}
            icon={<PanelRight size={17} aria-hidden />}
            aria-pressed={hasTalk}
            onClick={() => setWantsTalk(!hasTalk)}
          />
        </div>
      </ReaderBar>
      <div className="reader-body">
        {hasSlides && (
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
        {hasTalk && <TalkSide deck={deck} />}
      </div>
    </div>
  )
}

const Waiting = () => (
  <div className="reader-waiting">
    <Skeleton lines={4} label={useReaderStrings().opening} />
  </div>
)

const WaitingForPaint = ({ viewer }: { readonly viewer: DeckViewer }) =>
  useViewerState(viewer).isPainted ? null : <Waiting />

interface NotOpenedProps {
  readonly deckId: string
  readonly failure: Failure
  onRetry(): void
}

const NotOpened = ({ deckId, failure, onRetry }: NotOpenedProps) => {
  const strings = useStrings()
  const words = useReaderStrings()
  const fetchDeck = useDecks((state) => state.fetchDeck)
  const { what, meaning, todo } = toFailureWords(failure, strings)
  const isLost = failure.kind === 'not-found' || failure.kind === 'corrupt'
  const action = (
    <>
      <Button onClick={onRetry}>{words.retry}</Button>
      {isLost && <Button onClick={() => void fetchDeck(deckId).then(onRetry)}>{words.downloadAgain}</Button>}
    </>
  )
  return (
    <div className="reader-plain">
      <EmptyState title={what} heading="h2" action={action}>
        {meaning} {todo}
      </EmptyState>
    </div>
  )
}
