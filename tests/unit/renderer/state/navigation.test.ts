import { describe, expect, test } from 'vitest'
import { toCurrent } from '../../../../renderer/state/history'
import { createNavigation } from '../../../../renderer/state/navigation'
import type { Reading } from '../../../../renderer/state/place'

const reading = (id: string): Reading => ({ kind: 'item', ref: { source: 'builtin', id } })

const start = () => {
  const store = createNavigation()
  const act = store.getState()
  const place = () => toCurrent(store.getState().history).place
  const length = () => store.getState().history.entries.length
  return { act, place, length }
}

describe('navigation', () => {
  test('moving through a list with the arrow keys leaves no steps to go back over', () => {
    const { act, place, length } = start()
    act.pick(reading('a'), 'open')
    for (const id of ['b', 'c', 'd']) act.pick(reading(id), 'move')
    expect(length()).toBe(1)
    expect(place()).toMatchObject({ reading: reading('d') })
  })

  test('going back after picking another event shows the one before', () => {
    const { act, place } = start()
    act.pick(reading('a'), 'open')
    act.pick(reading('b'), 'open')
    act.back()
    expect(place()).toMatchObject({ reading: reading('a') })
  })

  test('an event opened from the same list keeps the list narrowed to its year', () => {
    const { act, place } = start()
    act.openList({ kind: 'events', year: '2022' })
    act.openItem({ source: 'builtin', id: 'a' }, 'events', 'a#1')
    expect(place()).toEqual({
      view: 'browse',
      list: { kind: 'events', year: '2022' },
      reading: { kind: 'item', ref: { source: 'builtin', id: 'a' }, talkId: 'a#1' },
    })
  })

  test('a hit opened from search stands in the list it belongs to, one step from the results', () => {
    const { act, place } = start()
    act.openSearch()
    act.openReading({ kind: 'speaker', id: 's1' }, 'speakers')
    expect(place()).toMatchObject({ list: { kind: 'speakers' }, reading: { kind: 'speaker', id: 's1' } })
    act.back()
    expect(place()).toEqual({ view: 'search' })
  })

  test('the sources are one step from anywhere, and asking for them twice is no other', () => {
    const { act, place, length } = start()
    act.openSources()
    act.openSources()
    expect(place()).toEqual({ view: 'sources' })
    expect(length()).toBe(2)
    act.back()
    expect(place()).toMatchObject({ view: 'browse' })
  })

  test('asking for search twice is one step', () => {
    const { act, length } = start()
    act.openSearch()
    act.openSearch()
    expect(length()).toBe(2)
  })

  test('a place names its item by no more than the library is asked by', () => {
    const { act, place } = start()
    const given = { source: 'builtin', id: 'meet', title: 'A meeting', language: 'en' }
    act.openItem(given, 'events')
    expect(place()).toMatchObject({ reading: { kind: 'item', ref: { source: 'builtin', id: 'meet' } } })
    expect(place()).not.toHaveProperty('reading.ref.title')
  })

  test('turning to another deck while reading leaves no step to go back over', () => {
    const { act, place, length } = start()
    act.openSearch()
    act.openReader('a', 3, ['mesh'])
    act.turnTo('b', 7)
    expect(place()).toEqual({ view: 'reader', deckId: 'b', page: 7, terms: ['mesh'] })
    expect(length()).toBe(3)
    act.back()
    act.turnTo('c', 1)
    expect(place()).toEqual({ view: 'search' })
  })
})
