import { describe, expect, test } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { ImportProgress, ImportReport } from '../../../../core/model/library'
import type { Bridge } from '../../../../electron/bridge/contract'
import {
  createImporting,
  createRefreshTally,
  type ImportOutcome,
  type ImportTask,
  isShown,
  toTurn,
} from '../../../../renderer/state/importing'
import type { RefreshTally } from '../../../../renderer/state/toasts'

const report = (source: string): ImportReport => ({
  source,
  events: 1,
  articles: 0,
  talks: 1,
  decks: 0,
  added: 1,
  updated: 0,
  removed: 0,
  unchanged: 0,
  skipped: [],
  warnings: [],
  repaired: [],
  ms: 1,
})

const refresh = (source: string): ImportTask => ({ kind: 'refresh', source, title: `Source ${source}` })

const progress = (source: string, phase: ImportProgress['phase'] = 'storing'): ImportProgress => ({
  phase,
  done: 1,
  total: 2,
  source: { id: source, title: `Source ${source}` },
})

type Answer = Result<ImportReport | null>

const start = () => {
  const asked: { readonly name: string; answer(result: Answer): void }[] = []
  const ask = (name: string) => () => new Promise<never>((resolve) => asked.push({ name, answer: resolve as never }))
  let cancelled = 0
  const bridge: Partial<Bridge> = {
    chooseAndImport: ask('folder'),
    importUrl: ask('url'),
    refreshSource: ({ source }) => ask(`refresh ${source}`)(),
    cancelImport: async () => {
      cancelled += 1
      return succeed(null)
    },
  }
  const outcomes: ImportOutcome[] = []
  const store = createImporting(bridge as Bridge, (outcome) => outcomes.push(outcome))
  const settle = async (at: number, result: Answer) => {
    asked[at]?.answer(result)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { store, act: store.getState(), asked, outcomes, settle, countCancelled: () => cancelled }
}

describe('imports, one after another', () => {
  test('a second refresh waits for the first, and then runs', async () => {
    const { store, act, asked, settle, outcomes } = start()
    void act.start(refresh('a'))
    void act.start(refresh('b'))
    expect(asked.map(({ name }) => name)).toEqual(['refresh a'])
    expect(toTurn(store.getState(), 'b').turn).toBe('waiting')
    await settle(0, succeed(report('a')))
    expect(asked.map(({ name }) => name)).toEqual(['refresh a', 'refresh b'])
    expect(toTurn(store.getState(), 'b').turn).toBe('running')
    await settle(1, succeed(report('b')))
    expect(outcomes.map(({ title, isLast }) => [title, isLast])).toEqual([
      ['Source a', false],
      ['Source b', true],
    ])
    expect(store.getState().running).toBeNull()
  })

  test('a source that runs or waits is not asked for again', async () => {
    const { store, act } = start()
    for (const id of ['a', 'b', 'a', 'b']) void act.start(refresh(id))
    expect(store.getState().waiting).toEqual([refresh('b')])
    expect(await act.start(refresh('a'))).toEqual(fail('cancelled'))
  })

  test('no dialog opens behind an import that runs', async () => {
    const { act, asked } = start()
    void act.start(refresh('a'))
    expect(await act.start({ kind: 'folder' })).toEqual(fail('cancelled'))
    expect(asked).toHaveLength(1)
  })

  test('a closed dialog has no outcome, and nothing is drawn while it is open', async () => {
    const { store, act, settle, outcomes } = start()
    void act.start({ kind: 'folder' })
    expect(isShown(store.getState().running)).toBe(false)
    act.hear(progress('a'))
    expect(isShown(store.getState().running)).toBe(true)
    await settle(0, succeed(null))
    expect(outcomes).toMatchObject([{ result: null, isCancelled: false }])
  })

  test('what is added bears the name its progress told', async () => {
    const { act, settle, outcomes } = start()
    void act.start({ kind: 'url', url: 'https://example.org/a' })
    act.hear(progress('web'))
    await settle(0, succeed(report('web')))
    expect(outcomes).toMatchObject([{ title: 'Source web', result: { ok: { source: 'web' } } }])
  })

  test('cancelling stops what runs and forgets what waits', async () => {
    const { store, act, settle, outcomes, countCancelled } = start()
    void act.start(refresh('a'))
    const second = act.start(refresh('b'))
    await act.cancel()
    expect(await second).toEqual(fail('cancelled'))
    await settle(0, fail('cancelled'))
    expect(countCancelled()).toBe(1)
    expect(store.getState()).toMatchObject({ running: null, waiting: [] })
    expect(outcomes).toMatchObject([{ result: null, isCancelled: true }])
  })

  test('a waiting refresh can be taken out of the line alone', async () => {
    const { store, act } = start()
    for (const id of ['a', 'b', 'c']) void act.start(refresh(id))
    act.forget('b')
    expect(store.getState().waiting).toEqual([refresh('c')])
  })

  test('a refresh that runs by itself is shown in its row only, until it is done', () => {
    const { store, act } = start()
    act.hear(progress('b'))
    expect(store.getState().running).toBeNull()
    expect(toTurn(store.getState(), 'b')).toMatchObject({ turn: 'running', progress: { phase: 'storing' } })
    act.hear(progress('b', 'done'))
    expect(toTurn(store.getState(), 'b')).toEqual({ turn: 'none' })
  })

  test('news of another source is not taken for the refresh that was asked for', () => {
    const { store, act } = start()
    void act.start(refresh('a'))
    act.hear(progress('b'))
    expect(store.getState().running?.progress).toBeNull()
    expect(toTurn(store.getState(), 'b').turn).toBe('running')
  })
})

test('refreshes that were asked for together are told together, cancelled ones and additions left out', () => {
  const told: RefreshTally[] = []
  const hear = createRefreshTally((tally) => told.push(tally))
  hear({ task: refresh('a'), title: 'A', result: succeed(report('a')), isCancelled: false, isLast: false })
  hear({ task: { kind: 'folder' }, title: 'F', result: succeed(report('f')), isCancelled: false, isLast: false })
  hear({ task: refresh('b'), title: 'B', result: fail('offline'), isCancelled: false, isLast: false })
  expect(told).toEqual([])
  hear({ task: refresh('c'), title: 'C', result: null, isCancelled: true, isLast: true })
  hear({ task: { kind: 'file' }, title: 'G', result: succeed(report('g')), isCancelled: false, isLast: true })
  expect(told).toEqual([
    {
      done: [{ title: 'A', report: report('a') }],
      failed: [{ source: 'b', title: 'B', failure: { kind: 'offline' } }],
    },
  ])
})
