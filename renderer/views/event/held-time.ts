const clock = /(\d{1,2})\s*[:：]\s*(\d{2})(?:\s*[-–—~～至到]+\s*(\d{1,2})\s*[:：]\s*(\d{2}))?/
const spoken = /(上午|早上|中午|下午|晚上|晚)\s*(\d{1,2})\s*点(半)?/
const afternoon = /下午|晚/

const toClock = (hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`

const toSpokenClock = (part: string, hour: string, half: string | undefined) => {
  const isLate = afternoon.test(part) && Number(hour) < 12
  return toClock(String(Number(hour) + (isLate ? 12 : 0)), half === undefined ? '00' : '30')
}

/** The time of day in what a page says of when it was held, as `09:30–12:00` or `19:00`; undefined when it names none. */
export const toHeldTime = (heldText: string): string | undefined => {
  const [, hour, minute, endHour, endMinute] = heldText.match(clock) ?? []
  if (hour !== undefined && minute !== undefined) {
    const end = endHour === undefined || endMinute === undefined ? '' : `–${toClock(endHour, endMinute)}`
    return toClock(hour, minute) + end
  }
  const [, part, spokenHour, half] = heldText.match(spoken) ?? []
  return part === undefined || spokenHour === undefined ? undefined : toSpokenClock(part, spokenHour, half)
}
