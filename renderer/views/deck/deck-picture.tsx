import './deck.css'
import type { Deck } from '../../../core/model/library'
import { SlideThumbnail } from '../../viewer/slide-thumbnail'

interface DeckPictureProps {
  readonly deck: Deck | undefined
  /** Written on the blank paper of a deck that is not here yet. */
  readonly title: string
  readonly subtitle?: string
  readonly width: number
  readonly page?: number
}

/** The slide of a deck that is here, or a sheet of paper with its title: ornament beside words that say the same. */
export const DeckPicture = ({ deck, title, subtitle, width, page = 1 }: DeckPictureProps) => {
  if (deck?.state.state === 'ready') return <SlideThumbnail sha256={deck.state.sha256} page={page} width={width} />
  return (
    <span className="paper" style={{ width }} aria-hidden="true">
      <span className="paper-title">{title}</span>
      {subtitle !== undefined && <span className="paper-subtitle">{subtitle}</span>}
    </span>
  )
}
