import './event.css'
import type { ReactNode } from 'react'
import type { TalkSummary } from '../../../core/model/library'
import { Skeleton } from '../../components/skeleton'
import { tallyDecks, toNewest } from '../../state/decks'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useDecks, useNavigation } from '../../state/stores'
import { useScrollMemory } from '../../state/use-place'
import { useFormat, useStrings } from '../../strings/use-strings'
import { DeckPicture } from '../deck/deck-picture'
import { DeckTallyNote } from '../deck/deck-tally'
import { FailureScreen } from '../failure/failure-screen'
import { toSpeakerName } from './speaker-name'

/** A speaker and all the talks they gave. */
export const SpeakerView = ({ id, back }: { readonly id: string; readonly back: ReactNode }) => {
  const strings = useStrings()
  const query = { speakerId: id }
  const speaker = toValue(useQuery(library.speakers, null, 'all'))?.find((each) => each.id === id)
  const talks = useQuery(library.talks, query, toQueryKey(query))
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(`reading speaker ${id}`, talks.state === 'ready')
  return (
    <div className="reading-scroll" ref={ref} onScroll={onScroll}>
      <div className="reading-page">
        {back}
        {speaker !== undefined && (
          <header className="item-header">
            <h1 tabIndex={-1} className="selectable">
              {toSpeakerName(speaker, strings)}
            </h1>
            <div className="item-facts">
              {speaker.affiliation !== undefined && <span>{speaker.affiliation}</span>}
              <span>{strings.reading.speakerTalks(speaker.talkCount)}</span>
            </div>
          </header>
        )}
        {talks.state === 'loading' && <Skeleton lines={6} label={strings.list.loading} />}
        {talks.state === 'failed' && <FailureScreen title={strings.failure.listTitle} failure={talks.failure} />}
        <div className="result-cards">
          {(toValue(talks) ?? []).map((talk) => (
            <TalkLink key={talk.talkId} talk={talk} />
          ))}
        </div>
      </div>
    </div>
  )
}

const TalkLink = ({ talk }: { readonly talk: TalkSummary }) => {
  const format = useFormat()
  const openItem = useNavigation((state) => state.openItem)
  const news = useDecks((state) => state.news)
  const decks = talk.decks.map((deck) => toNewest(deck, news))
  return (
    <button type="button" className="card talk-card talk-link" onClick={() => openItem(talk, 'events', talk.talkId)}>
      {decks.length > 0 && (
        <span className="talk-picture">
          <DeckPicture deck={decks.find((deck) => deck.state.state === 'ready')} title={talk.title} width={132} />
        </span>
      )}
      <span className="talk-words" lang={talk.language}>
        <span className="talk-link-title">{talk.title}</span>
        <span className="talk-link-note">{talk.eventTitle}</span>
        <span className="talk-link-note">
          {talk.date !== undefined && <time dateTime={talk.date}>{format.shortDay(talk.date)}</time>}
          <DeckTallyNote tally={tallyDecks(decks)} />
        </span>
      </span>
    </button>
  )
}
