/** The first whole day named in a text, as `YYYY-MM-DD`. */
export function readDay(text: string): string | undefined {
  for (const read of dayReaders) {
    const day = read(text)
    if (day !== undefined) return day
  }
  return undefined
}

/** The day an event was held. A day without a year takes the year that brings it nearest to the day of publishing. */
export function readHeldDay(text: string, published: string | undefined): string | undefined {
  return readDay(text) ?? readMonthDay(text, published)
}

/** The day in a path: `2022-07-26-title.md` `2022/07/26/title.md` or `20220726/index.md`. */
export function readPathDay(path: string): string | undefined {
  const match = /(?:^|\/)((?:19|20)\d\d)[-/_]?(\d{2})[-/_]?(\d{2})(?=[-/_.]|$)/.exec(path)
  return match === null ? undefined : toDay(match[1], match[2], match[3])
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'

const dayReaders: readonly ((text: string) => string | undefined)[] = [
  read(/((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/, 1, 2, 3),
  read(new RegExp(`${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*((?:19|20)\\d\\d)`, 'i'), 3, 1, 2),
  read(new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}\\s*,?\\s*((?:19|20)\\d\\d)`, 'i'), 3, 2, 1),
]

function read(pattern: RegExp, year: number, month: number, day: number) {
  return (text: string): string | undefined => {
    const match = pattern.exec(text.normalize('NFKC'))
    return match === null ? undefined : toDay(match[year], match[month], match[day])
  }
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const number = toMonth(month)
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  if (!(number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= last)) return undefined
  return `${year}-${String(number).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
}

const toMonth = (month: string | undefined): number => {
  const name = months.indexOf((month ?? '').slice(0, 3).toLowerCase())
  return name < 0 ? Number(month) : name + 1
}

function readMonthDay(text: string, published: string | undefined): string | undefined {
  if (published === undefined) return undefined
  const folded = text.normalize('NFKC')
  const chinese = /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/.exec(folded)
  const english = new RegExp(`${monthName}\\s+(\\d{1,2})\\b`, 'i').exec(folded)
  const [, month, day] = chinese ?? english ?? []
  if (month === undefined) return undefined
  const year = Number(published.slice(0, 4))
  return [year, year - 1, year + 1]
    .flatMap((candidate) => toDay(String(candidate), month, day) ?? [])
    .sort((one, other) => distance(one, published) - distance(other, published))[0]
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other))

const chineseWhen = new RegExp(
  [
    /(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]/,
    /(?:\s*[（(]?(?:周|星期)[一二三四五六日天][）)]?)?/,
    /(?:[，,\s]*(?:上午|下午|晚上?|早上?)?\s*\d{1,2}\s*[:：点]\s*\d{0,2}(?:\s*[-–—~～至到]+\s*\d{1,2}\s*[:：点]\s*\d{0,2})?)?/,
  ]
    .map((part) => part.source)
    .join(''),
)

/** The words of a sentence that say when: `3 月 12 日周四晚 7 点`. */
export function readWhen(text: string): string | undefined {
  const match =
    chineseWhen.exec(text) ??
    new RegExp(`${monthName}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s*(?:19|20)\\d\\d`, 'i').exec(text)
  return match?.[0].trim()
}
