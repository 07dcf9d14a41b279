import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../../renderer/strings/format'

const zh = createFormat('zh')
const en = createFormat('en')

describe('numbers, sizes and days', () => {
  test.each([
    [0, '0 kB', '0 kB'],
    [409_000, '409 kB', '409 kB'],
    [5_100_000, '5.1 MB', '5.1 MB'],
    [1_250_000_000, '1.3 GB', '1.3 GB'],
  ])('%i bytes', (bytes, inChinese, inEnglish) => {
    expect(zh.bytes(bytes)).toBe(inChinese)
    expect(en.bytes(bytes)).toBe(inEnglish)
  })

  test('a day is written as its language does, whatever the time zone', () => {
    expect(zh.longDay('2022-04-01')).toBe('2022年4月1日 周五')
    expect(en.longDay('2022-04-01')).toBe('Fri, 1 Apr 2022')
    expect(en.shortDay('2022-12-31')).toBe('31 Dec 2022')
    expect(zh.dayAndMonth('2022-07-28')).toEqual({ day: '28', month: '7月' })
  })

  test('what is no day stays as it was written', () => {
    expect(zh.longDay('夏天')).toBe('夏天')
    expect(en.dayAndMonth('some day')).toEqual({ day: '', month: 'some day' })
  })

  test('names are listed', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙、丙')
    expect(en.list(['A', 'B', 'C'])).toBe('A, B, C')
    expect(en.list(['A'])).toBe('A')
  })

  test('a share of nothing is nothing', () => {
    expect(en.percent(0, 0)).toBe('0%')
    expect(en.percent(3, 2)).toBe('100%')
  })
})

test.each([
  [new Date(2024, 0, 3, 9, 5), '今天 09:05', 'today 09:05'],
  [new Date(2024, 0, 2, 23, 59), '昨天 23:59', 'yesterday 23:59'],
  [new Date(2024, 0, 1, 14, 2), '2024年1月1日 14:02', '1 Jan 2024, 14:02'],
])('a moment is told as near as it is: %s', (moment, zhWords, enWords) => {
  const now = new Date(2024, 0, 3, 10, 0)
  expect(createFormat('zh').when(moment.toISOString(), now)).toBe(zhWords)
  expect(createFormat('en').when(moment.toISOString(), now)).toBe(enWords)
})
