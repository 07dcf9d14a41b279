import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Source } from '../../../core/model/library'
import { toNeighbour } from '../../state/sources'
import { useImporting, useSources } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { SourceRow } from './source-row'

const toRowId = (id: string) => `source-${id}`

const toStep = (key: string, at: number, last: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }
  const next = steps[key]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last)
}

/**
 * Gives the focus to a row that comes into the list, where it was left nowhere: a source that was restored. It watches
 * from outside the list, which is not there while it is empty.
 */
export const useFocusOnReturn = (present: readonly Source[]) => {
  const before = useRef(new Set(present.map(({ id }) => id)))
  useEffect(() => {
    const came = present.find(({ id }) => !before.current.has(id))
    before.current = new Set(present.map(({ id }) => id))
    if (came !== undefined && document.activeElement === document.body) focusRow(came.id)
  }, [present])
}

const focusRow = (id: string) => document.getElementById(toRowId(id))?.focus()

/** The sources that are there, each a row; arrow keys go from row to row, F2 renames, Delete removes. */
export const SourceList = ({ present }: { readonly present: readonly Source[] }) => {
  const { sources: words } = useStrings()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [renamedId, setRenamedId] = useState<string | null>(null)
  const active = present.find(({ id }) => id === activeId) ?? present[0]

  const remove = (source: Source) => {
    const neighbour = toNeighbour(present, source.id)
    useImporting.getState().forget(source.id)
    if (neighbour === undefined) document.getElementById('sources-title')?.focus()
    else focusRow(neighbour)
    void useSources.getState().remove(source)
  }
  const endRename = (id: string) => {
    setRenamedId(null)
    focusRow(id)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, source: Source, at: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const step = toStep(event.key, at, present.length - 1)
    const next = step === undefined ? undefined : present[step]
    if (next !== undefined) focusRow(next.id)
    else if (event.key === 'F2') setRenamedId(source.id)
    else if (event.key === 'Delete') remove(source)
    else return
    event.preventDefault()
  }

  return (
    <ul className="source-list" aria-label={words.list}>
      {present.map((source, at) => (
        <li
          key={source.id}
          id={toRowId(source.id)}
          className="card source-card"
          aria-labelledby={`${toRowId(source.id)}-name`}
          aria-describedby={`${toRowId(source.id)}-state`}
          tabIndex={source.id === active?.id ? 0 : -1}
          onFocus={(event: FocusEvent) => event.target === event.currentTarget && setActiveId(source.id)}
          onKeyDown={(event) => onKeyDown(event, source, at)}
        >
          <SourceRow
            source={source}
            rowId={toRowId(source.id)}
            isRenamed={renamedId === source.id}
            onRename={() => setRenamedId(source.id)}
            onRenamed={() => endRename(source.id)}
            onRemove={() => remove(source)}
          />
        </li>
      ))}
    </ul>
  )
}
