import { describe, expect, test } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import { createQueryStore } from '../../../../renderer/state/query-store'

const start = () => {
  const asked: { readonly question: string; answer(result: Result<number>): void }[] = []
  const store = createQueryStore<string, number>(
    (question) => new Promise((resolve) => asked.push({ question, answer: resolve })),
    (question) => question,
  )
  const entry = () => store.getState().entries.a
  return { store, asked, entry }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('answers kept by question', () => {
  test('a question that is on its way or answered is not asked again', async () => {
    const { store, asked, entry } = start()
    store.getState().load('a')
    store.getState().load('a')
    asked[0]?.answer(succeed(1))
    await settle()
    store.getState().load('a')
    expect(asked).toHaveLength(1)
    expect(entry()).toEqual({ state: 'ready', value: 1, isStale: false })
  })

  test('an answer that was overtaken by a newer one is dropped', async () => {
    const { store, asked, entry } = start()
    store.getState().load('a')
    store.getState().markStale()
    store.getState().load('a')
    asked[1]?.answer(succeed(2))
    await settle()
    asked[0]?.answer(succeed(1))
    await settle()
    expect(entry()).toEqual({ state: 'ready', value: 2, isStale: false })
  })

  test('a stale answer stays shown while it is asked for again', async () => {
    const { store, asked, entry } = start()
    store.getState().load('a')
    asked[0]?.answer(succeed(1))
    await settle()
    store.getState().markStale()
    expect(entry()).toEqual({ state: 'ready', value: 1, isStale: true })
    store.getState().load('a')
    asked[1]?.answer(succeed(2))
    await settle()
    expect(entry()).toEqual({ state: 'ready', value: 2, isStale: false })
  })

  test('an answer to a question from before a change counts as stale', async () => {
    const { store, asked, entry } = start()
    store.getState().load('a')
    store.getState().markStale()
    asked[0]?.answer(succeed(1))
    await settle()
    expect(entry()).toMatchObject({ isStale: true })
  })

  test('a failure is kept as a value', async () => {
    const { store, asked, entry } = start()
    store.getState().load('a')
    asked[0]?.answer(fail('not-found'))
    await settle()
    expect(entry()).toMatchObject({ state: 'failed', failure: { kind: 'not-found' } })
  })
})
