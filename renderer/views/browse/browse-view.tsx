import './browse.css'
import { Splitter } from '../../components/splitter'
import { type ListPlace, type Reading, toRowKey } from '../../state/place'
import { useLayout, useLibrary, useSettings } from '../../state/stores'
import { useFold } from '../../state/use-place'
import { useReady } from '../../state/use-ready'
import { useStrings } from '../../strings/use-strings'
import { EmptyLibrary } from './empty-library'
import { ListPane } from './list-pane'
import { ReadingPane } from './reading-pane'
import { findPickedKey, type Row } from './rows'
import { useRows } from './use-rows'

interface BrowseViewProps {
  readonly list: ListPlace
  readonly reading: Reading | undefined
}

const isPickable = (row: Row) => !row.isHeading

/** What the reader picked, else the first of the list, so that the reading side is never empty without need. */
const toShown = (reading: Reading | undefined, rows: readonly Row[] | null): Reading | undefined => {
  if (reading !== undefined) return reading
  const first = rows?.find(isPickable)
  return first === undefined || first.isHeading ? undefined : first.reading
}

/** The list in the middle and what is read beside it. Must be keyed by the list's kind. */
export const BrowseView = ({ list, reading }: BrowseViewProps) => {
  const fold = useFold()
  const rows = useRows(list)
  const overview = useLibrary((state) => state.overview)
  const shown = fold === 'list' ? reading : toShown(reading, rows.rows)
  const isListHidden = useLayout((state) => state.isListHidden)
  const isDrawn = overview !== null && (rows.rows !== null || rows.failure !== null)
  useReady(isDrawn && reading === undefined)

  if (overview !== null && overview.counts.events + overview.counts.articles === 0 && reading === undefined)
    return <EmptyLibrary />
  const isPutAway = fold !== 'list' && isListHidden && shown !== undefined
  const hasList = !isPutAway && (fold !== 'list' || shown === undefined)
  const hasReading = fold !== 'list' || shown !== undefined
  return (
    <div className="browse" data-fold={fold}>
      {hasList && (
        <ListPane
          list={list}
          rows={rows}
          pickedKey={shown === undefined ? null : findPickedKey(toRowKey(list, shown), shown, rows.rows)}
          edge={hasReading && <ListSplitter />}
        />
      )}
      {hasReading && <ReadingPane list={list} reading={shown} isAlone={fold === 'list'} isListAway={isPutAway} />}
    </div>
  )
}

const ListSplitter = () => {
  const strings = useStrings()
  const width = useSettings((state) => state.settings.listWidth)
  const { take, change } = useSettings.getState()
  return (
    <Splitter
      label={strings.list.resize}
      width={width}
      min={280}
      max={520}
      onResize={(listWidth) => take({ ...useSettings.getState().settings, listWidth })}
      onDone={(listWidth) => void change({ listWidth })}
    />
  )
}
