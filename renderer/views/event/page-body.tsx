import './page-body.css'
import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Item, ItemSummary } from '../../../core/model/library'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toLinkedIds } from './linked-item'
import { renderPage } from './render-page'

interface PageBodyProps {
  readonly item: Item
  /** The level its highest headings get. */
  readonly topLevel: 2 | 3
}

/** A page's Markdown as safe, readable text, its links to other pages of the library leading there. */
export const PageBody = ({ item, topLevel }: PageBodyProps) => {
  const { reading } = useStrings()
  const box = useRef<HTMLDivElement>(null)
  const { body: markdown, title, pictures } = item
  const findLinked = useLinked(item)
  const openItem = useNavigation((state) => state.openItem)
  useLayoutEffect(() => {
    const words = { image: reading.imageMissing, media: reading.mediaMissing }
    const hasPage = (href: string) => findLinked(href) !== undefined
    box.current?.replaceChildren(renderPage({ markdown, title, topLevel, pictures, hasPage }, words))
  }, [markdown, title, topLevel, pictures, findLinked, reading])
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-page]') : null
    if (link === null) return
    event.preventDefault()
    const linked = findLinked(link.dataset.page ?? '')
    if (linked !== undefined) openItem(linked, linked.kind === 'article' ? 'articles' : 'events')
  }
  return (
    // biome-ignore lint/a11y: the links within are reached and pressed by the keyboard; this only hears of it
    <div ref={box} className="page-body selectable" lang={item.language} onClick={follow} onAuxClick={follow} />
  )
}

/** Finds the item of the same source that a link of this one means. */
const useLinked = ({ source, path }: Item) => {
  const items = toValue(useQuery(library.items, {}, toQueryKey({})))
  return useMemo(() => {
    const known = new Map<string, ItemSummary>()
    for (const each of items ?? [])
      for (const name of [each, ...(each.alsoIn ?? [])]) if (name.source === source) known.set(name.id, each)
    return (href: string) =>
      toLinkedIds(path, href)
        .map((id) => known.get(id))
        .find((each) => each !== undefined)
  }, [items, source, path])
}
