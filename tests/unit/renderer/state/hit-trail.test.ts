import { describe, expect, test } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { Hit, SearchAnswer, SearchQuery } from '../../../../core/model/search'
import { createHitTrail, type ShownSlides } from '../../../../renderer/state/hit-trail'
import type { Standing } from '../../../../renderer/state/trail-order'

const hit = (deckId: string, page: number): Hit => ({
  kind: 'slide',
  key: `${deckId}${page}`,
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

const answer = (hits: readonly Hit[], total = hits.length): SearchAnswer => ({
  query: 'q',
  total,
  ms: 1,
  hits,
  facets: { kind: {} },
  terms: ['q'],
})

const first = hit('b', 2)
const whole = [first, hit('a', 4), hit('b', 7)]

/** A reading window whose pages each hold this many marks. */
const start = ({ marks = 1, found = succeed(answer(whole)) as Result<SearchAnswer> } = {}) => {
  const log: string[] = []
  const asked: SearchQuery[] = []
  const seen: string[] = []
  let visit = 1
  let marked: 'none' | 'terms' | 'own' = 'terms'
  let page = first.page ?? 0
  let mark = 0
  const slidesOf = (deckId: string): ShownSlides => ({
    deckId,
    getPage: () => page,
    getMarked: () => marked,
    stepOnPage: async (direction) => {
      const isThere = mark + direction >= 0 && mark + direction < marks
      if (isThere) mark += direction
      return isThere
    },
    showMark: (next, edge) => {
      log.push(`${deckId}${next} ${edge}`)
      page = next
      mark = edge === 'first' ? 0 : marks - 1
    },
    findAgain: (direction) => log.push(`again ${direction}`),
  })
  const store = createHitTrail({
    search: async (query) => {
      asked.push(query)
      return found
    },
    readResults: () => ({ hits: [first], query: { text: 'q' } }),
    readVisit: () => visit,
    showSlide: (standing: Standing) => {
      log.push(`open ${standing.deckId}${standing.page}`)
      page = standing.page
      mark = store.getState().edge === 'first' ? 0 : marks - 1
      store.getState().attach(slidesOf(standing.deckId))
    },
    seen: ({ key }) => seen.push(key),
  })
  const act = store.getState()
  act.attach(slidesOf('b'))
  const begin = async () => {
    act.begin(first)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    store,
    act,
    log,
    asked,
    seen,
    begin,
    turn: (next: number) => {
      page = next
      act.see({ deckId: store.getState().slides?.deckId ?? '', page })
    },
    look: (at: typeof marked) => {
      marked = at
    },
    leave: () => {
      visit += 1
    },
  }
}

describe('walking over hits', () => {
  test('asks for all slides of the search, beyond those the results show', async () => {
    const { store, asked, begin } = start({ found: succeed(answer(whole, 900)) })
    await begin()
    expect(asked).toEqual([{ text: 'q', kinds: ['slide'], limit: 400, offset: 0 }])
    expect(store.getState().trail).toMatchObject({ at: 0, more: 897 })
    expect(store.getState().trail?.stops.map(({ key }) => key)).toEqual(['b2', 'b7', 'a4'])
  })

  test('goes through the marks of a page, the slides of a deck, then the next deck, and tells what was seen', async () => {
    const { act, log, seen, begin } = start({ marks: 2 })
    await begin()
    await act.step(1)
    expect(log).toEqual([])
    await act.step(1)
    expect(log).toEqual(['b7 first'])
    await act.step(1)
    await act.step(1)
    expect(log).toEqual(['b7 first', 'open a4'])
    expect(seen).toEqual(['b7', 'a4'])
  })

  test('goes back to the last mark of the slide before, in the deck before', async () => {
    const { act, log, begin } = start({ marks: 2 })
    await begin()
    for (let steps = 0; steps < 4; steps += 1) await act.step(1)
    await act.step(-1)
    expect(log.at(-1)).toBe('open b7')
    expect(await act.step(-1)).toBeUndefined()
    expect(log.at(-1)).toBe('open b7')
    await act.step(-1)
    expect(log.at(-1)).toBe('b2 last')
  })

  test('tells both ends, and tells again when one tries again', async () => {
    const { store, act, begin } = start()
    await begin()
    await act.step(-1)
    expect(store.getState().end).toEqual({ at: 'first', tries: 1 })
    await act.step(1)
    expect(store.getState().end).toBeNull()
    await act.step(1)
    await act.step(1)
    await act.step(1)
    expect(store.getState().end).toEqual({ at: 'last', tries: 2 })
  })

  test('goes on from the page one turned to, and takes a found one for seen', async () => {
    const { store, act, log, seen, begin, turn } = start()
    await begin()
    turn(5)
    expect(store.getState()).toMatchObject({ standing: { page: 5 }, trail: { at: 0 } })
    turn(7)
    expect(seen).toEqual(['b7'])
    await act.step(1)
    expect(log).toEqual(['open a4'])
  })

  test('leaves the slides to the words the reader looks for in the deck', async () => {
    const { act, log, begin, look } = start()
    await begin()
    look('own')
    await act.step(1)
    await act.step(-1)
    expect(log).toEqual(['again 1', 'again -1'])
  })

  test('belongs to its visit: in a deck that was opened otherwise only its own marks are walked', async () => {
    const { act, log, begin, leave } = start()
    await begin()
    leave()
    await act.step(1)
    expect(log).toEqual(['again 1'])
  })

  test('jumps to the next deck', async () => {
    const { act, log, begin } = start({ marks: 9 })
    await begin()
    act.stepToDeck()
    act.stepToDeck()
    expect(log).toEqual(['open a4'])
  })

  test('walks what the results showed when the rest cannot be asked for', async () => {
    const { store, act, begin } = start({ found: fail('unexpected') })
    await begin()
    expect(store.getState().trail?.stops).toHaveLength(1)
    await act.step(1)
    expect(store.getState().end).toEqual({ at: 'last', tries: 1 })
  })
})
