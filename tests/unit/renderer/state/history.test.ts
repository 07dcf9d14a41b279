import { describe, expect, test } from 'vitest'
import {
  createHistory,
  goBack,
  goForward,
  isFirstAgain,
  push,
  replace,
  toCurrent,
  toPrevious,
} from '../../../../renderer/state/history'
import type { Place } from '../../../../renderer/state/place'

const events: Place = { view: 'browse', list: { kind: 'events' } }
const talks: Place = { view: 'browse', list: { kind: 'talks' } }
const search: Place = { view: 'search' }

describe('the history of visited places', () => {
  test('going back shows the entry that was left, with its identity', () => {
    const start = createHistory(events)
    const there = push(start, search, 'link')
    expect(toCurrent(there).place).toBe(search)
    expect(toPrevious(there)).toBe(toCurrent(start))
    expect(toCurrent(goBack(there))).toBe(toCurrent(start))
    expect(toCurrent(goForward(goBack(there)))).toBe(toCurrent(there))
  })

  test('the first place is told apart when one comes back to it', () => {
    const start = createHistory(events)
    const there = push(start, search, 'link')
    expect([start, there, goBack(there), goForward(goBack(there))].map(isFirstAgain)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test('at both ends there is nowhere further to go', () => {
    const start = createHistory(events)
    expect(goBack(start)).toBe(start)
    expect(goForward(start)).toBe(start)
    expect(toPrevious(start)).toBeUndefined()
  })

  test('a new place after going back forgets what lay ahead', () => {
    const history = push(goBack(push(createHistory(events), search, 'link')), talks, 'list')
    expect(history.entries.map((entry) => entry.place)).toEqual([events, talks])
    expect(goForward(history)).toBe(history)
  })

  test('replacing a place keeps the entry, so that what was remembered of it stays', () => {
    const before = push(createHistory(events), talks, 'list')
    const after = replace(before, search)
    expect(toCurrent(after)).toEqual({ ...toCurrent(before), place: search })
    expect(after.entries).toHaveLength(2)
  })

  test('every entry has an id of its own, even when a hundred places are exceeded', () => {
    let history = createHistory(events)
    for (let step = 0; step < 250; step++) history = push(history, step % 2 === 0 ? talks : search, 'list')
    expect(history.entries).toHaveLength(100)
    expect(new Set(history.entries.map((entry) => entry.id)).size).toBe(100)
    expect(toCurrent(history).place).toBe(search)
  })
})
