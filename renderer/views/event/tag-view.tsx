import './event.css'
import './tag-view.css'
import { type ReactNode, useMemo } from 'react'
import type { ItemSummary } from '../../../core/model/library'
import { Skeleton } from '../../components/skeleton'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { toRefKey } from '../../state/place'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useWindowTitle } from '../../state/use-window-title'
import { useFormat, useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'
import { DeckTallyNote } from '../deck/deck-tally'
import { FailureScreen } from '../failure/failure-screen'
import { PagePlace } from './page-place'
import { RestList } from './rest-list'
import { toSpeakerName } from './speaker-name'
import { ToldTalk } from './told-talk'
import { type Topic, type TopicSpeaker, toTopic } from './topic'

const findTitle = () => document.querySelector<HTMLElement>('#reading h1')

/** A topic, with the events, talks, speakers and articles that belong to it. */
export const TagView = ({ tag, back }: { readonly tag: string; readonly back: ReactNode }) => {
  const strings = useStrings()
  const query = { tag }
  const items = useQuery(library.items, query, toQueryKey(query))
  const talks = useQuery(library.talks, query, toQueryKey(query))
  const speakers = useQuery(library.speakers, null, 'all')
  const found = [toValue(items), toValue(talks), toValue(speakers)] as const
  const topic = useMemo(() => {
    const [all, told, people] = found
    return all === undefined || told === undefined || people === undefined ? null : toTopic(all, told, people)
    // biome-ignore lint/correctness/useExhaustiveDependencies: the array is new each time, what is in it is not
  }, found)
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(`reading tag ${tag}`, topic !== null)
  useLostFocus('link', findTitle, topic !== null)
  useWindowTitle(tag)
  const failed = [items, talks, speakers].find((answer) => answer.state === 'failed')
  return (
    <div className="reading-scroll" ref={ref} onScroll={onScroll}>
      <div className="reading-page">
        {back}
        <header className="item-header">
          <h1 tabIndex={-1} className="selectable">
            {tag}
          </h1>
          <p className="item-facts">{topic === null ? '\u00a0' : toCounts(topic, strings)}</p>
        </header>
        {failed !== undefined && <FailureScreen title={strings.failure.listTitle} failure={failed.failure} />}
        {topic === null && failed === undefined && <Skeleton lines={6} label={strings.list.loading} />}
        {topic !== null && <TopicLists topic={topic} />}
      </div>
    </div>
  )
}

const groups = ['events', 'speakers', 'talks', 'articles'] as const

const toCounts = (topic: Topic, { reading: { topicCounts: say } }: Strings) =>
  groups
    .filter((group) => topic[group].length > 0)
    .map((group) => say[group](topic[group].length))
    .join(' · ')

const TopicLists = ({ topic }: { readonly topic: Topic }) => {
  const { topicGroups: names } = useStrings().reading
  return (
    <>
      <RestList name={names.events} things={topic.events} atFirst={8} toKey={toRefKey} render={renderItem} />
      <RestList
        name={names.speakers}
        things={topic.speakers}
        atFirst={12}
        className="speaker-grid"
        toKey={({ speaker }) => speaker.id}
        render={(each) => <SpeakerLink {...each} />}
      />
      <RestList
        name={names.talks}
        things={topic.talks}
        atFirst={8}
        toKey={(talk) => `${talk.source} ${talk.talkId}`}
        render={(talk) => <ToldTalk talk={talk} />}
      />
      <RestList name={names.articles} things={topic.articles} atFirst={12} toKey={toRefKey} render={renderItem} />
    </>
  )
}

const renderItem = (item: ItemSummary) => <ItemLink item={item} />

const ItemLink = ({ item }: { readonly item: ItemSummary }) => {
  const strings = useStrings()
  const format = useFormat()
  const openItem = useNavigation((state) => state.openItem)
  return (
    <button
      type="button"
      className="topic-link"
      onClick={() => openItem(item, item.kind === 'article' ? 'articles' : 'events')}
    >
      <span className="talk-link-title" lang={item.language}>
        {item.title}
      </span>
      <span className="talk-link-note">
        {item.date !== undefined && <time dateTime={item.date}>{format.shortDay(item.date)}</time>}
        <PagePlace item={item} />
        {item.talkCount > 0 && <span>{strings.list.talks(item.talkCount)}</span>}
        <DeckTallyNote tally={item.decks} />
      </span>
    </button>
  )
}

const SpeakerLink = ({ speaker, talkCount }: TopicSpeaker) => {
  const strings = useStrings()
  const openReading = useNavigation((state) => state.openReading)
  return (
    <button
      type="button"
      className="topic-link"
      onClick={() => openReading({ kind: 'speaker', id: speaker.id }, 'speakers')}
    >
      <span className="talk-link-title">{toSpeakerName(speaker, strings)}</span>
      <span className="talk-link-note">
        {speaker.affiliation !== undefined && <span className="cut">{speaker.affiliation}</span>}
        <span>{strings.list.talks(talkCount)}</span>
      </span>
    </button>
  )
}
