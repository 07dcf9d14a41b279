import type { ItemSummary, SpeakerSummary, TagSummary, TalkSummary } from '../../../core/model/library'
import { tallyDecks, toNewest } from '../../state/decks'
import { useDecks } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { DeckTallyNote } from '../deck/deck-tally'
import { PagePlace } from '../event/page-place'
import { toSpeakerName } from '../event/speaker-name'
import { KeepsakeMarks } from '../keepsakes/keepsake-marks'
import { useKeepsakeIndex } from '../keepsakes/use-keepsakes'
import type { Row } from './rows'

/** A row of the middle list, of whatever kind. */
export const RowView = ({ row }: { readonly row: Row }) => {
  if (row.kind === 'heading') return <YearHeading year={row.year} />
  if (row.kind === 'item') return <ItemRow item={row.item} />
  if (row.kind === 'talk') return <TalkRow talk={row.talk} />
  if (row.kind === 'speaker') return <SpeakerRow speaker={row.speaker} />
  return <TagRow tag={row.tag} />
}

const YearHeading = ({ year }: { readonly year: string | null }) => {
  const strings = useStrings()
  return <div className="row-heading section-label">{year ?? strings.list.undated}</div>
}

const DateColumn = ({ date }: { readonly date: string | undefined }) => {
  const format = useFormat()
  if (date === undefined) return null
  const { day, month } = format.dayAndMonth(date)
  return (
    <time className="row-date" dateTime={date}>
      <span className="row-day">{day}</span>
      <span className="row-month">{month}</span>
    </time>
  )
}

const ItemRow = ({ item }: { readonly item: ItemSummary }) => {
  const { list } = useStrings()
  const kept = useKeepsakeIndex().ofItem(item)
  return (
    <div className={item.date === undefined ? 'row' : 'row row-dated'}>
      <DateColumn date={item.date} />
      <div className="row-main">
        <div className="row-title" lang={item.language}>
          {item.title}
        </div>
        <div className="row-note">
          {item.talkCount > 0 && <span>{list.talks(item.talkCount)}</span>}
          <PagePlace item={item} />
          {item.kind === 'article' && item.category !== undefined && <span lang={item.language}>{item.category}</span>}
          <DeckTallyNote tally={item.decks} />
          <KeepsakeMarks kept={kept} />
          {item.isSourceRemoved && <span className="row-mark">{list.sourceRemoved}</span>}
          {item.vanishedAt !== undefined && !item.isSourceRemoved && <span className="row-mark">{list.vanished}</span>}
        </div>
      </div>
    </div>
  )
}

const TalkRow = ({ talk }: { readonly talk: TalkSummary }) => {
  const strings = useStrings()
  const news = useDecks((state) => state.news)
  const kept = useKeptOfTalk(talk)
  const names = talk.speakers.map((speaker) => toSpeakerName(speaker, strings)).join(strings.separator)
  return (
    <div className={talk.date === undefined ? 'row' : 'row row-dated'}>
      <DateColumn date={talk.date} />
      <div className="row-main">
        <div className="row-title" lang={talk.language}>
          {talk.title}
        </div>
        <div className="row-note">
          {names !== '' && <span lang={talk.language}>{names}</span>}
          <DeckTallyNote tally={tallyDecks(talk.decks.map((deck) => toNewest(deck, news)))} />
          <KeepsakeMarks kept={kept} />
        </div>
        <div className="row-note row-cut" lang={talk.language}>
          {talk.eventTitle}
        </div>
      </div>
    </div>
  )
}

/** What is kept of a talk and of its slides. */
const useKeptOfTalk = ({ source, id, talkId, decks }: TalkSummary) => {
  const index = useKeepsakeIndex()
  return [...index.of({ kind: 'talk', source, id, talkId }), ...decks.flatMap((deck) => index.ofDeck(deck.id))]
}

const SpeakerRow = ({ speaker }: { readonly speaker: SpeakerSummary }) => {
  const strings = useStrings()
  return (
    <div className="row row-counted">
      <div className="row-main">
        <div className="row-title">{toSpeakerName(speaker, strings)}</div>
        {speaker.affiliation !== undefined && <div className="row-note row-cut">{speaker.affiliation}</div>}
      </div>
      <span className="row-count">{strings.list.talks(speaker.talkCount)}</span>
    </div>
  )
}

const TagRow = ({ tag }: { readonly tag: TagSummary }) => {
  const format = useFormat()
  return (
    <div className="row row-counted">
      <div className="row-title">{tag.tag}</div>
      <span className="row-count">{format.count(tag.count)}</span>
    </div>
  )
}
