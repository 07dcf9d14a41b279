import './event.css'
import type { ReactNode } from 'react'
import type { ItemSummary } from '../../../core/model/library'
import { Skeleton } from '../../components/skeleton'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useScrollMemory } from '../../state/use-place'
import { useFormat, useStrings } from '../../strings/use-strings'
import { DeckTallyNote } from '../deck/deck-tally'
import { FailureScreen } from '../failure/failure-screen'

/** A topic and all the events and articles that carry it. */
export const TagView = ({ tag, back }: { readonly tag: string; readonly back: ReactNode }) => {
  const strings = useStrings()
  const query = { tag }
  const items = useQuery(library.items, query, toQueryKey(query))
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(`reading tag ${tag}`, items.state === 'ready')
  const found = toValue(items)
  return (
    <div className="reading-scroll" ref={ref} onScroll={onScroll}>
      <div className="reading-page">
        {back}
        <header className="item-header">
          <h1 tabIndex={-1} className="selectable">
            {tag}
          </h1>
          <div className="item-facts">
            {found !== undefined && <span>{strings.reading.tagItems(found.length)}</span>}
          </div>
        </header>
        {items.state === 'loading' && <Skeleton lines={6} label={strings.list.loading} />}
        {items.state === 'failed' && <FailureScreen title={strings.failure.listTitle} failure={items.failure} />}
        <div className="result-cards">
          {(found ?? []).map((item) => (
            <ItemLink key={`${item.source} ${item.id}`} item={item} />
          ))}
        </div>
      </div>
    </div>
  )
}

const ItemLink = ({ item }: { readonly item: ItemSummary }) => {
  const strings = useStrings()
  const format = useFormat()
  const openItem = useNavigation((state) => state.openItem)
  return (
    <button
      type="button"
      className="card talk-card talk-link"
      onClick={() => openItem(item, item.kind === 'article' ? 'articles' : 'events')}
    >
      <span className="talk-words" lang={item.language}>
        <span className="talk-link-title">{item.title}</span>
        <span className="talk-link-note">
          {item.date !== undefined && <time dateTime={item.date}>{format.shortDay(item.date)}</time>}
          {item.talkCount > 0 && <span>{strings.list.talks(item.talkCount)}</span>}
          <DeckTallyNote tally={item.decks} />
        </span>
      </span>
    </button>
  )
}
