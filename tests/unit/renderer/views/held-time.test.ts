import { describe, expect, test } from 'vitest'
import { toHeldTime } from '../../../../renderer/views/event/held-time'

describe('the time of day an event was held', () => {
  test.each([
    ['2022 年 4 月 1 日 09:30-12:00', '09:30–12:00'],
    ['2022 年 7 月 26 日 19：00 - 20：00', '19:00–20:00'],
    ['9:05 至 10:10', '09:05–10:10'],
    ['04 月 20 日 13:30--18:00', '13:30–18:00'],
    ['07 月 28 日，周四晚 19 点', '19:00'],
    ['周三晚上 7 点半', '19:30'],
    ['周六下午 2 点', '14:00'],
    ['上午 10 点', '10:00'],
  ])('%s is %s', (text, time) => {
    expect(toHeldTime(text)).toBe(time)
  })

  test.each(['2022 年 4 月 1 日', '周五', ''])('“%s” names none', (text) => {
    expect(toHeldTime(text)).toBeUndefined()
  })
})
