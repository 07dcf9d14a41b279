import './virtual-list.css'
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

/** A row of a list: an option one can pick, or a heading between options. */
export interface ListRow {
  readonly key: string
  readonly isHeading: boolean
}

interface VirtualListProps<Row extends ListRow> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly pickedKey: string | null
  readonly estimate: number
  /** Heights of rows by key, kept between visits; filled when the list goes. */
  readonly heights: Map<string, number>
  readonly renderRow: (row: Row) => ReactNode
  /** Changes with the visited place; its remembered offset is then restored. */
  readonly memoryKey: string | number
  readOffset(): number | undefined
  writeOffset(offset: number): void
  onPick(row: Row, how: 'move' | 'open'): void
  /** Enter: the reader wants to go on to what is picked. */
  onEnter(row: Row): void
}

const headingHeight = 32
const pageStep = 8

const toStep = (key: string, at: number, last: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageStep,
    PageUp: at - pageStep,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last)
}

/** A list of any length: only rows near the view exist; arrow keys, Home, End and Enter work as in any list box. */
export const VirtualList = <Row extends ListRow>(props: VirtualListProps<Row>) => {
  const { label, rows, pickedKey, estimate, heights, renderRow, memoryKey, readOffset, writeOffset, onPick, onEnter } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const mustFocus = useRef(false)
  const options = rows.flatMap((row, index) => (row.isHeading ? [] : [index]))
  const pickedAt = options.findIndex((index) => rows[index]?.key === pickedKey)
  const activeIndex = options[Math.max(pickedAt, 0)] ?? -1

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index]
      return heights.get(row?.key ?? '') ?? (row?.isHeading ? headingHeight : estimate)
    },
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialOffset: () => readOffset() ?? 0,
    // The option that takes the focus must exist even when it is scrolled far away.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range)
        return activeIndex === -1 || indexes.includes(activeIndex)
          ? indexes
          : [...indexes, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
  })

  const isPickedThere = pickedAt !== -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place, or its row that comes late, moves the list
  useLayoutEffect(() => {
    const offset = readOffset()
    if (offset !== undefined) virtualizer.scrollToOffset(offset)
    else if (pickedAt > 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' })
  }, [memoryKey, isPickedThere])

  useEffect(
    () => () => {
      for (const [key, height] of virtualizer.itemSizeCache) heights.set(String(key), height)
    },
    [virtualizer, heights],
  )

  useEffect(() => {
    if (!mustFocus.current || pickedKey === null) return
    mustFocus.current = false
    scroller.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const active = rows[activeIndex]
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      if (active.key !== pickedKey) onPick(active, 'open')
      return onEnter(active)
    }
    const step = toStep(event.key, pickedAt, options.length - 1)
    const index = step === undefined ? undefined : options[step]
    const row = index === undefined ? undefined : rows[index]
    if (index === undefined || row === undefined) return
    event.preventDefault()
    mustFocus.current = true
    virtualizer.scrollToIndex(index === options[0] ? 0 : index, { align: 'auto' })
    onPick(row, 'move')
  }

  const renderItem = (item: VirtualItem) => {
    const row = rows[item.index]
    if (row === undefined) return null
    const place = {
      ref: virtualizer.measureElement,
      'data-index': item.index,
      style: { transform: `translateY(${item.start}px)` },
    }
    if (row.isHeading)
      return (
        <div key={item.key} role="presentation" className="virtual-row" {...place}>
          {renderRow(row)}
        </div>
      )
    const isPicked = row.key === pickedKey
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list box hears the keys for all its options
      <div
        key={item.key}
        role="option"
        aria-selected={isPicked}
        aria-setsize={options.length}
        aria-posinset={options.indexOf(item.index) + 1}
        tabIndex={item.index === activeIndex ? 0 : -1}
        className="virtual-row virtual-option"
        onClick={() => onPick(row, 'open')}
        {...place}
      >
        {renderRow(row)}
      </div>
    )
  }

  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onScroll={(event) => writeOffset(event.currentTarget.scrollTop)}
    >
      <div role="presentation" className="virtual-list-inner" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(renderItem)}
      </div>
    </div>
  )
}
