import { expect, test } from 'vitest'
import { countMostUnsure, isUnsure } from '../../../../renderer/views/event/unsure-talks'

test.each([
  [0.4, true],
  [0.49, true],
  [0.5, false],
  [1, false],
])('a talk of confidence %d is unsure: %s', (confidence, unsure) => {
  expect(isUnsure({ confidence })).toBe(unsure)
})

test.each([
  { confidences: [], count: undefined },
  { confidences: [0.3], count: undefined },
  { confidences: [0.3, 0.3], count: 2 },
  { confidences: [0.3, 0.3, 0.9, 0.9], count: undefined },
  { confidences: [0.3, 0.3, 0.9], count: 2 },
])('a page says it once when most of several talks are unsure: $confidences', ({ confidences, count }) => {
  expect(countMostUnsure(confidences.map((confidence) => ({ confidence })))).toBe(count)
})
