import { expect, test } from 'vitest'
import { type Failure, fail, type Result, succeed } from '../../../../core/model/failure'
import { type AskedSearch, toSearchKey } from '../../../../core/model/kept-search'
import type { KeptSearch } from '../../../../core/model/search'
import { createKeptSearches, findSaved, toAsked } from '../../../../renderer/state/kept-searches'

const ask = (text: string, more: Partial<AskedSearch> = {}): AskedSearch => ({
  text,
  filters: {},
  order: 'relevance',
  kinds: [],
  ...more,
})
const keep = (text: string, isSaved = false): KeptSearch => ({
  ...ask(text),
  id: `${isSaved ? 'saved' : 'recent'}-${text}`,
  isSaved,
  usedAt: '2026-01-02T03:04:05.678Z',
})

/** A slice over a library that keeps what it is told, and refuses with `failure` what is named in `refused`. */
const start = (before: readonly KeptSearch[] = [], refused: Readonly<Record<string, Failure>> = {}) => {
  let stored = [...before]
  const asked: string[] = []
  const answer = <Value>(name: string, change: () => Value): Result<Value> => {
    asked.push(name)
    const failure = refused[name]
    return failure === undefined ? succeed(change()) : { failure }
  }
  const told: unknown[] = []
  const useKept = createKeptSearches(
    {
      listSearches: async () => answer('list', () => [...stored]),
      noteSearch: async ({ text }) =>
        answer('note', () => {
          stored.unshift(keep(text))
          return null
        }),
      keepSearch: async ({ text }) =>
        answer('keep', () => {
          stored.unshift(keep(text, true))
          return keep(text, true)
        }),
      forgetSearches: async ({ ids }) =>
        answer('forget', () => {
          stored = stored.filter(({ id }) => !ids.includes(id))
          return null
        }),
      restoreSearches: async ({ searches }) =>
        answer('restore', () => {
          stored.push(...searches)
          return null
        }),
    },
    {
      forgot: (searches) => told.push(searches.map(({ text }) => text)),
      full: () => told.push('full'),
      failed: ({ kind }) => told.push(kind),
    },
  )
  const shown = () => {
    const { recent, saved } = useKept.getState()
    return { recent: recent.map(({ text }) => text), saved: saved.map(({ text }) => text) }
  }
  return { act: useKept.getState(), shown, asked, told }
}

test('what the library keeps is shown in its two parts', async () => {
  const { act, shown } = start([keep('mesh', true), keep('sidecar'), keep('registry')])
  await act.load()
  expect(shown()).toEqual({ recent: ['sidecar', 'registry'], saved: ['mesh'] })
})

test('what is noted stands among the recent ones, without the beginning it grew out of', async () => {
  const { act, shown } = start([keep('service m'), keep('registry')])
  await act.load()
  await act.note(ask('service mesh'), 'service m')
  expect(shown().recent).toEqual(['service mesh', 'registry'])
})

test('noting that fails is told to nobody', async () => {
  const { act, told } = start([], { note: { kind: 'locked' } })
  await act.note(ask('mesh'))
  expect(told).toEqual([])
})

test('what is removed goes at once, and comes back when that is undone', async () => {
  const { act, shown, told } = start([keep('mesh', true), keep('sidecar')])
  await act.load()
  const forgetting = act.forget([keep('sidecar')])
  expect(shown()).toEqual({ recent: [], saved: ['mesh'] })
  await forgetting
  expect(told).toEqual([['sidecar']])
  await act.restore([keep('sidecar')])
  expect(shown()).toEqual({ recent: ['sidecar'], saved: ['mesh'] })
})

test('a removal that is refused is taken back, and the refusal told', async () => {
  const { act, shown, told } = start([keep('sidecar')], { forget: { kind: 'locked' } })
  await act.load()
  await act.forget([keep('sidecar')])
  expect(shown().recent).toEqual(['sidecar'])
  expect(told).toEqual(['locked'])
})

test('removing nothing asks nothing', async () => {
  const { act, asked, told } = start()
  await act.forget([])
  expect([asked, told]).toEqual([[], []])
})

test('one search too many to save is told kindly, any other failure as it is', async () => {
  const full = start([], { keep: fail('too-large').failure })
  await full.act.save(ask('mesh'))
  expect(full.told).toEqual(['full'])
  const denied = start([], { keep: fail('denied').failure })
  await denied.act.save(ask('mesh'))
  expect(denied.told).toEqual(['denied'])
})

test('a search is saved when all that decides what it finds is the same', () => {
  const saved = [{ ...keep('service mesh', true), filters: { tag: ['b', 'a'], year: ['2022'] } }]
  const same = ask(' service  mesh', { filters: { year: ['2022'], tag: ['a', 'b'], speaker: [] } })
  expect(findSaved(saved, same)?.id).toBe('saved-service mesh')
  expect(findSaved(saved, { ...same, order: 'date' })).toBeUndefined()
  expect(findSaved(saved, { ...same, kinds: ['slide'] })).toBeUndefined()
  expect(findSaved(saved, ask('service mesh'))).toBeUndefined()
  expect(toSearchKey(ask('Mesh'))).not.toBe(toSearchKey(ask('mesh')))
})

test.each([
  ['', null],
  ['   ', null],
  [' mesh ', ask('mesh', { kinds: ['slide'] })],
])('“%s” would be kept as %o', (text, expected) => {
  expect(toAsked({ text, kind: 'slide', filters: {}, order: 'relevance' })).toEqual(expected)
})

test('a search is kept as text that the bridge takes, without half a character', () => {
  expect(toAsked({ text: 'mosn\ud83d ', kind: 'all', filters: {}, order: 'relevance' })?.text).toBe('mosn')
})
