import { expect, test } from 'vitest'
import { pairSpeakers } from '../../../../core/people/pair-speakers'

const toSpeakers = (names: string) => names.split(',').flatMap((name) => (name === '' ? [] : [{ name }]))

test.each([
  ['张三', '张三', [0]],
  ['Zhang San', '张三', [0]],
  ['Zhang San,Li Si', '张三,李四', [0, 1]],
  ['Ada Example,Zhang San', '张三,ADA EXAMPLE', [1, 0]],
  ['Zhang San', '张三,李四', [undefined]],
  ['Ada Example,Zhang San', '张三,李四,Ada Example', [2, undefined]],
  ['张三,张三', '张三,张三', [0, 1]],
  ['', '张三', []],
])('%s are of %s the %j', (translated, shown, pairs) => {
  expect(pairSpeakers(toSpeakers(translated), toSpeakers(shown))).toEqual(pairs)
})
