import { ArrowDown, ArrowUp, ChevronsLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { IconButton } from '../../components/icon-button'
import { Skeleton } from '../../components/skeleton'
import { VirtualList } from '../../components/virtual-list'
import { type ListPlace, toListKey } from '../../state/place'
import { scrollMemory, useLayout, useNavigation, useSettings } from '../../state/stores'
import { useEntry, useFold, useLostFocus } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { FailureScreen } from '../failure/failure-screen'
import { CommandKeys } from '../help/command-keys'
import { FoldedTools } from './folded-tools'
import { RowView } from './row-view'
import type { Row } from './rows'
import type { Rows } from './use-rows'

interface ListPaneProps {
  readonly list: ListPlace
  readonly rows: Rows
  readonly pickedKey: string | null
}

interface ListEdge {
  /** What it is made wider or narrower with, where something stands beside it. */
  readonly edge: ReactNode
}

const estimates = { events: 88, articles: 88, talks: 92, speakers: 62, topics: 45 } as const

/** The name of a list, as its heading and for assistive technology. */
const useListName = (list: ListPlace): string => {
  const strings = useStrings()
  return list.year === undefined ? strings.side[list.kind] : strings.list.year(list.year)
}

/** The list in the middle: its name, its order, its rows. */
export const ListPane = ({ list, rows, pickedKey, edge }: ListPaneProps & ListEdge) => {
  const strings = useStrings()
  const fold = useFold()
  const name = useListName(list)
  const listWidth = useSettings((state) => state.settings.listWidth)
  const width = fold === 'side' ? Math.min(listWidth, 328) : listWidth
  return (
    <section className="list-pane" aria-label={name} style={fold === 'list' ? { flex: 1 } : { width }}>
      <header className="list-header">
        <FoldedTools />
        <h2 className="list-name">{name}</h2>
        <OrderButton list={list} />
        {fold !== 'list' && pickedKey !== null && (
          <IconButton
            className="list-hide"
            label={strings.list.hide}
            hint={<CommandKeys name={toShownKey('view.toggle-list')} />}
            icon={<ChevronsLeft size={17} aria-hidden="true" />}
            onClick={() => runCommand('view.toggle-list')}
          />
        )}
      </header>
      <ListBody list={list} name={name} rows={rows} pickedKey={pickedKey} />
      {edge}
    </section>
  )
}

const OrderButton = ({ list }: { readonly list: ListPlace }) => {
  const { list: words } = useStrings()
  const isTurned = useLayout((state) => state.turned[list.kind] === true)
  const turn = useLayout((state) => state.turn)
  const isDated = list.kind !== 'speakers' && list.kind !== 'topics'
  const isDown = isDated ? !isTurned : true
  const word = isDated ? words.byDate : isTurned ? words.byName : words.byCount
  const datedHint = isTurned ? words.oldestFirst : words.newestFirst
  const otherHint = isTurned ? words.nameFirst : words.countFirst
  const hint = isDated ? datedHint : otherHint
  const Arrow = isDown ? ArrowDown : ArrowUp
  return (
    <Button
      look="quiet"
      className="list-order"
      title={hint}
      aria-label={`${word}, ${hint}`}
      onClick={() => turn(list.kind)}
    >
      {word}
      <Arrow size={14} aria-hidden="true" />
    </Button>
  )
}

const findPicked = () => document.querySelector<HTMLElement>('.list-pane [role="option"][tabindex="0"]')

const focusReading = () => document.querySelector<HTMLElement>('#reading h1')?.focus()

const ListBody = ({ list, name, rows, pickedKey }: ListPaneProps & { readonly name: string }) => {
  const strings = useStrings()
  const { id } = useEntry()
  const pick = useNavigation((state) => state.pick)
  const region = `list ${toListKey(list)}`
  useLostFocus('list', findPicked, rows.rows !== null)
  const pickRow = (row: Row, how: 'move' | 'open') => {
    if (!row.isHeading && row.key !== pickedKey) pick(row.reading, how)
  }
  if (rows.rows === null && rows.failure !== null)
    return <FailureScreen title={strings.failure.listTitle} failure={rows.failure} />
  if (rows.rows === null) return <Skeleton lines={8} label={strings.list.loading} />
  if (rows.rows.length === 0)
    return (
      <EmptyState title={strings.list.empty}>
        <p>{strings.list.emptyHint}</p>
      </EmptyState>
    )
  return (
    <VirtualList
      key={region}
      label={strings.list.label(name)}
      rows={rows.rows}
      pickedKey={pickedKey}
      estimate={estimates[list.kind]}
      renderRow={(row) => <RowView row={row} />}
      heights={scrollMemory.heights(region)}
      memoryKey={id}
      readOffset={() => scrollMemory.read(id, region)}
      writeOffset={(offset) => scrollMemory.write(id, region, offset)}
      onPick={pickRow}
      onEnter={focusReading}
    />
  )
}
