import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '../../../../core/model/failure'
import { fail, succeed } from '../../../../core/model/failure'
import type { Hit, HitKind, SearchAnswer, SearchQuery } from '../../../../core/model/search'
import type { Bridge } from '../../../../electron/bridge/contract'
import { createSearch, toGroups } from '../../../../renderer/state/search'
import { whenAnswered } from '../../../../renderer/state/when-answered'

const hit = (kind: HitKind, key: string): Hit => ({
  kind,
  key,
  source: 'builtin',
  eventId: 'e',
  title: key,
  titleParts: [],
  snippet: [],
  score: 1,
  tags: [],
  path: 'e.md',
  context: { speakers: [] },
})

const answer = (query: string, hits: readonly Hit[]): SearchAnswer => ({
  query,
  total: hits.length,
  ms: 1,
  hits,
  facets: { kind: { talk: 2, event: 1 } },
  terms: [query],
})

type Asked = { readonly query: SearchQuery; answer(result: Result<SearchAnswer>): void }

const start = () => {
  const asked: Asked[] = []
  const search = (query: SearchQuery) =>
    new Promise<Result<SearchAnswer>>((resolve) => asked.push({ query, answer: resolve }))
  const store = createSearch({ search } as unknown as Bridge)
  const settle = () => vi.advanceTimersByTimeAsync(60)
  return { store, asked, settle }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('search as you type', () => {
  test('a key is asked for at once, and those that come before its answer together', async () => {
    const { store, asked, settle } = start()
    for (const text of ['l', 'la', 'lay']) store.getState().setText(text)
    expect(asked.map(({ query }) => query.text)).toEqual(['l'])
    asked[0]?.answer(succeed(answer('l', [hit('talk', 'l')])))
    await settle()
    expect(asked.map(({ query }) => query.text)).toEqual(['l', 'lay'])
    asked[1]?.answer(succeed(answer('lay', [hit('talk', 'y')])))
    await settle()
    expect(store.getState().answer?.query).toBe('lay')
  })

  test('an answer that comes after a newer question is dropped', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('old')
    await settle()
    store.getState().setText('')
    store.getState().setText('new')
    await settle()
    asked[1]?.answer(succeed(answer('new', [hit('talk', 'n')])))
    asked[0]?.answer(succeed(answer('old', [hit('talk', 'o')])))
    await settle()
    expect(store.getState().answer?.query).toBe('new')
  })

  test('the last answer stays until the next one is there, and an emptied box forgets it', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(succeed(answer('a', [hit('talk', 't')])))
    await settle()
    store.getState().setText('ab')
    expect(store.getState().answer?.query).toBe('a')
    store.getState().setText('  ')
    expect(store.getState().answer).toBeNull()
    asked[1]?.answer(succeed(answer('ab', [hit('talk', 't')])))
    await settle()
    expect(store.getState().answer).toBeNull()
  })

  test('up and down move over all hits and stop at both ends', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(succeed(answer('a', [hit('event', 'e1'), hit('slide', 's1'), hit('talk', 't1')])))
    await settle()
    const keys = [1, 1, 1, 1, -1].map((step) => {
      store.getState().move(step)
      return store.getState().pickedKey
    })
    expect(keys).toEqual(['s1', 't1', 'e1', 'e1', 't1'])
  })

  test('counts by kind are those of the whole search, also when one kind is shown', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    store.getState().setKind('talk')
    await settle()
    expect(asked[1]?.query.kinds).toEqual(['talk'])
    asked[1]?.answer(succeed(answer('a', [hit('talk', 't1')])))
    await settle()
    expect(store.getState().counts).toEqual({ talk: 2, event: 1 })
  })

  test('a hit that is found again as it was stays the same object, so that it is not drawn again', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(succeed(answer('a', [hit('talk', 't'), hit('talk', 'u')])))
    await settle()
    const [first, second] = store.getState().answer?.hits ?? []
    store.getState().setText('ab')
    await settle()
    asked[1]?.answer(succeed(answer('ab', [hit('talk', 't'), { ...hit('talk', 'u'), score: 2 }])))
    await settle()
    expect(store.getState().answer?.hits[0]).toBe(first)
    expect(store.getState().answer?.hits[1]).not.toBe(second)
  })

  test('a failed search is told, and the next that works clears it', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(fail('unexpected'))
    await settle()
    expect(store.getState().failure?.kind).toBe('unexpected')
    store.getState().setText('ab')
    await settle()
    asked[1]?.answer(succeed(answer('ab', [])))
    await settle()
    expect(store.getState().failure).toBeNull()
  })
})

const year2022 = { year: [{ value: '2022', label: '2022', count: 3 }] }

describe('counting', () => {
  test('values are counted only once typing has paused, and hits stay as they are', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(succeed(answer('a', [hit('talk', 't')])))
    await settle()
    expect(asked).toHaveLength(1)
    const shown = store.getState().answer
    await vi.advanceTimersByTimeAsync(400)
    expect(asked[1]?.query).toEqual({ text: 'a', limit: 0, withFacets: true })
    asked[1]?.answer(succeed({ ...answer('a', []), facets: { kind: { talk: 1 }, ...year2022 } }))
    await settle()
    expect(store.getState().facets.year).toEqual(year2022.year)
    expect(store.getState().isCounted).toBe(true)
    expect(store.getState().answer).toBe(shown)
    expect(store.getState().labels).toEqual({ 'year 2022': '2022' })
  })

  test('a key before that leaves the count unasked, and one after it drops its answer', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    await settle()
    asked[0]?.answer(succeed(answer('a', [])))
    await settle()
    store.getState().setText('ab')
    await settle()
    asked[1]?.answer(succeed(answer('ab', [])))
    await vi.advanceTimersByTimeAsync(400)
    expect(asked.map(({ query }) => [query.text, query.withFacets])).toEqual([
      ['a', undefined],
      ['ab', undefined],
      ['ab', true],
    ])
    store.getState().setText('abc')
    asked[2]?.answer(succeed({ ...answer('ab', []), facets: { kind: {}, ...year2022 } }))
    await settle()
    expect(store.getState().facets.year).toBeUndefined()
    expect(store.getState().isCounted).toBe(false)
  })

  test('with the count come the other hits of the one kind that is shown, below those that are there', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('a')
    store.getState().setKind('slide')
    await settle()
    asked[1]?.answer(succeed({ ...answer('a', [hit('slide', 's1')]), total: 2 }))
    await settle()
    expect(asked[2]?.query).toMatchObject({ kinds: ['slide'], offset: 1, withFacets: true })
    asked[2]?.answer(succeed({ ...answer('a', [hit('slide', 's2')]), total: 2 }))
    await settle()
    expect(store.getState().answer?.hits.map(({ key }) => key)).toEqual(['s1', 's2'])
  })
})

describe('narrowing', () => {
  const search = async () => {
    const started = start()
    const { store, asked, settle } = started
    store.getState().setText('a')
    await settle()
    const newest = () => asked.findLast(({ query }) => query.withFacets !== true)?.query
    return { ...started, newest }
  }

  test('values of one facet and of several are asked for together, and each can be taken back alone', async () => {
    const { store, newest, settle } = await search()
    store.getState().toggle('year', '2022')
    store.getState().toggle('year', '2021')
    store.getState().toggle('offline', 'yes')
    await settle()
    expect(newest()?.filters).toEqual({ year: ['2022', '2021'], offline: ['yes'] })
    store.getState().toggle('year', '2022')
    store.getState().toggle('offline', 'yes')
    await settle()
    expect(newest()?.filters).toEqual({ year: ['2021'] })
    store.getState().clearFilters()
    await settle()
    expect(newest()).not.toHaveProperty('filters')
  })

  test('undo takes back one narrowing after the other, and none more', async () => {
    const { store, newest, settle } = await search()
    store.getState().toggle('tag', 'mesh')
    store.getState().setKind('talk')
    store.getState().setOrder('date')
    store.getState().clearFilters()
    await settle()
    for (const expected of [
      { kind: 'talk', filters: { tag: ['mesh'] }, order: 'date' },
      { kind: 'talk', filters: { tag: ['mesh'] }, order: 'relevance' },
      { kind: 'all', filters: { tag: ['mesh'] }, order: 'relevance' },
      { kind: 'all', filters: {}, order: 'relevance' },
      { kind: 'all', filters: {}, order: 'relevance' },
    ]) {
      store.getState().undo()
      expect(store.getState()).toMatchObject(expected)
    }
    await settle()
    expect(newest()).toEqual({ text: 'a', limit: 42 })
  })

  test('words stay narrowed while they are typed anew, and an undo leaves those that were typed since', async () => {
    const { store, newest, settle } = await search()
    store.getState().toggle('tag', 'mesh')
    expect(store.getState().isTyped).toBe(false)
    store.getState().setText('')
    store.getState().setText('b')
    await settle()
    expect(store.getState().isTyped).toBe(true)
    expect(newest()).toMatchObject({ text: 'b', filters: { tag: ['mesh'] } })
    store.getState().undo()
    expect(store.getState()).toMatchObject({ text: 'b', filters: {} })
  })

  test('a search is widened to the words alone, which an undo takes back with them', async () => {
    const { store, newest, settle } = await search()
    store.getState().setText('mesh year:2021 -speaker:"Ada Example" title:kite "a b"')
    store.getState().toggle('tag', 'mesh')
    store.getState().widen()
    await settle()
    expect(newest()).toEqual({ text: 'mesh title:kite "a b"', limit: 42 })
    store.getState().undo()
    expect(store.getState()).toMatchObject({
      text: 'mesh year:2021 -speaker:"Ada Example" title:kite "a b"',
      filters: { tag: ['mesh'] },
    })
  })

  test('a cleared search comes back whole with one undo', async () => {
    const { store, newest, settle } = await search()
    store.getState().toggle('tag', 'mesh')
    store.getState().clear()
    expect(store.getState()).toMatchObject({ text: '', filters: {}, answer: null })
    store.getState().undo()
    await settle()
    expect(newest()).toMatchObject({ text: 'a', filters: { tag: ['mesh'] } })
  })

  test('a kept search is asked as it was', async () => {
    const { store, newest, settle } = await search()
    store.getState().open({ text: 'kite', filters: { year: ['2020'] }, order: 'date', kinds: ['slide'] })
    await settle()
    expect(newest()).toEqual({
      text: 'kite',
      kinds: ['slide'],
      filters: { year: ['2020'] },
      order: 'date',
      limit: 42,
    })
  })
})

describe('groups of hits', () => {
  test('over all kinds each shows its best few, alone it shows every one', () => {
    const many = answer(
      'a',
      Array.from({ length: 30 }, (_, at) => hit('slide', `s${at}`)),
    )
    expect(toGroups(many, 'all')[0]?.hits).toHaveLength(8)
    expect(toGroups(many, 'slide')[0]?.hits).toHaveLength(30)
    expect(toGroups(many, 'talk')).toEqual([])
  })
})

describe('a hit that was walked to', () => {
  const slides = Array.from({ length: 12 }, (_, at) => hit('slide', `s${at}`))

  const answered = async () => {
    const { store, asked, settle } = start()
    store.getState().setText('q')
    await settle()
    asked[0]?.answer(succeed(answer('q', slides)))
    await settle()
    return store
  }
  const shown = ({ answer: told, kind }: ReturnType<ReturnType<typeof createSearch>['getState']>) =>
    toGroups(told, kind).flatMap(({ hits }) => hits.map(({ key }) => key))

  test('is picked, and the results stay as they are when it is shown already', async () => {
    const store = await answered()
    const before = store.getState().answer
    store.getState().see(hit('slide', 's3'))
    expect(store.getState()).toMatchObject({ pickedKey: 's3', answer: before })
  })

  test('is shown after the best few when it is beyond them, known or not', async () => {
    const store = await answered()
    const few = shown(store.getState())
    store.getState().see(hit('slide', 's11'))
    expect(shown(store.getState())).toEqual([...few, 's11'])
    store.getState().see(hit('slide', 'elsewhere'))
    expect(shown(store.getState())).toEqual([...few, 'elsewhere'])
    expect(store.getState().pickedKey).toBe('elsewhere')
  })
})

describe('acting on what is found for the words that stand in the box', () => {
  const startAnswered = async () => {
    const { store, asked, settle } = start()
    store.getState().setText('old')
    asked[0]?.answer(succeed(answer('old', [hit('talk', 'old'), hit('talk', 'both')])))
    await settle()
    const opened: (string | undefined)[] = []
    const open = () => whenAnswered(store, () => opened.push(store.getState().answer?.hits[0]?.key))
    return { store, asked, settle, opened, open }
  }

  test('waits for the answer to the words, also when that to some of their letters comes first', async () => {
    const { store, asked, settle, opened, open } = await startAnswered()
    store.getState().setText('n')
    store.getState().setText('new')
    open()
    asked[1]?.answer(succeed(answer('n', [hit('talk', 'half')])))
    await settle()
    expect(opened).toEqual([])
    asked[2]?.answer(succeed(answer('new', [hit('talk', 'new')])))
    await settle()
    expect(opened).toEqual(['new'])
    store.getState().pick('new')
    expect(opened).toEqual(['new'])
  })

  test('is done whatever was picked for other words', async () => {
    const { store, asked, settle, opened, open } = await startAnswered()
    store.getState().pick('old')
    store.getState().setText('new')
    open()
    asked[1]?.answer(succeed(answer('new', [hit('talk', 'new')])))
    await settle()
    expect(opened).toEqual(['new'])
  })

  test('is done at once when the words are answered', async () => {
    const { opened, open } = await startAnswered()
    open()
    expect(opened).toEqual(['old'])
  })

  test.each([
    ['the words change', (store: ReturnType<typeof start>['store']) => store.getState().setText('newer'), null],
    ['the box is emptied', (store: ReturnType<typeof start>['store']) => store.getState().clear(), null],
    ['the hit that was picked is not found by them', () => undefined, 'old'],
  ])('is not done when %s', async (_, change, picked) => {
    const { store, asked, settle, opened, open } = await startAnswered()
    store.getState().setText('new')
    store.getState().pick(picked)
    open()
    change(store)
    for (const one of asked.slice(1)) one.answer(succeed(answer('new', [hit('talk', 'new')])))
    await settle()
    expect(opened).toEqual([])
  })

  test('is not done when it was given up, or the search fails', async () => {
    const { store, asked, settle, opened, open } = await startAnswered()
    store.getState().setText('new')
    open()()
    open()
    asked[1]?.answer(fail('locked'))
    await settle()
    expect(opened).toEqual([])
  })
})
