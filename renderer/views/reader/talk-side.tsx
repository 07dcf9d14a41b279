import { useEffect, useRef, useState } from 'react'
import type { Speaker } from '../../../core/model/item'
import type { DeckContext } from '../../../core/model/library'
import { afterPress } from '../../components/after-press'
import { Button } from '../../components/button'
import { toItemKey } from '../../state/library'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { NoteButton, NoteFields } from '../keepsakes/note-fields'
import { useNotes } from '../keepsakes/use-keepsakes'
import { SimilarHits } from '../search/similar-hits'
import { toLangAttribute } from './lang-attribute'
import { useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'

interface TalkSideProps {
  readonly deck: DeckContext
  /** Shows its slides, once there are some. */
  readonly viewer?: DeckViewer | undefined
}

/** The talk beside its slides: who gave it, where, what it is about, the notes on the slide, and what is like it. */
export const TalkSide = ({ deck, viewer }: TalkSideProps) => {
  const words = useReaderStrings()
  const format = useFormat()
  const openItem = useNavigation((state) => state.openItem)
  const { item, talk } = deck
  const ref = { source: item.source, id: item.id }
  const whole = useQuery(library.item, ref, toItemKey(ref))
  const isArticle = item.kind === 'article'
  const takeaways =
    whole.state === 'ready' ? (whole.value.talks.find(({ id }) => id === talk?.talkId)?.takeaways ?? []) : []
  const abstract = talk?.abstract ?? (talk ? undefined : item.description)
  const date = talk?.date ?? item.date
  return (
    <aside className="talk-side" aria-label={words.talkSide} lang={toLangAttribute(item.language)}>
      {talk && talk.speakers.length > 0 && (
        <ul className="talk-side-speakers">
          {talk.speakers.map((speaker) => (
            <SpeakerLine key={speaker.name} speaker={speaker} />
          ))}
        </ul>
      )}
      <section>
        <h2 className="section-label">{words[item.kind]}</h2>
        <Button
          look="plain"
          className="talk-side-event"
          aria-label={words.openEvent(item.title)}
          onClick={() => openItem(ref, isArticle ? 'articles' : 'events', talk?.talkId)}
        >
          {item.title}
        </Button>
        {date !== undefined && <p className="talk-side-date">{format.longDay(date)}</p>}
      </section>
      {abstract !== undefined && (
        <section>
          <h2 className="section-label">{words.abstract}</h2>
          <p className="talk-side-text">{abstract}</p>
        </section>
      )}
      {takeaways.length > 0 && (
        <section>
          <h2 className="section-label">{words.takeaways}</h2>
          <ul className="talk-side-takeaways">
            {takeaways.map((takeaway) => (
              <li key={takeaway}>{takeaway}</li>
            ))}
          </ul>
        </section>
      )}
      {viewer && <SlideNotes deck={deck} viewer={viewer} />}
      <div className="talk-side-similar">
        {viewer && <SimilarSlides deckId={deck.id} viewer={viewer} />}
        {talk && item.kind !== 'guide' && (
          <SimilarHits to={{ ...ref, talkId: talk.talkId }} label={words.similarTalk} about={talk.title} />
        )}
      </div>
    </aside>
  )
}

/** What the reader wrote of the slide that is shown; while it is written in, of the slide it was begun on. */
const SlideNotes = ({ deck, viewer }: { readonly deck: DeckContext; readonly viewer: DeckViewer }) => {
  const { keepsakes: words } = useStrings()
  const { page: shown } = useViewerState(viewer)
  const [held, setHeld] = useState<number>()
  const page = held ?? shown
  const section = useRef<HTMLElement>(null)
  const letGo = () =>
    afterPress(() => {
      if (!section.current?.contains(document.activeElement)) setHeld(undefined)
    })
  const label = page === shown ? words.slideNote : words.slideNoteOf(page)
  return (
    <section
      ref={section}
      className="talk-side-notes"
      aria-label={label}
      onFocus={({ target }) => target.matches('textarea') && setHeld(page)}
      onBlur={letGo}
    >
      <h2 className="section-label">{label}</h2>
      <NotesOfSlide key={page} deck={deck} page={page} />
    </section>
  )
}

const NotesOfSlide = ({ deck, page }: { readonly deck: DeckContext; readonly page: number }) => {
  const readerWords = useReaderStrings()
  const { source, id } = deck.item
  const notes = useNotes({ kind: 'slide', source, id, deckId: deck.id, page }, readerWords.page(page))
  return (
    <>
      <NoteFields of={notes} />
      <NoteButton of={notes} look="quiet" />
    </>
  )
}

/** Milliseconds a slide is shown before what is like it is asked for: who leafs through asks for nothing. */
const restTime = 300

/** What is like the slide that is shown, once it has been shown for a moment. */
const SimilarSlides = ({ deckId, viewer }: { readonly deckId: string; readonly viewer: DeckViewer }) => {
  const words = useReaderStrings()
  const shown = useViewerState(viewer).page
  const [page, setPage] = useState(shown)
  useEffect(() => {
    const timer = setTimeout(() => setPage(shown), restTime)
    return () => clearTimeout(timer)
  }, [shown])
  return <SimilarHits to={{ deckId, page }} label={words.similarSlide} about={words.page(page)} />
}

const SpeakerLine = ({ speaker }: { readonly speaker: Speaker }) => {
  const strings = useStrings()
  const { name, nickname, affiliation } = speaker
  return (
    <li>
      <p className="talk-side-name">{nickname === undefined ? name : strings.reading.nickname(name, nickname)}</p>
      {affiliation !== undefined && <p className="talk-side-affiliation">{affiliation}</p>}
    </li>
  )
}
