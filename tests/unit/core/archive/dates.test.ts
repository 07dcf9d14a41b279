import { describe, expect, it } from 'vitest'
import {
  isWeekdayRight,
  readDay,
  readHeldDay,
  readHeldDays,
  readPathDay,
  readWhen,
} from '../../../../core/archive/dates'

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
    ['二〇二一年九月十一日', '2021-09-11'],
    ['二零二三年十二月三十一号', '2023-12-31'],
    ['二〇二四年一月二十日（周六）', '2024-01-20'],
    ['十月怀胎一日分娩', undefined],
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
    ['十一月十九日晚', '2020-11-01', '2020-11-19'],
    ['7 月 28 日', undefined, undefined],
    ['周四晚 19 点', '2022-07-26', undefined],
    ['2 月 29 日', '2021-02-20', '2020-02-29'],
  ])('of "%s", published %s, is %s', (text, published, day) => {
    expect(readHeldDay(text, published)).toBe(day)
  })
})

describe('the days of', () => {
  it.each<[string, string, string | undefined]>([
    ['30 April - 2 May 2023', '2023-04-30', '2023-05-02'],
    ['2023-04-18 ~ 04-20', '2023-04-18', '2023-04-20'],
    ['2023-04-18 14:00 - 17:00', '2023-04-18', undefined],
    ['18.-20. April 2023', '2023-04-18', '2023-04-20'],
    ['Tue 18 – Thu 20 April 2023', '2023-04-18', '2023-04-20'],
    ['from the 18th to the 20th of April 2023', '2023-04-18', '2023-04-20'],
    ['du 18 au 20 avril 2023', '2023-04-18', '2023-04-20'],
    ['18 y 19 de abril de 2023', '2023-04-18', '2023-04-19'],
    ['le 1er mai 2023', '2023-05-01', undefined],
    ['4/18-4/20', '2023-04-18', '2023-04-20'],
    ['18/04/2023', '2023-04-18', undefined],
    ['4/18/2023', '2023-04-18', undefined],
    ['05/04/2023', '2023-04-05', undefined],
  ])('"%s" are read', (text, first, last) => {
    expect(readHeldDays(text, '2023-03-30')).toEqual(last === undefined ? { first } : { first, last })
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
    ['It was held from July 26th to July 28th.', 'July 26th to July 28th'],
    ['It was held on July 26 - 28, 2022 in the hall', 'July 26 - 28, 2022'],
    ['It was held on 26 and 27 July 2022 in the hall', '26 and 27 July 2022'],
    ['Join us on July 26 - 6 pm', 'July 26'],
    ['没有日期', undefined],
  ])('in the sentence "%s": %s', (text, when) => {
    expect(readWhen(text)).toBe(when)
  })
})

describe('days that an event lasted', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    ['6 月 1 日 - 3 日', '2022-05-20', '2022-06-01', '2022-06-03'],
    ['6 月 1-3 日', '2022-05-20', '2022-06-01', '2022-06-03'],
    ['2026 年 4 月 1 日-2026 年 4 月 25 日', undefined, '2026-04-01', '2026-04-25'],
    ['9 月 30 日（周五）至 10 月 1 日', '2022-09-01', '2022-09-30', '2022-10-01'],
    ['12 月 30 日 - 1 月 2 日', '2021-12-01', '2021-12-30', '2022-01-02'],
    ['6 月 1 日、2 日', '2022-05-20', '2022-06-01', '2022-06-02'],
    ['2022-07-26 ~ 2022-07-28', undefined, '2022-07-26', '2022-07-28'],
    ['June 1-3, 2022', undefined, '2022-06-01', '2022-06-03'],
    ['June 30 – July 2, 2022', undefined, '2022-06-30', '2022-07-02'],
    ['1 to 3 June 2022', undefined, '2022-06-01', '2022-06-03'],
    ['1 and 2 June 2022', undefined, '2022-06-01', '2022-06-02'],
    ['Wed, June 1, 2022 to Fri, June 3, 2022', undefined, '2022-06-01', '2022-06-03'],
    ['2022.06.01-06.03', undefined, '2022-06-01', '2022-06-03'],
    ['2022.06.01 14.00-17.00', undefined, '2022-06-01', undefined],
    ['2022–6–1 14:00–17:00', undefined, '2022-06-01', undefined],
    ['220601 1313~1642', '2022-06-05', '2022-06-01', undefined],
    ['1st – 3rd of June', '2022-05-20', '2022-06-01', '2022-06-03'],
    ['2022 年 7 月 26 日 19:00-21:00', undefined, '2022-07-26', undefined],
    ['7 月 28 日 19 点 - 20 点', '2022-07-26', '2022-07-28', undefined],
    ['July 26, 2022, 7 - 9 pm', undefined, '2022-07-26', undefined],
    ['２０２２．０７．２６', undefined, '2022-07-26', undefined],
    ['07.28 19:00', '2022-07-20', '2022-07-28', undefined],
    ['Jul. 26th', '2022-07-20', '2022-07-26', undefined],
    ['26 July', '2022-07-20', '2022-07-26', undefined],
  ])('of "%s", published %s, are %s to %s', (text, published, first, last) => {
    expect(readHeldDays(text, published)).toEqual(last === undefined ? { first } : { first, last })
  })

  it.each(['2 月 30 日', '13 月 1 日', 'Mark 3', 'version 3.11', '19:00'])('are none in "%s"', (text) => {
    expect(readHeldDays(text, '2022-02-01')).toBeUndefined()
  })

  it('take the year in which the weekday is right when the day is far from publishing either way', () => {
    expect(readHeldDay('7 月 2 日（周六）', '2022-01-05')).toBe('2022-07-02')
    expect(readHeldDay('7 月 2 日（周五）', '2022-01-05')).toBe('2021-07-02')
  })

  it('are doubted when the weekday is wrong', () => {
    expect(isWeekdayRight('7 月 28 日，周四', '2022-07-26')).toBe(true)
    expect(isWeekdayRight('7 月 28 日，周五', '2022-07-26')).toBe(false)
    expect(isWeekdayRight('7 月 28 日', '2022-07-26')).toBeUndefined()
  })
})

it('many days of the week behind a day take no time', () => {
  const started = performance.now()
  for (const part of ['（周三周四）', '（周三）', '周三', '(Wed) '])
    expect(readHeldDays(`2022 年 6 月 8 日${part.repeat(900)}`, undefined)).toEqual({ first: '2022-06-08' })
  expect(performance.now() - started).toBeLessThan(1000)
})
