import { describe, expect, it } from 'vitest'
import { isOneEditAway } from '../../../../electron/search/text-index'

describe('isOneEditAway', () => {
  it.each([
    ['dragonfly', 'dragonfyl', true],
    ['dragonfly', 'dragonfl', true],
    ['dragonfly', 'dragonflyy', true],
    ['dragonfly', 'fragonfly', true],
    ['dragonfly', 'dragonfly', true],
    ['dragonfly', 'dargofnly', false],
    ['dragonfly', 'dragon', false],
  ])('%j and %j: %j', (a, b, isNear) => {
    expect(isOneEditAway(a, b)).toBe(isNear)
    expect(isOneEditAway(b, a)).toBe(isNear)
  })
})
