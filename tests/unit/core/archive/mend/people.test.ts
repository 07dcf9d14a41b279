import { describe, expect, test } from 'vitest'
import { emptyModel } from '../../../../../core/archive/mend/model'
import { toGivenKey, toSurnameKey, weighName } from '../../../../../core/archive/mend/people'
import { toTokens } from '../../../../../core/archive/mend/tokens'
import { makeSmallModel } from './small-model'

const model = makeSmallModel([
  ...[...'张李'].map((letter, at) => [toSurnameKey(toTokens(letter)[0] ?? 0), 60_000 / (at + 1)] as const),
  ...[...'健恒'].map((letter) => [toGivenKey(toTokens(letter)[0] ?? 0), 3000] as const),
])
const weigh = (name: string, bounds: 0 | 1 | 2 = 2): number =>
  weighName(toTokens(name), 0, [...name].length - 1, bounds, model)

describe('weighing a name', () => {
  test('takes the commoner surname for the likelier one', () => {
    expect(weigh('张健')).toBeGreaterThan(weigh('李健'))
    expect(weigh('李健')).toBeGreaterThan(0)
  })

  test('takes a name for likelier the more of its sides are no Chinese character', () => {
    expect(weigh('张健', 2)).toBeGreaterThan(weigh('张健', 1))
    expect(weigh('张健', 1)).toBeGreaterThan(weigh('张健', 0))
  })

  test('knows nicknames of two characters that stand by themselves', () => {
    expect(weigh('健恒', 2)).toBeGreaterThan(0)
    expect([weigh('健恒', 1), weigh('健恒健', 2)]).toEqual([0, 0])
  })

  test.each(['张存', '存健', '张健存', '张存健'])('knows no name %s', (name) => {
    expect(weigh(name)).toBe(0)
  })

  test('knows no names without a model', () => {
    expect(weighName(toTokens('张健'), 0, 1, 2, emptyModel)).toBe(0)
  })
})
