import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { SlideThumbnail } from '../../viewer/slide-thumbnail'
import { useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'

interface ThumbnailListProps {
  readonly viewer: DeckViewer
  readonly sha256: string
  /** Width by height of the first slide; all have the same room, so that the list never shifts. */
  readonly ratio: number
}

const width = 112
const numberHeight = 20
const gap = 10
// A very tall page would leave room for nothing else.
const narrowest = 0.6

/** The slides as small pictures; the shown one is marked and kept in view, and so are those that hold found words. */
export const ThumbnailList = ({ viewer, sha256, ratio }: ThumbnailListProps) => {
  const words = useReaderStrings()
  const { page, pageCount, hitPages, isPainted } = useViewerState(viewer)
  const scroller = useRef<HTMLDivElement>(null)
  const mustFocus = useRef(false)
  const shownRatio = Math.max(ratio, narrowest)
  const virtualizer = useVirtualizer({
    count: pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(width / shownRatio) + numberHeight + gap,
    paddingStart: 14,
    paddingEnd: 14,
    overscan: 2,
  })

  useEffect(() => {
    virtualizer.scrollToIndex(page - 1, { align: 'auto' })
  }, [page, virtualizer])

  useEffect(() => {
    if (!mustFocus.current) return
    const current = scroller.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (!current) return
    mustFocus.current = false
    current.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    mustFocus.current = true
    viewer.goToPage(page + (event.key === 'ArrowDown' ? 1 : -1))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons within
    <div ref={scroller} className="thumbnail-scroller" onKeyDown={onKeyDown}>
      <ol style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={pageCount}
            aria-posinset={index + 1}
          >
            <button
              type="button"
              className="thumbnail"
              aria-label={words.page(index + 1)}
              aria-current={index + 1 === page ? 'page' : undefined}
              data-has-hit={hitPages.has(index + 1)}
              tabIndex={index + 1 === page ? 0 : -1}
              onClick={() => viewer.goToPage(index + 1)}
            >
              {/* The slide itself comes first: until it is painted, its small pictures are blank. */}
              {isPainted ? (
                <SlideThumbnail sha256={sha256} page={index + 1} width={width} ratio={shownRatio} />
              ) : (
                <span className="slide-thumbnail" style={{ width, aspectRatio: shownRatio }} />
              )}
              <span className="thumbnail-number" aria-hidden>
                {index + 1}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
