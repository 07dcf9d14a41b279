import { expect, test } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { Deck, FetchReport } from '../../../../core/model/library'
import type { Bridge } from '../../../../electron/bridge/contract'
import { createDecks, toOtherForm } from '../../../../renderer/state/decks'

const report: FetchReport = { ready: 1, failed: [], bytes: 0, ms: 1 }

const start = () => {
  let answer: (result: Result<FetchReport>) => void = () => undefined
  const bridge: Pick<Bridge, 'fetchDecks' | 'cancelFetch'> = {
    fetchDecks: () => new Promise((resolve) => (answer = resolve)),
    cancelFetch: async () => succeed(null),
  }
  const decks = createDecks(bridge as Bridge, () => undefined)
  return { decks, answer: (result: Result<FetchReport>) => answer(result), stateOf: () => decks.getState().news.d1 }
}

test('a deck that is asked for waits at once, and is as it was when nothing had to be fetched', async () => {
  const { decks, answer, stateOf } = start()
  const fetching = decks.getState().fetchDeck('d1')
  expect(stateOf()).toEqual({ state: 'queued' })
  answer(succeed(report))
  await fetching
  expect(stateOf()).toBeUndefined()
})

test('what was heard of a deck meanwhile stays', async () => {
  const { decks, answer, stateOf } = start()
  const fetching = decks.getState().fetchDeck('d1')
  decks.getState().hear('d1', { state: 'ready', sha256: 'a', bytes: 1 })
  answer(succeed(report))
  await fetching
  expect(stateOf()).toMatchObject({ state: 'ready' })
})

test.each([
  ['cancelled', { state: 'remote' }],
  ['locked', { state: 'failed', failure: { kind: 'locked' } }],
] as const)('a request that ends %s says so beside the deck', async (kind, expected) => {
  const { decks, answer, stateOf } = start()
  const fetching = decks.getState().fetchDeck('d1')
  answer(fail(kind))
  await fetching
  expect(stateOf()).toEqual(expected)
})

test('when the library process is gone, nothing is on its way any more', () => {
  const { decks } = start()
  decks.getState().hear('d1', { state: 'downloading', received: 1 })
  decks.getState().hear('d2', { state: 'ready', sha256: 'a', bytes: 1 })
  decks.getState().forgetUnderWay()
  expect(Object.keys(decks.getState().news)).toEqual(['d2'])
})

test.each<[string, Deck['state'], string | undefined]>([
  ['https://slides.example/a.pdf', { state: 'remote' }, undefined],
  ['https://slides.example/a.pptx', { state: 'remote' }, 'office'],
  ['https://slides.example/a.pptx', { state: 'failed', failure: { kind: 'offline' } }, 'office'],
  ['https://slides.example/a.pptx', { state: 'queued' }, undefined],
  ['https://slides.example/a.pptx', { state: 'ready', sha256: 'a', bytes: 1 }, undefined],
  ['https://speakerdeck.com/somebody/boats', { state: 'remote' }, 'web'],
])('of %s, when its state is %j, no PDF can be had: %s', (url, state, form) =>
  expect(toOtherForm({ id: 'd1', title: 'a', url, state })).toBe(form),
)
