import { describe, expect, it } from 'vitest'
import { toNextZoom } from '../../../../renderer/viewer/zoom'

describe('zooming by steps', () => {
  it.each([
    [1, 1, 1.1],
    [1, -1, 0.9],
    [1.17, 1, 1.25],
    [1.17, -1, 1.1],
    [0.999, 1, 1.1],
    [5, 1, 5],
    [0.2, -1, 0.25],
  ] as const)('from %d in direction %d comes %d', (scale, direction, next) => {
    expect(toNextZoom(scale, direction)).toBe(next)
  })
})
