import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../../../core/archive/mend/gap'
import { Guess } from '../../../../../core/archive/mend/guess'
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

/** The counts of a page on which these code points were chosen, and what was chosen. */
function countPage(codes: readonly number[]): { kinds: KindCounts; guess: Guess } {
  const guess = new Guess(codes.map(() => 0))
  const kinds = new KindCounts(model)
  const gaps = codes.map((_, at) => toGap(at))
  for (const [at, gap] of gaps.entries()) guess.put(gap, codes[at] ?? 0)
  kinds.add(gaps, guess, 1)
  return { kinds, guess }
}

const weightsOf = (gap: Gap): number[] => gap.candidates.map(({ weight }) => weight)

describe('what gaps of a kind became', () => {
  test('makes the same more likely where the same bytes are left, the more often the more', () => {
    const [once = 0, other] = weightsOf(countPage([rare]).kinds.favour(toGap(9)))
    const [often = 0] = weightsOf(countPage([rare, rare, rare]).kinds.favour(toGap(9)))
    expect(once).toBeGreaterThan(0)
    expect(often).toBeGreaterThan(once)
    expect(other).toBe(-1)
  })

  test('tells more about what is rare than about what is common', () => {
    const [ofRare = 0, ofCommon = 0] = weightsOf(countPage([rare, common]).kinds.favour(toGap(9)))
    expect(ofRare).toBeGreaterThan(ofCommon + 1)
  })

  test('tells nothing about another kind', () => {
    const gap = toGap(9, 'b')
    expect(countPage([rare]).kinds.favour(gap)).toBe(gap)
  })

  test('is forgotten when it is uncounted', () => {
    const { kinds, guess } = countPage([rare, rare])
    kinds.add([toGap(0), toGap(1)], guess, -1)
    expect(weightsOf(kinds.favour(toGap(9)))).toEqual([0, -1])
  })
})
