import { describe, expect, test } from 'vitest'
import type { Hit } from '../../../../core/model/search'
import { findNextDeck, findNextStop, findStop, toStops } from '../../../../renderer/state/trail-order'

const hit = (deckId: string, page: number): Hit => ({
  kind: 'slide',
  key: `slide:${deckId}:${page}`,
  source: 'builtin',
  eventId: 'e',
  deckId,
  page,
  title: deckId,
  titleParts: [],
  snippet: [],
  score: 1,
  tags: [],
  path: 'e.md',
  context: { speakers: [] },
})

const talk: Hit = { ...hit('a', 1), kind: 'talk', key: 'talk:a' }
const stops = toStops([hit('b', 7), talk, hit('a', 4), hit('b', 2), hit('c', 1), hit('a', 9)])
const names = stops.map(({ deckId, page }) => `${deckId}${page}`)
const next = (deckId: string, page: number, direction: 1 | -1) =>
  names[findNextStop(stops, { deckId, page }, direction) ?? -1]

describe('the order in which found slides are walked', () => {
  test('is deck by deck as the results name them, each from its front to its back, and slides only', () => {
    expect(names).toEqual(['b2', 'b7', 'a4', 'a9', 'c1'])
  })

  test('goes on in the deck, then to the next or previous one', () => {
    expect(next('b', 2, 1)).toBe('b7')
    expect(next('b', 7, 1)).toBe('a4')
    expect(next('a', 4, -1)).toBe('b7')
  })

  test('goes on from pages between as from their place in the deck', () => {
    expect(next('b', 3, 1)).toBe('b7')
    expect(next('b', 3, -1)).toBe('b2')
    expect(next('a', 20, 1)).toBe('c1')
    expect(next('a', 1, -1)).toBe('b7')
  })

  test('ends at both ends, and knows nothing of other decks', () => {
    expect(next('b', 2, -1)).toBeUndefined()
    expect(next('c', 1, 1)).toBeUndefined()
    expect(next('x', 1, 1)).toBeUndefined()
  })

  test('knows where one stands and which deck comes next', () => {
    expect(findStop(stops, { deckId: 'a', page: 9 })).toBe(3)
    expect(findStop(stops, { deckId: 'a', page: 8 })).toBeUndefined()
    expect(names[findNextDeck(stops, { deckId: 'b', page: 1 }) ?? -1]).toBe('a4')
    expect(findNextDeck(stops, { deckId: 'c', page: 1 })).toBeUndefined()
    expect(findNextDeck(stops, { deckId: 'x', page: 1 })).toBeUndefined()
  })
})
