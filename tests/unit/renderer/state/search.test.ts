import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '../../../../core/model/failure'
import { fail, succeed } from '../../../../core/model/failure'
import type { Hit, HitKind, SearchAnswer, SearchQuery } from '../../../../core/model/search'
import type { Bridge } from '../../../../electron/bridge/contract'
import { createSearch, toGroups } from '../../../../renderer/state/search'

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
  test('several quick keys are one question, asked within 60 ms', async () => {
    const { store, asked, settle } = start()
    for (const text of ['l', 'la', 'lay']) store.getState().setText(text)
    await settle()
    expect(asked.map(({ query }) => query.text)).toEqual(['lay'])
  })

  test('an answer that comes after a newer question is dropped', async () => {
    const { store, asked, settle } = start()
    store.getState().setText('old')
    await settle()
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
    await settle()
    expect(asked).toHaveLength(1)
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
    const [, narrowed, whole] = asked
    expect(narrowed?.query.kinds).toEqual(['talk'])
    narrowed?.answer(succeed({ ...answer('a', [hit('talk', 't1')]), facets: { kind: { talk: 2 } } }))
    whole?.answer(succeed(answer('a', [])))
    await settle()
    expect(store.getState().counts).toEqual({ talk: 2, event: 1 })
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
