import { expect, test } from 'vitest'
import { type Failure, type Result, succeed } from '../../../../core/model/failure'
import { type Keepsake, keepsakeLimits } from '../../../../core/model/keepsake'
import { createKeepsakes, findUnsaved } from '../../../../renderer/state/keepsakes'
import { makeKeepsake as keep, keptTarget as target } from '../../../helpers/make-keepsake'

/** A slice over a library that refuses all it is asked with `failure`, if there is one. */
const start = (first?: Failure, kept: readonly Keepsake[] = []) => {
  let failure = first
  const told: unknown[] = []
  const answer = <Value>(name: string, input: unknown, value: Value): Result<Value> => {
    told.push([name, input])
    return failure === undefined ? succeed(value) : { failure }
  }
  const useKeepsakes = createKeepsakes(
    {
      listKeepsakes: async () => answer('list', null, kept),
      keepFavourite: async (query) => answer('star', query, keep('s1')),
      writeNote: async (query) => answer('write', query, keep('n1', 'note')),
      dropKeepsakes: async (query) => answer('drop', query, null),
      restoreKeepsakes: async (query) => answer('restore', query, null),
      saveKeepsakes: async () => answer('save', {}, { path: '/notes.md', count: 2 }),
    },
    {
      changed: () => told.push('changed'),
      starred: ({ id }, title) => told.push(['starred', id, title]),
      dropped: (keepsakes) => told.push(['dropped', keepsakes.map(({ id }) => id)]),
      full: () => told.push('full'),
      unsaved: ({ title, text, failure: why }) => told.push(['unsaved', title, text.length, why.kind]),
      saved: ({ path, count }) => told.push(['saved', path, count]),
      failed: ({ kind }) => told.push(kind),
    },
  )
  const mend = () => {
    failure = undefined
  }
  return { told, mend, useKeepsakes, ...useKeepsakes.getState() }
}

test('a star is given, and what is kept is asked for again', async () => {
  const { told, star } = start()
  await star(target)
  expect(told).toEqual([['star', { target }], 'changed'])
})

test('where no star shows it, one that is given is told of; one that is there is taken off', async () => {
  const given = start(undefined, [keep('n1', 'note')])
  await given.toggleStar(target, '木船之夜')
  expect(given.told).toEqual([['list', null], ['star', { target }], 'changed', ['starred', 's1', '木船之夜']])
  const taken = start(undefined, [keep('n1', 'note'), keep('s1')])
  await taken.toggleStar(target, '木船之夜')
  expect(taken.told).toEqual([['list', null], ['drop', { ids: ['s1'] }], ['dropped', ['s1']], 'changed'])
})

test('no star is given without knowing whether one is there', async () => {
  const { told, toggleStar } = start({ kind: 'locked' })
  await toggleStar(target, '木船之夜')
  expect(told).toEqual([['list', null], 'locked'])
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
  expect(await write({ target, text: '木头', id: 'n1' }, '木船之夜')).toEqual({ kind: 'disk-full' })
  expect(told).toEqual([['write', { target, text: '木头', id: 'n1' }]])
  expect(await start().write({ target, text: '木头' }, '木船之夜')).toBeNull()
})

test.each<[Failure, unknown]>([
  [{ kind: 'too-large' }, 'full'],
  [{ kind: 'locked' }, 'locked'],
])('a star that cannot be given tells why: %o', async (failure, expected) => {
  const { told, star } = start(failure)
  await star(target)
  expect(told).toContain(expected)
})

const long = 'x'.repeat(keepsakeLimits.text + 1)

test('a note that is too long is not sent, kept, and told to who went away from it', async () => {
  const { told, leave, useKeepsakes } = start()
  await leave({ target, text: long }, '木船之夜')
  expect(told).toEqual([['unsaved', '木船之夜', long.length, 'too-large']])
  const { unsaved } = useKeepsakes.getState()
  expect(findUnsaved(unsaved, { target })?.text).toBe(long)
  expect(findUnsaved(unsaved, { target, id: 'n1' })?.text).toBe(long)
  expect(findUnsaved(unsaved, { target: { ...target, id: 'activities/day' } })).toBeUndefined()
})

test('what was refused is kept once, until it is stored, forgotten, or its note is let go of', async () => {
  const { write, drop, forget, mend, useKeepsakes } = start({ kind: 'disk-full' })
  const texts = () => useKeepsakes.getState().unsaved.map(({ text }) => text)
  await write({ target, text: '一' }, '木船之夜')
  await write({ target, text: '二', id: 'n1' }, '木船之夜')
  expect(texts()).toEqual(['二'])
  mend()
  await write({ target, text: '三', id: 'n1' }, '木船之夜')
  expect(texts()).toEqual([])
  await write({ target, text: long, id: 'n1' }, '木船之夜')
  await drop([keep('n1', 'note')])
  expect(texts()).toEqual([])
  await write({ target, text: long }, '木船之夜')
  forget({ target })
  expect(texts()).toEqual([])
})

test('the window may go once nothing is left that could not be stored, which is told', async () => {
  const { told, write, mayClose, mend } = start({ kind: 'disk-full' })
  expect(mayClose()).toBe(true)
  await write({ target, text: '一' }, '木船之夜')
  told.length = 0
  expect(mayClose()).toBe(false)
  expect(told).toEqual([['unsaved', '木船之夜', 1, 'disk-full']])
  mend()
  await write({ target, text: '一' }, '木船之夜')
  expect(mayClose()).toBe(true)
})

test('all of them are written into a file, which is told, as is what kept them from it', async () => {
  const { told, save } = start()
  await save()
  expect(told).toEqual([
    ['save', {}],
    ['saved', '/notes.md', 2],
  ])
  const full = start({ kind: 'disk-full' })
  await full.save()
  expect(full.told.at(-1)).toBe('disk-full')
})

test('what was written on while the words before were stored is kept when it is refused', async () => {
  const { write, useKeepsakes } = start()
  await Promise.all([write({ target, text: '一' }, '木船之夜'), write({ target, text: long }, '木船之夜')])
  expect(useKeepsakes.getState().unsaved.map(({ text }) => text)).toEqual([long])
})

test('what could not be let go of is not told as gone', async () => {
  const { told, drop } = start({ kind: 'locked' })
  await drop([keep('s1')])
  expect(told).toEqual([['drop', { ids: ['s1'] }], 'locked', 'changed'])
})
