import { expect, test } from 'vitest'
import { isTraditional, simplify } from '../../../../core/writing/simplified'

test.each([
  ['網格的未來', '网格的未来'],
  ['發展與髮型', '发展与发型'],
  ['Mesh 網關 2022', 'Mesh 网关 2022'],
  ['网格的未来', '网格的未来'],
  ['𠮷 and 😀', '𠮷 and 😀'],
  ['', ''],
])('%s is written %s, as long as before', (text, simplified) => {
  expect(simplify(text)).toBe(simplified)
  expect(simplify(text)).toHaveLength(text.length)
})

test.each([
  ['活動時間：五月六日', true],
  ['Mesh meetup, 講者：張三', true],
  ['著名的网格，于是我们把它看著用到了今天，还写了一本书来讲它的故事', false],
  ['网格的一年', false],
  ['No ideograph at all', false],
  ['', false],
])('%s is written in traditional characters: %s', (text, isSo) => {
  expect(isTraditional(text)).toBe(isSo)
})
