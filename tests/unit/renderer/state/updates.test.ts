import { describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { UpdateState, UpdateStep } from '../../../../core/model/update'
import type { Bridge } from '../../../../electron/bridge/contract'
import { createUpdates } from '../../../../renderer/state/updates'

const found = { version: '0.3.0', notes: '' }
const at = (step: UpdateStep): UpdateState => ({ running: '0.2.0', way: 'itself', canAsk: true, step })

function prepare(answers: { look?: () => Result<UpdateState>; fetch?: () => Result<UpdateState> } = {}) {
  const told: string[] = []
  const bridge = {
    getUpdate: async () => succeed(at({ kind: 'unasked' })),
    lookForUpdate: async () => {
      const answer = answers.look?.() ?? succeed(at({ kind: 'found', found }))
      if ('ok' in answer) store.getState().hear(answer.ok)
      return answer
    },
    fetchUpdate: async () => answers.fetch?.() ?? succeed(at({ kind: 'ready', found })),
    cancelUpdate: async () => succeed(null),
  } as unknown as Bridge
  const store = createUpdates(bridge, { found: ({ version }) => told.push(version) })
  return { store, told }
}

describe('new versions', () => {
  it('are told of in passing when they were found by themselves', () => {
    const { store, told } = prepare()
    store.getState().hear(at({ kind: 'found', found }))
    expect(told).toEqual(['0.3.0'])
  })

  it('are not told of in passing to somebody who looks, or who stopped fetching', async () => {
    const { store, told } = prepare()
    await store.getState().look()
    expect(store.getState()).toMatchObject({ isLooking: false, update: at({ kind: 'found', found }) })
    store.getState().hear(at({ kind: 'fetching', found, done: 1, total: 2 }))
    store.getState().hear(at({ kind: 'found', found }))
    expect(told).toEqual([])
  })

  it('leave why a question failed until the next one', async () => {
    let isOffline = true
    const { store } = prepare({ look: () => (isOffline ? fail('offline') : succeed(at({ kind: 'current' }))) })
    await store.getState().look()
    expect(store.getState().failure).toEqual({ kind: 'offline' })
    isOffline = false
    await store.getState().look()
    expect(store.getState()).toMatchObject({ failure: null, update: at({ kind: 'current' }) })
  })

  it('are fetched; stopping that is no failure', async () => {
    const { store } = prepare({ fetch: () => fail('cancelled') })
    await store.getState().fetch()
    expect(store.getState().failure).toBeNull()
    const spoiled = prepare({ fetch: () => fail('unsafe') }).store
    await spoiled.getState().fetch()
    expect(spoiled.getState().failure?.kind).toBe('unsafe')
  })
})
