import { Minus, Plus } from 'lucide-react'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { useFormat } from '../../strings/use-strings'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'

/** Smaller, larger, and between them how the slide fits now; pressing that changes the fit. */
export const ZoomControl = ({ viewer }: { readonly viewer: DeckViewer }) => {
  const words = useReaderStrings()
  const format = useFormat()
  const { fit, scale } = useViewerState(viewer)
  const shown = { width: words.fitWidth, page: words.fitPage, none: format.percent(scale, 1) }[fit]
  const next = fit === 'width' ? 'page' : 'width'
  const hint = next === 'page' ? words.showFitPage : words.showFitWidth
  return (
    <div className="zoom-control">
      <IconButton label={words.zoomOut} icon={<Minus size={15} aria-hidden />} onClick={() => viewer.zoom(-1)} />
      <Button look="quiet" title={hint} aria-label={`${shown}, ${hint}`} onClick={() => viewer.fitTo(next)}>
        {shown}
      </Button>
      <IconButton label={words.zoomIn} icon={<Plus size={15} aria-hidden />} onClick={() => viewer.zoom(1)} />
    </div>
  )
}
