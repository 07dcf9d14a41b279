import './talk-card.css'
import type { TalkSummary } from '../../../core/model/library'
import { Title } from '../../components/title'
import { toNewest } from '../../state/decks'
import { useDecks, useNavigation } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { DeckRow } from '../deck/deck-row'
import { StarButton } from '../keepsakes/star-button'
import { SlideButton } from './slide-button'
import { toSpeakerName } from './speaker-name'

const toTalkRef = ({ source, id, talkId }: TalkSummary) => ({ source, id, talkId })

interface ToldTalkProps {
  readonly talk: TalkSummary
  /** Whose page it stands on: the others are named, they are not. */
  readonly speakerId?: string
}

/** A talk away from its event: what it was called, where and when it was given, with whom, and its decks. */
export const ToldTalk = ({ talk, speakerId }: ToldTalkProps) => {
  const strings = useStrings()
  const format = useFormat()
  const openItem = useNavigation((state) => state.openItem)
  const news = useDecks((state) => state.news)
  const decks = talk.decks.map((deck) => toNewest(deck, news))
  const first = decks.find((deck) => deck.state.state === 'ready') ?? decks[0]
  const others = talk.speakers
    .filter((_, at) => speakerId === undefined || talk.speakerIds[at] !== speakerId)
    .map((speaker) => toSpeakerName(speaker, strings))
    .join(strings.separator)
  return (
    <article className="card talk-card">
      {first !== undefined && <SlideButton deck={first} title={talk.title} />}
      <div className="talk-words" lang={talk.language}>
        <h3>
          <button type="button" className="text-link" onClick={() => openItem(talk, 'events', talk.talkId)}>
            <Title text={talk.title} />
          </button>
        </h3>
        <p className="talk-link-note">
          {talk.date !== undefined && <time dateTime={talk.date}>{format.shortDay(talk.date)}</time>}
          <span>{talk.eventTitle}</span>
        </p>
        {others !== '' && (
          <p className="talk-link-note">{speakerId === undefined ? others : strings.reading.withSpeakers(others)}</p>
        )}
        {decks.map((deck) => (
          <DeckRow key={deck.id} deck={deck} isNamed={decks.length > 1} />
        ))}
      </div>
      <StarButton look="icon" target={{ kind: 'talk', ...toTalkRef(talk) }} title={talk.title} />
    </article>
  )
}
