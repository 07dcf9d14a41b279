import { expect, it } from 'vitest'
import { isOneSlipAway } from '../../../../core/search/near-words'

it.each([
  ['layotto', 'layoto', true],
  ['layotto', 'layyotto', true],
  ['layotto', 'lajotto', true],
  ['layotto', 'alyotto', true],
  ['layotto', 'layotot', true],
  ['layotto', 'layotto', true],
  ['layotto', 'lyatoto', false],
  ['layotto', 'layo', false],
  ['ab', 'ba', true],
  ['a', '', true],
  ['abc', 'xyz', false],
])('from %j to %j one slip is enough: %j', (a, b, isNear) => {
  expect(isOneSlipAway(a, b)).toBe(isNear)
  expect(isOneSlipAway(b, a)).toBe(isNear)
})
