import type { Talk } from '../../../core/model/item'
import type { Item } from '../../../core/model/library'
import { Title } from '../../components/title'
import { useStrings } from '../../strings/use-strings'
import { DeckRow } from '../deck/deck-row'
import { SlideButton } from './slide-button'
import { SpeakerNames } from './speaker-names'

interface TalkCardProps {
  readonly item: Item
  readonly talk: Talk
  /** True for the talk that was picked in a list of talks. */
  readonly isPicked: boolean
}

/** Below this the parser has guessed more than read. */
const sureEnough = 0.5

/** One talk of an event: its first slide, who gave it, what it tells, and where its decks stand. */
export const TalkCard = ({ item, talk, isPicked }: TalkCardProps) => {
  const strings = useStrings()
  const decks = item.decks.filter((deck) => talk.deckIds.includes(deck.id))
  const first = decks.find((deck) => deck.state.state === 'ready') ?? decks[0]
  const titleId = `talk ${talk.id}`.replaceAll(' ', '-')
  return (
    <article className="card talk-card" data-talk={talk.id} data-picked={isPicked} aria-labelledby={titleId}>
      {first !== undefined && (
        <SlideButton
          deck={first}
          title={talk.title}
          subtitle={talk.speakers.map((speaker) => speaker.name).join(strings.separator)}
        />
      )}
      <div className="talk-words">
        <h3 id={titleId} className="selectable" lang={item.language}>
          <Title text={talk.title} />
        </h3>
        <SpeakerNames speakers={talk.speakers} language={item.language} />
        {talk.abstract !== undefined && talk.abstract !== '' && (
          <p className="talk-abstract selectable" lang={item.language}>
            {talk.abstract}
          </p>
        )}
        <Takeaways talk={talk} language={item.language} />
        {talk.confidence < sureEnough && <p className="talk-unsure">{strings.reading.unsureTalk}</p>}
        {decks.map((deck) => (
          <DeckRow key={deck.id} deck={deck} isNamed={decks.length > 1} />
        ))}
      </div>
    </article>
  )
}

const Takeaways = ({ talk, language }: { readonly talk: Talk; readonly language: string }) => {
  const strings = useStrings()
  if (talk.takeaways.length === 0) return null
  return (
    <>
      <p className="section-label">{strings.reading.takeaways}</p>
      <ul className="takeaways selectable" lang={language}>
        {talk.takeaways.map((takeaway) => (
          <li key={takeaway}>{takeaway}</li>
        ))}
      </ul>
    </>
  )
}
