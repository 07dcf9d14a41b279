import { describe, expect, test } from 'vitest'
import { emptyModel } from '../../../../../core/archive/mend/model'
import { toGivenKey, toSurnameKey } from '../../../../../core/archive/mend/people'
import { toTokens } from '../../../../../core/archive/mend/tokens'
import { anyWord, toWordKey, weighWords } from '../../../../../core/archive/mend/words'
import { makeSmallModel } from './small-model'

const keyOf = (word: string, before = anyWord): number => toWordKey(before, toTokens(word))
const model = makeSmallModel([
  [anyWord, 1_000_000],
  [keyOf('缓存'), 1000, 2],
  [keyOf('服务'), 1000, 2],
  [keyOf('复用'), 1000, 2],
  [keyOf('的'), 20_000, 4],
  [keyOf('服务', keyOf('缓存')), 300],
  [toSurnameKey(toTokens('张')[0] ?? 0), 60_000],
  [toGivenKey(toTokens('恒')[0] ?? 0), 3000],
  [toGivenKey(toTokens('健')[0] ?? 0), 3000],
])

/** How likely the words of a text are around those of its characters that stand in brackets. */
function weigh(text: string): number {
  const first = toTokens(text.slice(0, text.indexOf('['))).length
  const last = toTokens(text.slice(0, text.indexOf(']')).replace('[', '')).length - 1
  return weighWords(toTokens(text.replace(/[[\]]/g, '')), first, last, model)
}

describe('weighing words', () => {
  test.each([
    ['a word that is known', '缓[存]', '缓[恒]'],
    ['a word that often follows the one before', '缓存[服务]', '缓存[复用]'],
    ['a word after one that is not by it', '的[缓存]', '的[缓恒]'],
    ['a common word', '，[的]，', '，[存]，'],
    ['a name with a surname', '> [张健]，', '> [存健]，'],
    ['a name of three characters', '[张健恒]：', '[张健存]：'],
    ['a nickname by itself', '（[健恒]）', '（[健存]）'],
  ])('prefers %s', (_, likely, unlikely) => {
    expect(weigh(likely)).toBeGreaterThan(weigh(unlikely))
  })

  test('sees no words beyond what is no Chinese character, nor beyond a few characters', () => {
    const inside = weigh('[缓存]')
    expect(weigh('服务，[缓存]，服务')).toBe(weigh('复用，[缓存]，复用'))
    expect(weigh('服务的的的的[缓存]')).toBe(weigh('复用的的的的[缓存]'))
    expect(inside).toBeLessThan(0)
  })

  test('says nothing when the model knows no words', () => {
    expect(weighWords(toTokens('缓存'), 0, 1, emptyModel)).toBe(0)
  })
})

describe('the key of a word', () => {
  test('depends on its characters, their order and the word before', () => {
    const keys = [keyOf('缓存'), keyOf('存缓'), keyOf('缓'), keyOf('缓存', keyOf('的')), anyWord]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is that of the tokens between two places', () => {
    expect(toWordKey(anyWord, toTokens('的缓存的'), 1, 2)).toBe(keyOf('缓存'))
  })
})
