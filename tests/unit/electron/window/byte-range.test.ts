import { expect, it } from 'vitest'
import { parseByteRange } from '../../../../electron/window/byte-range'

it.each([
  [null, 100, null],
  ['bytes=0-9', 100, { start: 0, end: 9 }],
  ['bytes=90-', 100, { start: 90, end: 99 }],
  ['bytes=90-1000', 100, { start: 90, end: 99 }],
  ['bytes=-10', 100, { start: 90, end: 99 }],
  ['bytes=-1000', 100, { start: 0, end: 99 }],
  ['Bytes= 5-5 ', 100, { start: 5, end: 5 }],
  ['bytes=100-', 100, 'unsatisfiable'],
  ['bytes=100-200', 100, 'unsatisfiable'],
  ['bytes=-0', 100, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=9-0', 100, null],
  ['bytes=-', 100, null],
  ['bytes=0-1,5-6', 100, null],
  ['bytes=a-b', 100, null],
  ['items=0-1', 100, null],
  ['bytes=99999999999999999999-', 100, null],
])('the range %j of a file of %d bytes is %j', (header, size, expected) => {
  expect(parseByteRange(header, size)).toEqual(expected)
})
