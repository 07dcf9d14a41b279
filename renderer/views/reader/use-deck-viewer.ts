import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Failure, isFailed } from '../../../core/model/failure'
import type { DeckViewer, DeckViewerState } from '../../viewer/deck-viewer'

/** A deck on its way to the screen. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly viewer: DeckViewer; readonly ratio: number }
  | { readonly state: 'failed'; readonly failure: Failure }

interface OpenRequest {
  readonly sha256: string
  readonly page: number
  readonly terms: readonly string[]
  /** Which mark of that page is selected. */
  readonly edge: 'first' | 'last'
  readonly toPageLabel: (page: number) => string
}

// pdf.js weighs megabytes: it is loaded when the first deck is opened, not with the window.
const loadViewer = async () => {
  const [{ DeckViewer }, { decks }] = await Promise.all([
    import('../../viewer/deck-viewer'),
    import('../../viewer/decks'),
  ])
  return { DeckViewer, decks }
}

const readRatio = async (
  viewerPage: Promise<{ getViewport(at: { scale: number }): { width: number; height: number } }>,
) => {
  const { width, height } = (await viewerPage).getViewport({ scale: 1 })
  return width / height
}

/** Opens a stored deck in `container` and closes it when the view is left; `retry` opens it anew. */
export const useDeckViewer = (container: RefObject<HTMLDivElement | null>, request: OpenRequest) => {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(request)
  latest.current = request
  const { sha256 } = request

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what opens it anew
  useEffect(() => {
    const aborter = new AbortController()
    const { signal } = aborter
    const whenLeft = (action: () => void) => signal.addEventListener('abort', action, { once: true })
    const open = async () => {
      const { DeckViewer, decks } = await loadViewer()
      if (signal.aborted) return
      const loan = await decks.borrow(sha256)
      if (isFailed(loan)) {
        if (!signal.aborted) setOpening({ state: 'failed', ...loan })
        return
      }
      const { document, release } = loan.ok
      const ratio = await readRatio(document.pdf.getPage(1)).catch(() => undefined)
      if (signal.aborted || !container.current) return release()
      if (ratio === undefined) {
        release()
        decks.forget(sha256)
        return setOpening({ state: 'failed', failure: { kind: 'corrupt' } })
      }
      const { page, terms, edge, toPageLabel } = latest.current
      const viewer = new DeckViewer({ container: container.current, pdf: document.pdf, page, terms, edge, toPageLabel })
      whenLeft(() => {
        viewer.destroy()
        release()
      })
      setOpening({ state: 'open', viewer, ratio })
      void document.lost.then((failure) => {
        decks.forget(sha256)
        if (!signal.aborted) setOpening({ state: 'failed', failure })
      })
    }
    setOpening({ state: 'opening' })
    open().catch((error: unknown) => {
      if (!signal.aborted) setOpening({ state: 'failed', failure: { kind: 'unexpected', detail: String(error) } })
    })
    return () => aborter.abort()
  }, [sha256, attempt, container])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { opening, retry }
}

/** What the viewer shows just now. */
export const useViewerState = (viewer: DeckViewer): DeckViewerState =>
  useSyncExternalStore(viewer.subscribe, viewer.getState)
