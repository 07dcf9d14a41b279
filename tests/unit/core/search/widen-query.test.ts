import { describe, expect, test } from 'vitest'
import { widenQuery, withoutFields } from '../../../../core/search/widen-query'

describe('a query without its fields', () => {
  test.each([
    ['kite year:2021', 'kite'],
    ['-speaker:"Ada Example",张三 kite', 'kite'],
    ['讲者：张三 "two words" -boat title:kite', '"two words" -boat title:kite'],
    ['year:2021', ''],
    ['http://a kite:b', 'http://a kite:b'],
    ['kite OR boat year:2021', 'kite OR boat'],
    ['title:kite OR speaker:张三', 'title:kite'],
    ['tag:Kites OR year:2021 boat', 'boat'],
    ['kite OR year:2021 OR boat', 'kite OR boat'],
    ['kite year:2021 OR boat', 'kite boat'],
  ])('%s is %j', (text, expected) => expect(withoutFields(text)).toBe(expected))
})

describe('a query that finds more', () => {
  test.each([
    ['kite kind:slide', 'kite'],
    ['tag:Kites', 'Kites'],
    ['speaker:"Ada Example",张三 year:2021', 'Ada Example 张三'],
    ['tag:Kites -speaker:张三', 'Kites'],
    ['tag:Kites OR speaker:张三', 'Kites OR 张三'],
    ['tag:Kites OR year:2021', 'Kites'],
    ['year:2020 OR year:2021', undefined],
    ['kind:slide year:2021', undefined],
    ['-tag:Kites', undefined],
    ['', undefined],
  ])('for %s it is %j', (text, expected) => expect(widenQuery(text)).toBe(expected))
})
