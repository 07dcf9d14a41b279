import { expect, test } from 'vitest'
import { chooseItem } from '../../../../electron/cli/find-item'

const items = [
  { source: 'builtin', id: 'activities/one' },
  { source: 'mine', id: 'activities/one' },
  { source: 'mine', id: 'activities/two' },
  { source: 'mine', id: 'blog/two' },
  { source: 'builtin', id: 'guide' },
  { source: 'mine', id: 'events/three', alsoIn: [{ source: 'builtin', id: 'activities/three' }] },
]

test.each([
  ['activities/two', 'mine', []],
  ['guide', 'builtin', []],
  ['one', 'mine', ['builtin']],
  ['activities/one', 'mine', ['builtin']],
  ['builtin:activities/one', 'builtin', []],
  ['events/three', 'mine', []],
  ['three', 'mine', []],
  ['activities/three', 'mine', []],
  ['builtin:activities/three', 'mine', []],
])('%s names the item of %s', (name, source, alsoIn) => {
  expect(chooseItem(items, name)).toMatchObject({ ok: { source, alsoIn } })
})

test('a name that several items end with is refused with the choices', () => {
  expect(chooseItem(items, 'two')).toEqual({
    failure: { kind: 'invalid', detail: 'two could be activities/two or blog/two' },
  })
})

test('a name that nothing has is not found', () => {
  expect(chooseItem(items, 'tw')).toMatchObject({ failure: { kind: 'not-found' } })
})
