import { describe, expect, it } from 'vitest'
import { readDay, readHeldDay, readPathDay, readWhen } from '../../../../core/archive/dates'

describe('readDay', () => {
  it.each([
    ['2022-07-26T23:30:00+08:00', '2022-07-26'],
    ['2022/7/6', '2022-07-06'],
    ['２０２２ 年 ７ 月 ６ 日（周三）', '2022-07-06'],
    ['2021年6 月 19 日（周六）13：00 -17：30', '2021-06-19'],
    ['Thursday, July 26, 2022, 7 pm', '2022-07-26'],
    ['26th Sept 2022', '2022-09-26'],
    ['2022-02-30', undefined],
    ['2022-13-01', undefined],
    ['version 1.2.3', undefined],
  ])('of "%s" is %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })
})

describe('readHeldDay', () => {
  it.each([
    ['07 月 28 日，周四晚 19 点', '2022-07-26', '2022-07-28'],
    ['1 月 5 日', '2021-12-20', '2022-01-05'],
    ['12 月 30 日', '2022-01-04', '2021-12-30'],
    ['Mar 3, 7 pm', '2020-02-01', '2020-03-03'],
    ['7 月 28 日', undefined, undefined],
    ['周四晚 19 点', '2022-07-26', undefined],
    ['2 月 29 日', '2021-02-20', '2020-02-29'],
  ])('of "%s", published %s, is %s', (text, published, day) => {
    expect(readHeldDay(text, published)).toBe(day)
  })
})

describe('days elsewhere', () => {
  it.each([
    ['posts/2022-07-26-hello.md', '2022-07-26'],
    ['posts/2022/07/26/hello.md', '2022-07-26'],
    ['posts/20220726/index.md', '2022-07-26'],
    ['posts/hello-12345678.md', undefined],
  ])('in the path %s: %s', (path, day) => {
    expect(readPathDay(path)).toBe(day)
  })

  it.each([
    ['3 月 12 日周四晚 7 点，线上直播第 12 期。', '3 月 12 日周四晚 7 点'],
    ['2025 年 4 月 26 日我们举办了生日活动。', '2025 年 4 月 26 日'],
    ['2022 年 7 月 26 日 19：00 - 20：00  ，线上直播', '2022 年 7 月 26 日 19：00 - 20：00'],
    ['Join us on July 26, 2022 in the hall', 'July 26, 2022'],
    ['没有日期', undefined],
  ])('in the sentence "%s": %s', (text, when) => {
    expect(readWhen(text)).toBe(when)
  })
})
