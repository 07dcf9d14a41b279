import { expect, test } from 'vitest'
import { simplify } from '../../../../core/writing/simplified'

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
