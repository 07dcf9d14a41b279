import { expect, test } from 'vitest'
import { foldWithMap } from '../../../../core/search/fold'
import { foldRecently } from '../../../../core/search/recent-folds'

const places = [0, 1, 500, 900]

test.each([
  ['a short text', 'Layotto ﬁrst'],
  ['a long text', 'Ａ LONG text ﬁlled up, 服务⽹格。'.repeat(60)],
])('%s is folded as ever, the first time and later', (_name, text) => {
  const expected = foldWithMap(text)
  for (const folded of [foldRecently(text), foldRecently(text)]) {
    expect(folded.text).toBe(expected.text)
    expect(places.map(folded.toOrigin)).toEqual(places.map(expected.toOrigin))
  }
})

test('a long text asked for again is not folded again, until many others were', () => {
  const text = 'Layotto '.repeat(100)
  const first = foldRecently(text)
  expect(foldRecently(text)).toBe(first)
  for (let index = 0; index < 40; index += 1) foldRecently(`${index} ${'x'.repeat(100_000)}`)
  expect(foldRecently(text)).not.toBe(first)
})
