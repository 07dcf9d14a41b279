import { describe, expect, it } from 'vitest'
import { toShown } from '../../../../renderer/viewer/thumbnail-frame'

const wide = 16 / 9

describe('what a thumbnail shows of a page', () => {
  it('is all of a page of its own shape', () => {
    expect(toShown({ width: 960, height: 540 }, wide)).toEqual({ x: 0, y: 0, width: 960, height: 540 })
  })

  it('is all of a squarer page, with paper on both sides', () => {
    expect(toShown({ width: 400, height: 300 }, 2)).toEqual({ x: -100, y: 0, width: 600, height: 300 })
  })

  it('is all of a wider page, with paper above and below', () => {
    expect(toShown({ width: 600, height: 200 }, 1.5)).toEqual({ x: 0, y: -100, width: 600, height: 400 })
  })

  it('is the top of a page in portrait', () => {
    expect(toShown({ width: 200, height: 400 }, 2)).toEqual({ x: 0, y: 0, width: 200, height: 100 })
  })

  it('is the part of a page in portrait where what one looks for stands, down to its foot', () => {
    expect(toShown({ width: 200, height: 400 }, 2, 60)).toMatchObject({ y: 0 })
    expect(toShown({ width: 200, height: 400 }, 2, 200)).toMatchObject({ y: 150, height: 100 })
    expect(toShown({ width: 200, height: 400 }, 2, 395)).toMatchObject({ y: 300, height: 100 })
  })
})
