import { useEffect } from 'react'
import { useHitTrail } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import type { DeckViewer } from '../../viewer/deck-viewer'

/** Whether this visit began at a slide that was found. */
export const useHasTrail = (): boolean => {
  const { id } = useEntry()
  return useHitTrail((state) => state.trail?.visit === id)
}

/** Lets the walk over hits move these slides, and tells it which of them is seen. */
export const useTrailOf = (deckId: string, viewer: DeckViewer | undefined): void =>
  useEffect(() => {
    if (!viewer) return
    const { attach, see } = useHitTrail.getState()
    const tell = () => see({ deckId, page: viewer.getState().page })
    const detach = attach({
      deckId,
      getPage: () => viewer.getState().page,
      getMarked: () => viewer.getState().marked,
      stepOnPage: (direction) => viewer.stepOnPage(direction),
      showMark: (page, edge) => viewer.showMark(page, edge),
      findAgain: (direction) => viewer.findAgain(direction),
    })
    const stop = viewer.subscribe(tell)
    tell()
    return () => {
      stop()
      detach()
    }
  }, [deckId, viewer])
