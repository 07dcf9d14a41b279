import { expect, test } from 'vitest'
import { findBestPlace, isInBodyAlone } from '../../../../renderer/views/event/marked-words'

const place = (text: string, at: number) => ({ text, at })

test('the best place is where most of the words stand within a glance, the first of equals', () => {
  const words = [place('kite', 0), place('kite', 400), place('wind', 450), place('Wind', 900), place('kite', 930)]
  expect(findBestPlace(words)?.at).toBe(400)
})

test('a word that is repeated is no better than one', () => {
  expect(findBestPlace([place('kite', 0), place('kite', 400), place('KITE', 410)])?.at).toBe(0)
})

test('nothing marked is no place', () => expect(findBestPlace([])).toBeUndefined())

test('a page without end is looked through as far as somebody reads', () => {
  const started = performance.now()
  isInBodyAlone('wind and weather '.repeat(500_000), ['Kite night'], ['harbour', 'wind'])
  expect(performance.now() - started).toBeLessThan(2_000)
})

test.each([
  ['it stands in both', ['wind'], false],
  ['it stands in the body alone', ['harbour'], true],
  ['one of two stands in the body alone', ['kite', 'harbour'], true],
  ['it stands in neither', ['moon'], false],
  ['Chinese across a line', ['港口'], true],
])('%s: %j', (_, terms, isAlone) => {
  const body = 'Wind over the harbour, 港\n口'
  expect(isInBodyAlone(body, ['Kite night', undefined, 'Wind'], terms)).toBe(isAlone)
})
