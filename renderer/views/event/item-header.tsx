import { Languages } from 'lucide-react'
import type { Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Title } from '../../components/title'
import { useNavigation } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { toHeldTime } from './held-time'
import { isSaying } from './is-saying'
import { useSourceTitles } from './source-title'

/** An item's title, when and where it was, and what it is about. */
export const ItemHeader = ({ item }: { readonly item: Item }) => {
  const strings = useStrings()
  const openReading = useNavigation((state) => state.openReading)
  return (
    <header className="item-header">
      <h1 tabIndex={-1} className="selectable" lang={item.language}>
        <Title text={item.title} />
      </h1>
      <div className="item-facts">
        <HeldFact item={item} />
        {item.form !== undefined && <span lang={item.language}>{item.form}</span>}
        {item.place !== undefined && <span lang={item.language}>{item.place}</span>}
        {item.kind === 'article' && item.author !== undefined && <span lang={item.language}>{item.author}</span>}
        <MoreFacts item={item} />
        <LanguageSwitch item={item} />
      </div>
      {item.tags.length > 0 && (
        <ul className="tags" aria-label={strings.reading.tags}>
          {item.tags.map((tag) => (
            <li key={tag}>
              <button type="button" className="tag" onClick={() => openReading({ kind: 'tag', tag }, 'topics')}>
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
      {item.description !== undefined && !isSaying(item.title, item.description) && (
        <p className="item-lead selectable" lang={item.language}>
          {item.description}
        </p>
      )}
    </header>
  )
}

const HeldFact = ({ item }: { readonly item: Item }) => {
  const strings = useStrings()
  const format = useFormat()
  if (item.heldOn !== undefined) {
    const time = item.heldText === undefined ? undefined : toHeldTime(item.heldText)
    return (
      <time dateTime={item.heldOn} title={item.heldText}>
        {item.heldUntil === undefined
          ? format.longDay(item.heldOn)
          : strings.reading.until(format.longDay(item.heldOn), format.longDay(item.heldUntil))}
        {time === undefined ? '' : ` ${time}`}
      </time>
    )
  }
  if (item.heldText !== undefined) return <span lang={item.language}>{item.heldText}</span>
  if (item.date === undefined || item.kind === 'guide') return null
  return <time dateTime={item.date}>{strings.reading.published(format.shortDay(item.date))}</time>
}

/** When it was published, where that is another day than it was held, and what it is filed under, unless a topic says so. */
const MoreFacts = ({ item }: { readonly item: Item }) => {
  const { reading: words } = useStrings()
  const format = useFormat()
  const isHeldKnown = item.heldOn !== undefined || item.heldText !== undefined
  const published = isHeldKnown && item.kind !== 'guide' && item.date !== item.heldOn ? item.date : undefined
  const category = item.tags.some((tag) => isSaying(tag, item.category ?? '')) ? undefined : item.category
  return (
    <>
      {published !== undefined && <time dateTime={published}>{words.published(format.shortDay(published))}</time>}
      {category !== undefined && <span>{words.filedUnder(category)}</span>}
      <SourceFact item={item} />
    </>
  )
}

const SourceFact = ({ item }: { readonly item: Item }) => {
  const { reading: words } = useStrings()
  const format = useFormat()
  const titles = useSourceTitles(item)
  return titles.length === 0 ? null : <span>{words.fromSource(format.list(titles))}</span>
}

const LanguageSwitch = ({ item }: { readonly item: Item }) => {
  const strings = useStrings()
  const pick = useNavigation((state) => state.pick)
  const other = item.languages.find((language) => language !== item.language)
  if (other === undefined) return null
  return (
    <Button
      look="plain"
      icon={<Languages size={14} aria-hidden="true" />}
      onClick={() => pick({ kind: 'item', ref: { source: item.source, id: item.id }, language: other }, 'move')}
    >
      {strings.reading.otherLanguage[other]}
    </Button>
  )
}
