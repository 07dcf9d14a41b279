import { expect, test } from 'vitest'
import { type Failure, type Result, succeed } from '../../../../core/model/failure'
import type { Keepsake, KeepsakeTarget } from '../../../../core/model/keepsake'
import { createKeepsakes, toKeptOf } from '../../../../renderer/state/keepsakes'

const target: KeepsakeTarget = { kind: 'item', source: 'a', id: 'activities/night' }
const keep = (id: string, kind: Keepsake['kind'] = 'favourite'): Keepsake => ({
  id,
  kind,
  target,
  subject: {
    title: '木船之夜',
    itemTitle: '木船之夜',
    itemKind: 'event',
    language: 'zh',
    sourceTitle: 'a',
    speakers: [],
  },
  ...(kind === 'note' ? { text: '木头' } : {}),
  madeAt: '2026-01-02T03:04:05.678Z',
  changedAt: '2026-01-02T03:04:05.678Z',
  talkIds: [],
})

/** A slice over a library that refuses all it is asked with `failure`, if there is one. */
const start = (failure?: Failure) => {
  const told: unknown[] = []
  const answer = <Value>(name: string, input: unknown, value: Value): Result<Value> => {
    told.push([name, input])
    return failure === undefined ? succeed(value) : { failure }
  }
  const useKeepsakes = createKeepsakes(
    {
      keepFavourite: async (query) => answer('star', query, keep('s1')),
      writeNote: async (query) => answer('write', query, keep('n1', 'note')),
      dropKeepsakes: async (query) => answer('drop', query, null),
      restoreKeepsakes: async (query) => answer('restore', query, null),
    },
    {
      changed: () => told.push('changed'),
      dropped: (keepsakes) => told.push(['dropped', keepsakes.map(({ id }) => id)]),
      full: () => told.push('full'),
      failed: ({ kind }) => told.push(kind),
    },
  )
  return { told, ...useKeepsakes.getState() }
}

test('a star is given, and what is kept is asked for again', async () => {
  const { told, star } = start()
  await star(target)
  expect(told).toEqual([['star', { target }], 'changed'])
})

test('what is let go of is told with a way back', async () => {
  const { told, drop, restore } = start()
  await drop([keep('s1'), keep('n1', 'note')])
  await restore([keep('s1')])
  expect(told).toEqual([
    ['drop', { ids: ['s1', 'n1'] }],
    ['dropped', ['s1', 'n1']],
    'changed',
    ['restore', { ids: ['s1'] }],
    'changed',
  ])
})

test('a note that is not stored says why where it is written, and changes nothing', async () => {
  const { told, write } = start({ kind: 'disk-full' })
  expect(await write({ target, text: '木头', id: 'n1' })).toEqual({ kind: 'disk-full' })
  expect(told).toEqual([['write', { target, text: '木头', id: 'n1' }]])
  expect(await start().write({ target, text: '木头' })).toBeNull()
})

test.each<[Failure, unknown]>([
  [{ kind: 'too-large' }, 'full'],
  [{ kind: 'locked' }, 'locked'],
])('a star that cannot be given tells why: %o', async (failure, expected) => {
  const { told, star } = start(failure)
  await star(target)
  expect(told).toContain(expected)
})

test('what could not be let go of is not told as gone', async () => {
  const { told, drop } = start({ kind: 'locked' })
  await drop([keep('s1')])
  expect(told).toEqual([['drop', { ids: ['s1'] }], 'locked', 'changed'])
})

test('stars and notes are told apart', () => {
  const [star, note] = [keep('s1'), keep('n1', 'note')]
  expect(toKeptOf([note, star])).toEqual({ stars: [star], notes: [note] })
})
