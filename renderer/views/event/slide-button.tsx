import type { Deck } from '../../../core/model/library'
import { useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { DeckPicture } from '../deck/deck-picture'

interface SlideButtonProps {
  readonly deck: Deck
  readonly title: string
  readonly subtitle?: string
}

const width = 132

/** A deck's first slide, which opens it; blank paper until it is here. */
export const SlideButton = ({ deck, title, subtitle }: SlideButtonProps) => {
  const strings = useStrings()
  const openReader = useNavigation((state) => state.openReader)
  const picture = (
    <DeckPicture deck={deck} title={title} width={width} {...(subtitle === undefined ? {} : { subtitle })} />
  )
  if (deck.state.state !== 'ready') return <div className="talk-picture">{picture}</div>
  return (
    <button
      type="button"
      className="talk-picture"
      // The words beside it open the same deck: one stop for the keyboard is enough.
      tabIndex={-1}
      aria-label={strings.deck.firstSlide(deck.title)}
      onClick={() => openReader(deck.id, 1, [])}
    >
      {picture}
    </button>
  )
}
