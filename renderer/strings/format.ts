import type { Language } from '../../core/model/item'

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

const units = [
  { unit: 'gigabyte', size: 1e9, digits: 1 },
  { unit: 'megabyte', size: 1e6, digits: 1 },
  { unit: 'kilobyte', size: 1e3, digits: 0 },
] as const

const toDate = (day: string): Date | null => {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Numbers, sizes and days as the reader's language writes them. Days are `YYYY-MM-DD`; one that is none stays as it is. */
export interface Format {
  count(value: number): string
  bytes(value: number): string
  percent(part: number, whole: number): string
  /** `甲、乙、丙` / `A, B, C` */
  list(names: readonly string[]): string
  /** `2022年4月1日 周五` / `Fri, 1 Apr 2022` */
  longDay(day: string): string
  /** `2022年4月1日` / `1 Apr 2022` */
  shortDay(day: string): string
  /** The two lines of a list's date column. */
  dayAndMonth(day: string): { readonly day: string; readonly month: string }
  moment(iso: string): string
  /** `今天 14:02` / `today 14:02`; days before yesterday as `moment` writes them. */
  when(iso: string, now?: Date): string
}

const toMidnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Days between two moments as the calendar of this machine counts them; a day may have 23 or 25 hours. */
const countDays = (from: Date, to: Date) => Math.round((toMidnight(to) - toMidnight(from)) / 86_400_000)

/** The formats of one language. */
export const createFormat = (language: Language): Format => {
  const locale = locales[language]
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const weekday = utc({ weekday: 'short' })
  const shortDate = utc({ year: 'numeric', month: 'short', day: 'numeric' })
  const month = utc({ month: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const relativeDay = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const whenDay = (day: string, write: (date: Date) => string) => {
    const date = toDate(day)
    return date === null ? day : write(date)
  }
  return {
    count: (value) => number.format(value),
    bytes: (value) => {
      const { unit, size, digits } = units.find((each) => value >= each.size) ?? units[2]
      const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, style: 'unit', unit }).format(
        value / size,
      )
      return amount.replace(/(?<=\d)(?=[A-Za-z])/, ' ')
    },
    percent: (part, whole) => percent.format(whole === 0 ? 0 : Math.min(1, part / whole)),
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
    longDay: (day) =>
      whenDay(day, (date) =>
        language === 'zh'
          ? `${shortDate.format(date)} ${weekday.format(date)}`
          : `${weekday.format(date)}, ${shortDate.format(date)}`,
      ),
    shortDay: (day) => whenDay(day, (date) => shortDate.format(date)),
    dayAndMonth: (day) => {
      const date = toDate(day)
      if (date === null) return { day: '', month: day }
      return { day: String(date.getUTCDate()), month: month.format(date) }
    },
    moment: (iso) => whenDay(iso, () => moment.format(new Date(iso))),
    when: (iso, now = new Date()) =>
      whenDay(iso, () => {
        const date = new Date(iso)
        const daysAgo = countDays(date, now)
        if (daysAgo !== 0 && daysAgo !== 1) return moment.format(date)
        return `${relativeDay.format(-daysAgo, 'day')} ${time.format(date)}`
      }),
  }
}
