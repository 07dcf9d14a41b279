import './talk-card.css'
import { CircleHelp, Wrench } from 'lucide-react'
import type { KeptCorrection } from '../../../core/model/correction'
import type { Talk } from '../../../core/model/item'
import type { Item, KnownTalk } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Title } from '../../components/title'
import { findTalkCorrections } from '../../state/correction-parts'
import { useCorrections } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CorrectedNote } from '../corrections/corrected-note'
import { DeckRow } from '../deck/deck-row'
import { NoteButton, NoteFields } from '../keepsakes/note-fields'
import { StarButton } from '../keepsakes/star-button'
import { type Notes, useNotes } from '../keepsakes/use-keepsakes'
import { CopyLink } from '../links/copy-link'
import { useReaderStrings } from '../reader/use-reader-strings'
import { SimilarHits } from '../search/similar-hits'
import { SlideButton } from './slide-button'
import { SpeakerNames } from './speaker-names'
import { isUnsure } from './unsure-talks'

interface TalkCardProps {
  readonly item: Item
  readonly talk: KnownTalk
  readonly kept: readonly KeptCorrection[]
  /** True for the talk that was picked in a list of talks. */
  readonly isPicked: boolean
  /** The page says already that most of its talks are unsure. */
  readonly isDoubtTold: boolean
}

/** One talk of an event: its first slide, who gave it, what it tells, where its decks stand, and a way to correct it. */
export const TalkCard = ({ item, talk, kept, isPicked, isDoubtTold }: TalkCardProps) => {
  const strings = useStrings()
  const readerStrings = useReaderStrings()
  const decks = item.decks.filter((deck) => talk.deckIds.includes(deck.id))
  const first = decks.find((deck) => deck.state.state === 'ready') ?? decks[0]
  const titleId = `talk ${talk.id}`.replaceAll(' ', '-')
  const target = { kind: 'talk', source: item.source, id: item.id, talkId: talk.id } as const
  const notes = useNotes(target, talk.title)
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
        <SpeakerNames talk={talk} language={item.language} />
        {talk.abstract !== undefined && talk.abstract !== '' && (
          <p className="talk-abstract selectable" lang={item.language}>
            {talk.abstract}
          </p>
        )}
        <Takeaways talk={talk} language={item.language} />
        <div className="talk-foot">
          <div className="talk-decks">
            {decks.map((deck) => (
              <DeckRow key={deck.id} deck={deck} isNamed={decks.length > 1} />
            ))}
            {isUnsure(talk) && !isDoubtTold && (
              <p className="talk-unsure">
                <CircleHelp size={14} aria-hidden="true" />
                {strings.reading.unsureTalk}
              </p>
            )}
            {(item.repaired?.restored ?? 0) > 0 && (
              <p className="talk-repaired" title={strings.reading.repairedTalkHint}>
                <Wrench size={13} aria-hidden="true" />
                {strings.reading.repairedTalk}
                <span className="visually-hidden">{strings.reading.repairedTalkHint}</span>
              </p>
            )}
          </div>
          {item.kind !== 'guide' && <TalkTools item={item} talk={talk} kept={kept} notes={notes} />}
        </div>
        <NoteFields of={notes} />
        {item.kind !== 'guide' && (
          <SimilarHits
            to={{ source: item.source, id: item.id, talkId: talk.id }}
            label={readerStrings.similarTalk}
            about={talk.title}
          />
        )}
      </div>
      {item.kind !== 'guide' && (
        <div className="talk-corner">
          <CopyLink title={talk.title} toTarget={() => ({ ...target, kind: 'item' })} />
          <StarButton look="icon" target={target} title={talk.title} />
        </div>
      )}
    </article>
  )
}

const TalkTools = ({ item, talk, kept, notes }: Pick<TalkCardProps, 'item' | 'talk' | 'kept'> & { notes: Notes }) => {
  const { correcting: words } = useStrings()
  const edit = useCorrections((state) => state.edit)
  return (
    <div className="talk-tools">
      <CorrectedNote subject={talk.title} kept={findTalkCorrections(item, talk, kept)} />
      <NoteButton of={notes} look="quiet" />
      <Button
        look="quiet"
        className="correct-button"
        aria-label={words.correctNamed(talk.title)}
        onClick={() => edit({ kind: 'talk', item, talk })}
      >
        {words.correct}
      </Button>
    </div>
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
