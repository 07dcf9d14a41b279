import { memo, useEffect, useRef, useState } from 'react'
import type { ItemRef } from '../../../core/model/library'
import type { Hit, HitKind } from '../../../core/model/search'
import { MarkedText } from '../../components/marked-text'
import { useLibrary, useSearch } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { isPainted, SlideThumbnail } from '../../viewer/slide-thumbnail'
import { ReadyDot } from '../deck/ready-dot'
import { toHitId } from './hit-id'
import { openHit } from './open-hit'

interface HitGroupProps {
  readonly kind: HitKind
  readonly hits: readonly Hit[]
  /** True when only this kind is shown: nothing more to unfold. */
  readonly isAlone: boolean
}

/** The hits of one kind: slides as pictures, the rest as lines. */
export const HitGroup = ({ kind, hits, isAlone }: HitGroupProps) => {
  const strings = useStrings()
  const count = useSearch((state) => state.counts[kind] ?? 0)
  const { setKind } = useSearch.getState()
  const isSlides = kind === 'slide'
  return (
    <div className="hit-group">
      <div className="hit-group-top" role="presentation">
        <span id={`hits-${kind}`} className="section-label">
          {strings.search.kinds[kind]}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by this role */}
      <div role="group" aria-labelledby={`hits-${kind}`} className={isSlides ? 'slide-hits' : 'line-hits'}>
        {hits.map((hit) => (isSlides ? <SlideHit key={hit.key} hit={hit} /> : <LineHit key={hit.key} hit={hit} />))}
      </div>
      {!isAlone && count > hits.length && (
        // A list box may hold only options: the keyboard and the ear have the chip above for the same.
        <div aria-hidden="true" className="hit-more button-plain" onClick={() => setKind(kind)}>
          {strings.search.showAll(count)}
        </div>
      )}
    </div>
  )
}

const useOption = (hit: Hit) => {
  const isPicked = useSearch((state) => state.pickedKey === hit.key)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isPicked) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isPicked])
  return {
    ref,
    id: toHitId(hit.key),
    role: 'option' as const,
    'aria-selected': isPicked,
    tabIndex: -1,
    onClick: () => openHit(hit),
    // The words stay in the search box: picking a hit never takes the focus from it.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  }
}

/**
 * Milliseconds without a key before a slide is painted for the first time: most hits are gone with the next key, and
 * each font that painting loads lays the whole window out anew (20 to 40 ms).
 */
const settleTime = 300

const useSettled = (isKnown: boolean) => {
  const [isSettled, setIsSettled] = useState(isKnown)
  useEffect(() => {
    if (isSettled) return
    const wait = () => setTimeout(() => setIsSettled(true), settleTime)
    let timer = wait()
    const stop = useSearch.subscribe(({ text }, before) => {
      if (text === before.text) return
      clearTimeout(timer)
      timer = wait()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isSettled])
  return isSettled
}

/** In CSS pixels. */
const pictureWidth = 280

const SlideHit = memo(({ hit }: { readonly hit: Hit }) => {
  const strings = useStrings()
  const format = useFormat()
  const option = useOption(hit)
  const { event, talk, speakers } = hit.context
  const page = hit.page ?? 1
  const isSettled = useSettled(hit.sha256 !== undefined && isPainted(hit.sha256, page, pictureWidth))
  const words = useSearch((state) => state.answer?.terms)
  return (
    <div className="slide-hit" {...option}>
      <span className="slide-hit-picture">
        {hit.sha256 !== undefined && isSettled ? (
          <SlideThumbnail sha256={hit.sha256} page={page} width={pictureWidth} words={words} />
        ) : (
          <span className="paper" aria-hidden="true" />
        )}
      </span>
      <span className="slide-hit-caption" title={talk ?? hit.title}>
        {strings.search.slidePage(page, talk ?? hit.title)}
      </span>
      <span className="slide-hit-notes" title={[speakers.join(strings.separator), event].filter(Boolean).join(' · ')}>
        {speakers.length > 0 && <span className="slide-hit-speakers">{speakers.join(strings.separator)}</span>}
        {event !== undefined && event !== talk && <span>{event}</span>}
        {hit.date !== undefined && <time dateTime={hit.date}>{format.shortDay(hit.date)}</time>}
      </span>
      <span className="slide-hit-words">
        <MarkedText parts={hit.snippet} />
      </span>
    </div>
  )
})

const toText = (parts: Hit['snippet']) => parts.map((part) => part.text).join('')

const isOf = (hit: Hit, ref: ItemRef | undefined) => hit.source === ref?.source && hit.eventId === ref.id

const LineHit = memo(({ hit }: { readonly hit: Hit }) => {
  const strings = useStrings()
  const format = useFormat()
  const option = useOption(hit)
  const { event, speakers } = hit.context
  const isGuide = useLibrary((state) => isOf(hit, state.overview?.guide))
  return (
    <div className="line-hit" {...option}>
      <span className="line-hit-title">
        <MarkedText parts={hit.titleParts} />
      </span>
      <span className="line-hit-notes">
        {hit.kind === 'note' && hit.page !== undefined && <span>{strings.keepsakes.slide(hit.page)}</span>}
        {isGuide && <span>{strings.side.guide}</span>}
        {hit.kind !== 'speaker' && speakers.length > 0 && <span>{speakers.join(strings.separator)}</span>}
        {event !== undefined && event !== hit.title && <span>{event}</span>}
        {hit.date !== undefined && <time dateTime={hit.date}>{format.shortDay(hit.date)}</time>}
        {hit.sha256 !== undefined && (
          <span className="deck-tally is-ready">
            <ReadyDot isReady />
            {strings.list.allReady}
          </span>
        )}
      </span>
      {toText(hit.snippet) !== hit.title && (
        <span className="line-hit-words">
          <MarkedText parts={hit.snippet} />
        </span>
      )}
    </div>
  )
})
