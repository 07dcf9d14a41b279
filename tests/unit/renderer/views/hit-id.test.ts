import { expect, test } from 'vitest'
import { toHitId } from '../../../../renderer/views/search/hit-id'

test('different hits have different ids without spaces', () => {
  const keys = ['slide builtin:a/b#1', 'slide builtin:a-b#1', '讲者 张三', 'a b', 'a_b']
  const ids = keys.map(toHitId)
  expect(new Set(ids).size).toBe(keys.length)
  expect(ids.every((id) => !/\s/.test(id))).toBe(true)
})
