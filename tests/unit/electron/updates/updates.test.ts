import { describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { NewVersion, UpdateState, UpdateWay } from '../../../../core/model/update'
import { createUpdates, type Updater } from '../../../../electron/updates/updates'

const found: NewVersion = { version: '0.3.0', notes: '- A lamp' }

/** Updates over an updater in memory, which finds `offer` and fetches as `fetch` says. */
function prepare({
  offer = succeed(found) as Result<NewVersion | null>,
  fetch = async () => succeed(null),
  way = 'itself' as UpdateWay,
}: {
  offer?: Result<NewVersion | null>
  fetch?: Updater['fetch']
  way?: UpdateWay
} = {}) {
  const told: UpdateState[] = []
  let asked = 0
  let opened = 0
  const updates = createUpdates({
    running: '0.2.0',
    way,
    open: async () => {
      opened += 1
      return {
        look: async () => {
          asked += 1
          return offer
        },
        fetch,
      }
    },
    onChange: (state) => told.push(state),
  })
  return { updates, told, counts: () => ({ asked, opened }) }
}

describe('updates', () => {
  it('ask nobody until somebody looks', () => {
    const { updates, counts } = prepare()
    expect(updates.state()).toEqual({ running: '0.2.0', way: 'itself', canAsk: true, step: { kind: 'unasked' } })
    expect(counts()).toEqual({ asked: 0, opened: 0 })
  })

  it('tell what was found, and open the updater once', async () => {
    const { updates, told, counts } = prepare()
    await updates.look()
    await updates.look()
    expect(told.at(-1)?.step).toEqual({ kind: 'found', found })
    expect(counts()).toEqual({ asked: 2, opened: 1 })
  })

  it('ask once when two look at a time', async () => {
    const { updates, counts } = prepare()
    await Promise.all([updates.look(), updates.look()])
    expect(counts().asked).toBe(1)
  })

  it('tell that nothing is newer', async () => {
    const { updates } = prepare({ offer: succeed(null) })
    await updates.look()
    expect(updates.state().step).toEqual({ kind: 'current' })
    expect(await updates.fetch()).toEqual(fail('invalid'))
  })

  it('keep what they know when a question fails', async () => {
    const { updates, told } = prepare({ offer: fail('offline') })
    expect(await updates.look()).toEqual(fail('offline'))
    expect(updates.state().step).toEqual({ kind: 'unasked' })
    expect(told).toEqual([])
  })

  it('fetch what was found and tell how far they are; then looking changes nothing', async () => {
    const { updates, told, counts } = prepare({
      fetch: async (onProgress) => {
        onProgress(5, 10)
        return succeed(null)
      },
    })
    await updates.look()
    await updates.fetch()
    expect(told.map(({ step }) => step.kind)).toEqual(['found', 'fetching', 'fetching', 'ready'])
    expect(told[2]?.step).toMatchObject({ done: 5, total: 10 })
    await updates.look()
    expect(updates.state().step.kind).toBe('ready')
    expect(counts().asked).toBe(1)
  })

  it.each(['unsafe', 'cancelled', 'disk-full'] as const)('offer it again when fetching ends as %s', async (kind) => {
    const { updates } = prepare({ fetch: async () => fail(kind) })
    await updates.look()
    expect(await updates.fetch()).toEqual(fail(kind))
    expect(updates.state().step).toEqual({ kind: 'found', found })
  })

  it('go on fetching when an earlier question is answered meanwhile', async () => {
    let answer = (_: Result<NewVersion | null>) => {}
    let end = (_: Result<null>) => {}
    const later = new Promise<Result<NewVersion | null>>((resolve) => {
      answer = resolve
    })
    const ended = new Promise<Result<null>>((resolve) => {
      end = resolve
    })
    const answers = [Promise.resolve(succeed(found)), later]
    const updates = createUpdates({
      running: '0.2.0',
      way: 'itself',
      open: async () => ({ look: () => answers.shift() ?? later, fetch: () => ended }),
      onChange: () => {},
    })
    await updates.look()
    const looked = updates.look()
    const fetched = updates.fetch()
    answer(succeed(null))
    await looked
    expect(updates.state().step).toMatchObject({ kind: 'fetching', found })
    end(succeed(null))
    await fetched
    expect(updates.state().step).toEqual({ kind: 'ready', found })
  })

  it('stop fetching', async () => {
    const { updates } = prepare({
      fetch: (_, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('cancelled')))),
    })
    await updates.look()
    const fetched = updates.fetch()
    updates.cancel()
    expect(await fetched).toEqual(fail('cancelled'))
  })

  it.each(['deb', 'rpm', 'hand'] as const)('never fetch for a %s, which its reader renews', async (way) => {
    const { updates } = prepare({ way })
    await updates.look()
    expect(await updates.fetch()).toEqual(fail('invalid'))
  })

  it('say that there is nobody to ask', async () => {
    const updates = createUpdates({ running: '0.2.0', way: 'hand', open: null, onChange: () => {} })
    expect(updates.state().canAsk).toBe(false)
    expect(await updates.look()).toEqual(fail('not-found'))
  })
})
