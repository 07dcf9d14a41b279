import { describe, expect, it } from 'vitest'
import { createWheelSteps, toNextZoom } from '../../../../renderer/viewer/zoom'

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

describe('zooming by wheel', () => {
  it('takes one notch of a mouse for one step, upwards nearer', () => {
    const toSteps = createWheelSteps()
    expect([toSteps(-100, 0), toSteps(100, 0), toSteps(-3, 1)]).toEqual([1, -1, 1])
  })

  it('gathers the small movements of a trackpad', () => {
    const toSteps = createWheelSteps()
    expect([20, 20, 20, 20].map((delta) => toSteps(delta, 0))).toEqual([0, 0, -1, 0])
  })

  it('begins anew when the direction turns', () => {
    const toSteps = createWheelSteps()
    expect([50, -50, -50].map((delta) => toSteps(delta, 0))).toEqual([0, 0, 1])
  })
})
