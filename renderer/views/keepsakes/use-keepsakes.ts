import { useMemo, useState } from 'react'
import type { Keepsake, KeepsakeTarget } from '../../../core/model/keepsake'
import { type KeepsakeIndex, type KeptOf, toKeepsakeIndex, toKeptOf } from '../../state/keepsake-index'
import { findUnsaved } from '../../state/keepsakes'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useKeepsakes } from '../../state/stores'

const none: readonly Keepsake[] = []

/** Every favourite and note, by what it is of; the one that was changed last first. */
export const useKeepsakeIndex = (): KeepsakeIndex =>
  toKeepsakeIndex(toValue(useQuery(library.keepsakes, null, 'all')) ?? none)

/** What is kept of something. */
export const useKeptOf = (target: KeepsakeTarget): KeptOf => toKeptOf(useKeepsakeIndex().of(target))

/** The notes of something, whether one more is being begun, and whether one is open that could not be stored. */
export interface Notes {
  readonly target: KeepsakeTarget
  /** What it is called. */
  readonly title: string
  readonly notes: readonly Keepsake[]
  readonly isBegun: boolean
  readonly isUnsaved: boolean
  begin(): void
  end(): void
}

/** The notes of something that is on the screen, for the button that begins one and the fields it is written in. */
export const useNotes = (target: KeepsakeTarget, title: string): Notes => {
  // In an order that does not change while one writes.
  const notes = useKeptOf(target).notes.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  const [isBegun, setIsBegun] = useState(false)
  const isUnsaved = useKeepsakes(({ unsaved }) => findUnsaved(unsaved, { target }) !== undefined)
  const acts = useMemo(() => ({ begin: () => setIsBegun(true), end: () => setIsBegun(false) }), [])
  return { target, title, notes, isBegun, isUnsaved, ...acts }
}
