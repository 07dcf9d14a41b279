import { expect, test } from 'vitest'
import { toCount, toSize, toTable, toWidth } from '../../../../electron/cli/text-table'

test.each([
  ['abc', 3],
  ['云原生', 6],
  ['《A》', 5],
  ['é', 1],
  ['🦐', 2],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(toWidth(text)).toBe(width)
})

test('columns stand under each other, Chinese or not, and a very long cell pushes only its own row', () => {
  const long = 'x'.repeat(60)
  expect(
    toTable([
      ['云', '1', 'first'],
      ['abcd', '2', 'second'],
      [long, '3', 'third'],
    ]).split('\n'),
  ).toEqual([`云${' '.repeat(46)}  1  first`, `abcd${' '.repeat(44)}  2  second`, `${long}  3  third`])
  expect(toTable([])).toBe('')
})

test('a title of several lines is no row of its own', () => {
  expect(toTable([['first \r\n FORGED\u2028row', 'x\ny']])).toBe('first FORGED row  x y')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_960, '1.0 MB'],
  [12_345_678, '12 MB'],
  [5_000_000_000, '5.0 GB'],
])('%i bytes read as %s', (bytes, text) => {
  expect(toSize(bytes)).toBe(text)
})

test('one is not many', () => {
  expect([toCount(0, 'talk'), toCount(1, 'talk'), toCount(2, 'talk')]).toEqual(['0 talks', '1 talk', '2 talks'])
})
