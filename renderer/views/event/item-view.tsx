import './event.css'
import { CircleHelp } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Item } from '../../../core/model/library'
import { Skeleton } from '../../components/skeleton'
import { toNewest } from '../../state/decks'
import { toItemKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { type Reading, toReadingKey } from '../../state/place'
import { useQuery } from '../../state/query-store'
import { library, scrollMemory, useDecks } from '../../state/stores'
import { useEntry, useLostFocus, useScrollMemory } from '../../state/use-place'
import { useReady } from '../../state/use-ready'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { FailureScreen } from '../failure/failure-screen'
import { AddTalk } from './add-talk'
import { DeckCard } from './deck-card'
import { ItemActions } from './item-actions'
import { ItemHeader } from './item-header'
import { ItemLinks } from './item-links'
import { ItemMarks } from './item-marks'
import { isInBodyAlone } from './marked-words'
import { PageSection } from './page-section'
import { TalkCard } from './talk-card'
import { countMostUnsure } from './unsure-talks'
import { useMarkedWords } from './use-marked-words'

type ItemReading = Extract<Reading, { readonly kind: 'item' }>

interface ItemViewProps {
  readonly reading: ItemReading
  readonly back: ReactNode
}

const none: readonly never[] = []

const findTitle = () => document.querySelector<HTMLElement>('#reading h1')

/** An event, an article or the guide, whole. */
export const ItemView = ({ reading, back }: ItemViewProps) => {
  const strings = useStrings()
  const query = { ...reading.ref, ...(reading.language === undefined ? {} : { language: reading.language }) }
  const answer = useQuery(library.item, query, toItemKey(query))
  const region = `reading ${toReadingKey(reading)}`
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(region, answer.state === 'ready')
  useLostFocus('link', findTitle, answer.state === 'ready')
  useFocusInLanguage(reading.language, answer.state === 'ready')
  useTalkInView(ref, reading.talkId, region, answer.state === 'ready')
  const { id } = useEntry()
  useMarkedWords(ref, {
    terms: reading.terms ?? none,
    talkId: reading.talkId,
    isNew: () => scrollMemory.read(id, region) === undefined,
    isReady: answer.state === 'ready',
  })
  useWindowTitle(answer.state === 'ready' ? toTitle(answer.value, reading.talkId) : undefined)
  useReady(answer.state !== 'loading')
  return (
    <div className="reading-scroll" ref={ref} onScroll={onScroll}>
      <div className="reading-page">
        {back}
        {answer.state === 'loading' && <Skeleton lines={8} label={strings.list.loading} />}
        {answer.state === 'failed' && (
          <FailureScreen title={strings.failure.itemTitle} heading="h1" failure={answer.failure} />
        )}
        {answer.state === 'ready' && <ItemPage key={toItemKey(query)} item={answer.value} reading={reading} />}
      </div>
    </div>
  )
}

const toTitle = ({ talks, title }: Item, talkId: string | undefined): string =>
  talks.find(({ id }) => id === talkId)?.title ?? title

/** The page in another language takes the button that asked for it away: the keyboard goes on from its title. */
const useFocusInLanguage = (language: ItemReading['language'], isReady: boolean) => {
  useEffect(() => {
    if (language === undefined || !isReady || document.activeElement !== document.body) return
    findTitle()?.focus({ preventScroll: true })
  }, [language, isReady])
}

/** A talk that begins above this share of the view is left where it is, with the event's title over it. */
const lowEnough = 0.5

/** Brings the talk that was picked into view, unless the reader has scrolled this place before. */
const useTalkInView = (
  ref: RefObject<HTMLElement | null>,
  talkId: string | undefined,
  region: string,
  isReady: boolean,
) => {
  const { id } = useEntry()
  const done = useRef('')
  useEffect(() => {
    const wanted = `${id} ${region}`
    const box = ref.current
    if (!isReady || talkId === undefined || box === null || done.current === wanted) return
    done.current = wanted
    if (scrollMemory.read(id, region) !== undefined) return
    const card = box.querySelector(`[data-talk="${CSS.escape(talkId)}"]`)
    if (card === null) return
    const top = card.getBoundingClientRect().top - box.getBoundingClientRect().top
    if (top > box.clientHeight * lowEnough) card.scrollIntoView({ block: 'start' })
  })
}

const useItemWithNews = (item: Item): Item => {
  const news = useDecks((state) => state.news)
  return useMemo(() => ({ ...item, decks: item.decks.map((deck) => toNewest(deck, news)) }), [item, news])
}

/** What is told of an item above its page. */
const toTold = ({ title, description, tags, talks }: Item): readonly (string | undefined)[] => [
  title,
  description,
  ...tags,
  ...talks.flatMap((talk) => [
    talk.title,
    talk.abstract,
    ...talk.takeaways,
    ...talk.speakers.flatMap(({ name, nickname, affiliation }) => [name, nickname, affiliation]),
  ]),
]

const ItemPage = ({ item: stored, reading }: { readonly item: Item; readonly reading: ItemReading }) => {
  const strings = useStrings()
  const { talkId, terms = none } = reading
  const item = useItemWithNews(stored)
  const kept = toValue(useQuery(library.corrections, null, 'all')) ?? []
  const told = new Set(item.talks.flatMap((talk) => talk.deckIds))
  const unsure = countMostUnsure(item.talks)
  const otherDecks = item.decks.filter((deck) => !told.has(deck.id))
  return (
    <article>
      <ItemHeader item={item} />
      <ItemActions item={item} />
      <ItemMarks item={item} />
      {item.coverSha256 !== null && <img className="cover" src={`slide://${item.coverSha256}`} alt="" />}
      <ItemLinks item={item} at="overview" />
      {item.talks.length > 0 && (
        <section>
          <h2 className="visually-hidden">{strings.reading.talks}</h2>
          {unsure !== undefined && (
            <p className="talk-unsure">
              <CircleHelp size={14} aria-hidden="true" />
              {strings.reading.unsureTalks(unsure, item.talks.length)}
            </p>
          )}
          {item.talks.map((talk) => (
            <TalkCard
              key={talk.id}
              item={item}
              talk={talk}
              kept={kept}
              isPicked={talk.id === talkId}
              isDoubtTold={unsure !== undefined}
            />
          ))}
        </section>
      )}
      {otherDecks.length > 0 && (
        <section className="other-decks">
          <h2 className={item.talks.length === 0 ? 'visually-hidden' : 'section-label'}>
            {item.talks.length === 0 ? strings.deck.word : strings.reading.otherDecks}
          </h2>
          {otherDecks.map((deck) => (
            <DeckCard key={deck.id} item={item} deck={deck} kept={kept} />
          ))}
        </section>
      )}
      {item.kind === 'event' && <AddTalk item={item} />}
      <ItemLinks item={item} at="foot" />
      <PageSection item={item} isAsked={() => talkId === undefined && isInBodyAlone(item.body, toTold(item), terms)} />
    </article>
  )
}
