import type { Place } from './place'

/** A place that was visited. `link` entries were jumped to and show a way back; `list` entries were picked in a list. */
export interface Entry {
  readonly id: number
  readonly place: Place
  readonly via: 'start' | 'list' | 'link'
}

/** Visited places, oldest first, and which of them is shown. */
export interface History {
  readonly entries: readonly Entry[]
  readonly index: number
  readonly nextId: number
}

const longest = 100

/** A history that has only been at `place`. */
export const createHistory = (place: Place): History => ({
  entries: [{ id: 0, place, via: 'start' }],
  index: 0,
  nextId: 1,
})

/** The entry that is shown. */
export const toCurrent = (history: History): Entry => {
  const entry = history.entries[history.index]
  if (entry === undefined) throw new Error('A history always holds its current entry')
  return entry
}

/** The entry that `goBack` would show, if there is one. */
export const toPrevious = (history: History): Entry | undefined => history.entries[history.index - 1]

/** Whether the place that everything began at is shown again, after others. */
export const isFirstAgain = (history: History): boolean =>
  toCurrent(history).via === 'start' && history.entries.length > 1

/** Goes to a new place; what lay ahead is forgotten, and so are the oldest of more than 100 places. */
export const push = (history: History, place: Place, via: Entry['via']): History => {
  const kept = history.entries.slice(Math.max(0, history.index + 2 - longest), history.index + 1)
  const entries = [...kept, { id: history.nextId, place, via }]
  return { entries, index: entries.length - 1, nextId: history.nextId + 1 }
}

/** Changes the shown place without a step to go back over; the entry keeps its identity. */
export const replace = (history: History, place: Place): History => ({
  ...history,
  entries: history.entries.map((entry, index) => (index === history.index ? { ...entry, place } : entry)),
})

/** One step back; the same history when there is none. */
export const goBack = (history: History): History =>
  history.index === 0 ? history : { ...history, index: history.index - 1 }

/** One step forward; the same history when there is none. */
export const goForward = (history: History): History =>
  history.index === history.entries.length - 1 ? history : { ...history, index: history.index + 1 }
