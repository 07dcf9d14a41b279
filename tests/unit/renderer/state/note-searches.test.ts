import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { create } from 'zustand'
import { createSearchNoter, type Searched } from '../../../../renderer/state/note-searches'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const found = (total: number) => ({ query: '', total, ms: 1, hits: [], facets: { kind: {} }, terms: [] })

const start = (known: readonly string[] = []) => {
  const search = create<Searched & { readonly pickedKey?: string }>(() => ({
    text: '',
    kind: 'all',
    filters: {},
    order: 'relevance',
    answer: null,
    isSearching: false,
  }))
  const noted: string[] = []
  let isShown = true
  const noter = createSearchNoter({
    search,
    note: ({ text, kinds }, replaced) =>
      noted.push([text, ...kinds, ...(replaced === undefined ? [] : [`for ${replaced}`])].join(' ')),
    isKnown: (words) => known.includes(words),
    isShown: () => isShown,
    stillness: 2000,
  })
  return {
    noted,
    noter,
    type: (text: string, total = 3) => search.setState({ text, answer: found(total) }),
    change: (state: Partial<Searched> & { readonly pickedKey?: string }) => search.setState(state),
    hide: () => {
      isShown = false
    },
    rest: () => vi.advanceTimersByTime(2000),
  }
}

test('a search that stood still is noted, and no key on the way', () => {
  const { noted, type, rest } = start()
  for (const text of ['m', 'me', 'mes', 'mesh']) {
    type(text)
    vi.advanceTimersByTime(1900)
  }
  expect(noted).toEqual([])
  rest()
  expect(noted).toEqual(['mesh'])
})

test('a search of which a hit was opened is noted at once, and not again by standing still', () => {
  const { noted, noter, type, rest } = start()
  type('mesh')
  noter.opened()
  rest()
  expect(noted).toEqual(['mesh'])
})

test('nothing is noted of a search that is empty, found nothing, is on its way, or was left', () => {
  const { noted, noter, type, change, hide, rest } = start()
  type('   ')
  rest()
  type('mehs', 0)
  rest()
  change({ text: 'me', isSearching: true })
  rest()
  change({ isSearching: false })
  type('mesh')
  hide()
  rest()
  change({ text: '' })
  noter.opened()
  expect(noted).toEqual([])
})

test('what it is narrowed to makes it another search', () => {
  const { noted, type, change, rest } = start()
  type('mesh')
  rest()
  change({ kind: 'slide' })
  rest()
  change({ pickedKey: 'a' })
  rest()
  expect(noted).toEqual(['mesh', 'mesh slide'])
})

test('the beginning that a pause in typing noted goes once the words are whole', () => {
  const { noted, noter, type, rest } = start()
  type('Serv')
  rest()
  type('Service')
  rest()
  type('Service mesh')
  noter.opened()
  type('Service mesh istio')
  rest()
  expect(noted).toEqual(['Serv', 'Service for serv', 'Service mesh for service', 'Service mesh istio'])
})

test('a beginning stays that was kept before, or that the box was emptied after', () => {
  const { noted, type, rest } = start(['mesh'])
  type('mesh')
  rest()
  type('mesh registry')
  rest()
  type('')
  type('mesh registry center')
  rest()
  expect(noted).toEqual(['mesh', 'mesh registry', 'mesh registry center'])
})
