import './talk-card.css'
import type { KeptCorrection } from '../../../core/model/correction'
import type { Deck, Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Title } from '../../components/title'
import { findDeckCorrections } from '../../state/correction-parts'
import { useCorrections } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CorrectedNote } from '../corrections/corrected-note'
import { DeckRow } from '../deck/deck-row'
import { SlideButton } from './slide-button'

interface DeckCardProps {
  readonly item: Item
  readonly deck: Deck
  readonly kept: readonly KeptCorrection[]
}

/** A deck that no talk claims: its first slide, its title, where it stands, and a way to give it to a talk. */
export const DeckCard = ({ item, deck, kept }: DeckCardProps) => {
  const { correcting: words } = useStrings()
  const edit = useCorrections((state) => state.edit)
  return (
    <article className="card talk-card">
      <SlideButton deck={deck} title={deck.title} />
      <div className="talk-words">
        <h3 className="selectable" lang={item.language}>
          <Title text={deck.title} />
        </h3>
        <div className="talk-foot">
          <DeckRow deck={deck} />
          <div className="talk-tools">
            <CorrectedNote subject={deck.title} kept={findDeckCorrections(item, deck.id, kept)} />
            {item.talks.length > 0 && (
              <Button
                look="quiet"
                className="correct-button"
                aria-label={words.belongsNamed(deck.title)}
                onClick={() => edit({ kind: 'deck', item, deck })}
              >
                {words.belongs}
              </Button>
            )}
          </div>
        </div>
      </div>
    </article>
  )
}
