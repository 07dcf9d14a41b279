import type { Deck } from '../../../core/model/library'
import { Title } from '../../components/title'
import { DeckRow } from '../deck/deck-row'
import { SlideButton } from './slide-button'

interface DeckCardProps {
  readonly deck: Deck
  readonly language: string
}

/** A deck that no talk claims: its first slide, its title, where it stands. */
export const DeckCard = ({ deck, language }: DeckCardProps) => (
  <article className="card talk-card">
    <SlideButton deck={deck} title={deck.title} />
    <div className="talk-words">
      <h3 className="selectable" lang={language}>
        <Title text={deck.title} />
      </h3>
      <DeckRow deck={deck} />
    </div>
  </article>
)
