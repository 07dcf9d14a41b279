import { expect, test } from 'vitest'
import { foldForId, foldName, isHan } from '../../../../core/people/person-name'

test.each([
  ['張偉', '张伟'],
  ['张 三', '张三'],
  ['  Ada   EXAMPLE ', 'ada example'],
  ['ＡＤＡ', 'ada'],
  ['李•四', '李·四'],
  ['Ada 张', 'ada张'],
  ['', ''],
])('people called %j are compared as %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
  expect(foldName(folded)).toBe(folded)
})

test('ids are made of a name as it is written, but for case, width and spaces', () => {
  expect(foldForId(' 張 偉 ')).toBe('張 偉')
  expect(foldForId('ＡＤＡ\u3000Example')).toBe('ada example')
})

test.each([
  ['张三', true],
  ['Ada 张', true],
  ['𠮷', true],
  ['Ada', false],
  ['アダ', false],
  ['', false],
])('that %j holds Han characters is %s', (text, holds) => {
  expect(isHan(text)).toBe(holds)
})
