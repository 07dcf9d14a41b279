import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../../../core/archive/mend/gap'
import { KindCounts } from '../../../../../core/archive/mend/kind-counts'
import { makeSmallModel } from './small-model'

const [rare, common] = [0x67b6, 0x6076]
const model = makeSmallModel(
  [],
  new Map([
    [rare, 10],
    [common, 100],
  ]),
)
const toGap = (at: number, kind = 'a'): Gap => ({
  at,
  kind,
  candidates: [
    { code: rare, weight: 0 },
    { code: common, weight: -1 },
  ],
})

/** The counts of a page on which these code points were chosen. */
function countPage(codes: readonly number[], confidence = 1): KindCounts {
  const kinds = new KindCounts(model)
  kinds.add(
    codes.map((_, at) => toGap(at)),
    codes.map((code) => ({ code, confidence })),
    1,
  )
  return kinds
}

const weightsOf = (gap: Gap): number[] => gap.candidates.map(({ weight }) => weight)

describe('what gaps of a kind became', () => {
  test('makes the same more likely where the same bytes are left, the more often the more', () => {
    const [once = 0, other] = weightsOf(countPage([rare]).favour(toGap(9)))
    const [often = 0] = weightsOf(countPage([rare, rare, rare]).favour(toGap(9)))
    expect(once).toBeGreaterThan(0)
    expect(often).toBeGreaterThan(once)
    expect(other).toBe(-1)
  })

  test('tells more about what is rare than about what is common', () => {
    const [ofRare = 0, ofCommon = 0] = weightsOf(countPage([rare, common]).favour(toGap(9)))
    expect(ofRare).toBeGreaterThan(ofCommon + 1)
  })

  test('tells the less the less sure it is', () => {
    const [sure = 0] = weightsOf(countPage([rare]).favour(toGap(9)))
    const [unsure = 0] = weightsOf(countPage([rare], 0.5).favour(toGap(9)))
    expect(unsure).toBeLessThan(sure)
    expect(unsure).toBeGreaterThan(0)
  })

  test('tells nothing about another kind', () => {
    const gap = toGap(9, 'b')
    expect(countPage([rare]).favour(gap)).toBe(gap)
  })

  test('is forgotten when it is uncounted', () => {
    const kinds = countPage([rare, rare])
    const choice = { code: rare, confidence: 1 }
    kinds.add([toGap(0), toGap(1)], [choice, choice], -1)
    expect(weightsOf(kinds.favour(toGap(9)))).toEqual([0, -1])
  })
})
