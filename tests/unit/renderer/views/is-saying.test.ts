import { expect, test } from 'vitest'
import { isSaying } from '../../../../renderer/views/event/is-saying'

test.each([
  ['年度报告 & 2025 规划展望（图片版）', '年度报告 & 2025 规划展望', true],
  ['Ｈｅｌｌｏ，World', 'hello world!', true],
  ['云原生专场', '云原生专场：五个议题', false],
  ['anything', '', true],
])('“%s” says “%s”: %s', (title, text, expected) => {
  expect(isSaying(title, text)).toBe(expected)
})
