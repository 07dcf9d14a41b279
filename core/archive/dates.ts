/** A day as a text names it; the year may be left out. */
interface NamedDay {
  readonly year?: number
  readonly month: number
  readonly day: number
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

/** A day, or the first and last of several. */
export interface DayRange {
  readonly first: string
  readonly last?: string
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(?<year>(?:19|20)\\d\\d)'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.(?=\\s))?(?!\\d)'

/** The months of other languages that put the day before them, in the order of the year; those written as in English last. */
const otherMonths: readonly string[] = [
  'januar|jänner|januari|janvier|enero|gennaio|janeiro|stycznia',
  'februar|februari|février|febrero|febbraio|fevereiro|lutego',
  'märz|maart|mars|marzo|março|marca',
  'april|avril|abril|aprile|kwietnia',
  'mai|mei|mayo|maggio|maio|maja',
  'juni|juin|junio|giugno|junho|czerwca',
  'juli|juillet|julio|luglio|julho|lipca',
  'august|augustus|août|agosto|sierpnia',
  'september|septembre|septiembre|settembre|setembro|września',
  'oktober|octobre|octubre|ottobre|outubro|października',
  'november|novembre|noviembre|novembro|listopada',
  'dezember|december|décembre|diciembre|dicembre|dezembro|grudnia',
]
/** `18. April 2023`, `18 et 19 avril`, `18 de abril de 2023` */
const otherDay = String.raw`(?<!\d)(?:(?<first>\d{1,2})(?:\.|er)?\s*(?:[-–—/&]|und|bis|et|au|y|al|e|a|en|tot|i|do)\s*)?(?<day>\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(?<name>${otherMonths.join('|')})(?!\p{L})(?:\s+(?:del?\s+)?(?<year>(?:19|20)\d\d)(?!\d))?`
const otherDays = new RegExp(otherDay, 'giu')
const otherWhen = new RegExp(
  String.raw`${otherDay}(?:,?\s*(?:um|ab|à|a las|alle|às|om)?\s*\d{1,2}(?:[:h.]\d\d|\s?h\b|\s?uhr))?`,
  'iu',
)
const ofMonth = otherMonths.map((names) => new Set(names.split('|')))

/** A day as another language writes it, in English words. */
function translateDay(...[whole, ...rest]: readonly unknown[]): string {
  const groups = rest.at(-1)
  if (typeof groups !== 'object' || groups === null) return String(whole)
  const { first, day: dayText, name = '', year: yearText } = groups as Record<string, string | undefined>
  const month = months[ofMonth.findIndex((names) => names.has(name.toLowerCase()))] ?? name
  return `${first === undefined ? '' : `${first} - `}${dayText} ${month}${yearText === undefined ? '' : ` ${yearText}`}`
}

/** The ways a day is written. Numbers alone need a year; a month by name or with 月 does not. */
const dayShapes: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)${year}\\s*[-–—/.年]\\s*(?<month>\\d{1,2})\\s*[-–—/.月]\\s*(?<day>\\d{1,2})(?!\\d)\\s*[日号]?`,
    'i',
  ),
  new RegExp(`\\b${monthName}\\s*${day}(?:\\s*,?\\s*${year}(?!\\d))?(?!\\s*:)`, 'i'),
  new RegExp(`(?<!\\d)${day}\\s+(?:of\\s+)?${monthName}(?:\\s*,?\\s*${year}(?!\\d))?`, 'i'),
  new RegExp(`(?<![\\d.])(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${year}(?!\\d)`),
  // Only where one of the numbers is no month.
  new RegExp(`(?<![\\d/-])(?<day>1[3-9]|2\\d|3[01])([/-])(?<month>\\d{1,2})\\2${year}(?!\\d)`),
  new RegExp(`(?<![\\d/-])(?<month>\\d{1,2})([/-])(?<day>1[3-9]|2\\d|3[01])\\2${year}(?!\\d)`),
  /(?<!\d)(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})(?!\d)\s*(?:[日号]|(?=\s*[-–—~～〜至到、及和]))/i,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
]

/** Texts that name a day are no longer than this: no rule may take more than a moment. */
const longestText = 4000

/** In plain digits, with the months of other languages in English. */
function fold(text: string): string {
  const normal = text.slice(0, longestText).normalize('NFKC')
  const plain = hanDay.test(normal) ? normal.replace(hanDays, writeDigits) : normal
  return mayBeOther.test(plain) ? plain.replace(otherDays, translateDay) : plain
}

const hanDigits = '〇一二三四五六七八九'
const hanDay = /[一二三四五六七八九十]月[一二三四五六七八九十]/
/** `二〇二一年九月十一日` */
const hanDays =
  /(?:([〇零○一二三四五六七八九]{4})年)?(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/g

const writeDigits = (_: string, year: string | undefined, month: string, day: string): string =>
  `${year === undefined ? '' : `${[...year].map((digit) => Math.max(0, hanDigits.indexOf(digit))).join('')}年`}${toNumber(month)}月${toNumber(day)}日`

/** Of a Chinese number below a hundred. */
function toNumber(han: string): number {
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['0', han]
  return (tens === '' ? 1 : Math.max(0, hanDigits.indexOf(tens))) * 10 + Math.max(0, hanDigits.indexOf(ones))
}

const mayBeOther = /\d(?:\.|er|º)?\s+\p{Script=Latin}{2}/u

function findDay(text: string): NamedDay | undefined {
  let found: NamedDay | undefined
  for (const shape of dayShapes) {
    const match = shape.exec(text)
    const named = match === null ? undefined : toNamedDay(match)
    if (named !== undefined && (found === undefined || named.from < found.from)) found = named
  }
  return found
}

function toNamedDay(match: RegExpExecArray): NamedDay | undefined {
  const { year: yearText, month, name, day: dayText } = match.groups ?? {}
  const number = name === undefined ? Number(month) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const at = { month: number, day: Number(dayText), from: match.index, to: match.index + match[0].length }
  return yearText === undefined ? at : { year: Number(yearText), ...at }
}

/** A day that the calendar has, as `YYYY-MM-DD`. */
function toDay(yearNumber: number, month: number, dayNumber: number): string | undefined {
  const last = new Date(Date.UTC(yearNumber, month, 0)).getUTCDate()
  if (!(month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= last)) return undefined
  return `${yearNumber}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`
}

/** The first whole day named in a text, as `YYYY-MM-DD`. */
export function readDay(text: string): string | undefined {
  const whole = fold(text)
  if (!/(?:19|20)\d\d/.test(whole)) return undefined
  const rest = whole.replace(daysBeforeMonth, '$<month> $<first> - $<last>')
  for (let from = 0; from < rest.length; ) {
    const named = findDay(rest.slice(from))
    if (named === undefined) return undefined
    const year = named.year ?? readRangeYear(findRangeEnd(rest.slice(from + named.to), named), named)
    const found = year === undefined ? undefined : toDay(year, named.month, named.day)
    if (found !== undefined) return found
    from += named.to
  }
  return undefined
}

/** What stands between the days of a range, and the last of them, is no longer. */
const longestRange = 120

/** `30 August – 2 September 2022`: the year of the last day is that of the first. */
const readRangeYear = (until: ReturnType<typeof findRangeEnd>, { month }: NamedDay): number | undefined =>
  until?.year !== undefined && until.month >= month ? until.year : undefined

/**
 * Whether a text begins with a whole day, or whole days, with the month as a name or written `28.04.2022`; without its
 * year, with the day of the week or the time beside it.
 */
export function startsWithDay(text: string): boolean {
  const folded = fold(text.slice(0, longestRange)).replace(daysBeforeMonth, '$<month> $<first> - $<last>')
  const lead = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i.exec(folded)?.[0].length ?? 0
  if (!/^(?:[a-z]|\d{1,2}[.\s]|\d{1,2}(?:st|nd|rd|th)\s)/i.test(folded.slice(lead))) return false
  const named = findDay(folded)
  const isWhole =
    readDay(folded) !== undefined ||
    lead > 0 ||
    /^\W{0,4}(?:at )?\d{1,2}(?::\d\d|\s*[ap]m)/i.test(folded.slice(named?.to))
  return isWhole && named?.from === lead
}

/** The day in a path: `2022-07-26-title.md` `2022/07/26/title.md` or `20220726/index.md`. */
export function readPathDay(path: string): string | undefined {
  const match = /(?:^|\/)((?:19|20)\d\d)[-/_.]?(\d{2})[-/_.]?(\d{2})(?=[-/_.]|$)/.exec(path)
  return match === null ? undefined : toDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

const yearMonth = /(?<![\d.])(20[0-3]\d)(?:[-/_.年]?(0[1-9]|1[0-2]))?(?!\d)/

/** A day near which an event was held, by the year or month in its title or path, or in the addresses of its decks when they agree. */
export function findNearDay(
  title: string,
  path: string,
  decks: readonly { readonly url: string }[],
): string | undefined {
  const read = (text: string): string | undefined => {
    const [, year, month] = yearMonth.exec(text) ?? []
    return year === undefined ? undefined : `${year}-${month ?? '07'}-01`
  }
  const own = read(title) ?? read(path)
  if (own !== undefined) return own
  const near = decks.slice(0, mostAddresses).flatMap(({ url }) => read(url) ?? [])
  return new Set(near.map((day) => day.slice(0, 4))).size === 1 ? near[0] : undefined
}

const mostAddresses = 40

/** The day an event was held. A day without a year takes the year that brings it nearest to the day of publishing. */
export const readHeldDay = (text: string, published: string | undefined): string | undefined =>
  readHeldDays(text, published)?.first

/** `1-3 June 2022` as `June 1 - 3, 2022`. */
const daysBeforeMonth = new RegExp(
  `(?<!\\d)(?<first>\\d{1,2})(?:st|nd|rd|th)?\\s*(?:[-–—~&]|to|until|through|and)\\s*(?:the\\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?(?<last>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${monthName.replace('?<name>', '')})(?=[\\s,]|$)`,
  'i',
)

/** `7 月 16 日（已改期为 7 月 26 日）`: a day that was put off is none. */
export const withoutMoved = (text: string): string =>
  /(?:改期?|延期|推迟|顺延|调整)(?:为|至|到)\s*(.*\d.*)/.exec(text)?.[1] ?? text

/** The days an event was held, from the first to the last: `6 月 1 日 - 3 日`, `June 30 – July 2, 2022`. */
export function readHeldDays(text: string, published: string | undefined): DayRange | undefined {
  const folded = fold(withoutMoved(text)).replace(daysBeforeMonth, '$<month> $<first> - $<last>')
  const named = findDay(folded)
  if (named === undefined) return readShortDay(folded, published)
  const until = findRangeEnd(folded.slice(named.to), named)
  const yearSaid = named.year ?? readRangeYear(until, named)
  const first =
    yearSaid === undefined
      ? completeYear(named, published, readWeekday(folded.slice(named.to)))
      : toDay(yearSaid, named.month, named.day)
  if (first === undefined) return undefined
  const last = until === undefined ? undefined : toLastDay(first, until)
  return last === undefined ? { first } : { first, last }
}

const shortDay =
  /^\s*(\d{1,2})(?:\s*[./]\s*|-(?=\d{1,2}(?:\s*$|\s*[（(]?\s*(?:周|星期)|[\s，,]+\d{1,2}[:：点])))(\d{1,2})(?![\d.:/])/

/** `07.28`, `7/28` or `07-28 19:00` at the beginning of what is known to say when. */
function readShortDay(text: string, published: string | undefined): DayRange | undefined {
  const [whole = '', month, dayText] = shortDay.exec(text) ?? []
  if (month === undefined) return readPackedDay(text, published) ?? readSlashDay(text, published)
  const named = { month: Number(month), day: Number(dayText), from: 0, to: 0 }
  const first = completeYear(named, published, readWeekday(text))
  if (first === undefined) return undefined
  const until = findRangeEnd(text.slice(whole.length), { ...named, year: Number(first.slice(0, 4)) })
  const last = until === undefined ? undefined : toLastDay(first, until)
  return last === undefined ? { first } : { first, last }
}

/** `07/03/2020`, either way round: the day that lies nearer to the day of publishing. */
function readSlashDay(text: string, published: string | undefined): DayRange | undefined {
  const [, one, other, yearText] =
    /^\D{0,14}(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*((?:19|20)\d\d)(?!\d)/.exec(text) ?? []
  if (one === undefined || published === undefined) return undefined
  const days = [
    toDay(Number(yearText), Number(other), Number(one)),
    toDay(Number(yearText), Number(one), Number(other)),
  ].flatMap((found) => found ?? [])
  const [first] = days.sort((a, b) => distance(a, published) - distance(b, published))
  return first === undefined ? undefined : { first }
}

const nearestPacked = 400 * 86_400_000

/** `220726 19:00`, when it lies near the day of publishing. */
function readPackedDay(text: string, published: string | undefined): DayRange | undefined {
  const [, yearText, month, dayText] = /^\s*(\d\d)(\d\d)(\d\d)(?![\d:])/.exec(text) ?? []
  const first = toDay(2000 + Number(yearText), Number(month), Number(dayText))
  return first !== undefined && published !== undefined && distance(first, published) < nearestPacked
    ? { first }
    : undefined
}

const clockTime = String.raw`(?:\s*[（(\[]?\s*(?:周|星期|礼拜)[一二三四五六日天]\s*[)）\]]?|\s*[（(]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[)）]?|\s*,?\s*(?:上午|下午|晚上?|早上?|中午)?\s*\d{1,2}\s*[:点]\s*\d{0,2}\s*(?:[ap]m)?)*`
const rangeMark = new RegExp(
  String.raw`^${clockTime}(?:\s*[（(][^（）()\d]{1,16}[)）]${clockTime})?\s*(?:[-–—~～〜]+|至|到|、|及|和|&|to\b|until\b|through\b|and\b)\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`,
  'i',
)

/** The day behind a range's mark; what it leaves out is the same as before it. */
function findRangeEnd(behind: string, first: NamedDay): { year?: number; month: number; day: number } | undefined {
  const mark = rangeMark.exec(behind.slice(0, longestRange))
  if (mark === null) return undefined
  const rest = behind.slice(mark[0].length, mark[0].length + 60)
  const named = findDay(rest)
  if (named !== undefined && named.from === 0) {
    return named.year === undefined ? { month: named.month, day: named.day } : named
  }
  const [, month, dayText] = /^(\d{1,2})(?:\s*[./]\s*|-)(\d{1,2})(?![\d:./-])/.exec(rest) ?? []
  if (month !== undefined && first.year !== undefined) return { month: Number(month), day: Number(dayText) }
  const alone =
    /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:[日号]|(?:,\s*|\s+)((?:19|20)\d\d)(?!\d)|(?:\s+([a-z]{3,9})\.?,?\s*((?:19|20)\d\d)?)|(?=\s*(?:$|[（(,，。])))/i.exec(
      rest,
    )
  if (
    alone === null ||
    (alone[3] !== undefined && months.indexOf(alone[3].slice(0, 3).toLowerCase()) + 1 !== first.month)
  ) {
    return undefined
  }
  const said = alone[2] ?? alone[4]
  return { month: first.month, day: Number(alone[1]), ...(said === undefined ? {} : { year: Number(said) }) }
}

const longestEvent = 200 * 86_400_000

/** The last day: in the first's year, or in the next when the range runs over its end. */
function toLastDay(first: string, until: { year?: number; month: number; day: number }): string | undefined {
  const firstYear = Number(first.slice(0, 4))
  const years = until.year === undefined ? [firstYear, firstYear + 1] : [until.year]
  return years
    .flatMap((candidate) => toDay(candidate, until.month, until.day) ?? [])
    .find((last) => last > first && Date.parse(last) - Date.parse(first) < longestEvent)
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other))

const farthestByWeekday = 270 * 86_400_000

/** The year that brings a day nearest to the day of publishing, or one near enough on whose weekday the page insists. */
function completeYear(named: NamedDay, published: string | undefined, weekday: number | undefined): string | undefined {
  if (published === undefined) return undefined
  const near = Number(published.slice(0, 4))
  const days = [near, near - 1, near + 1]
    .flatMap((candidate) => toDay(candidate, named.month, named.day) ?? [])
    .sort((one, other) => distance(one, published) - distance(other, published))
  const fitting = days.find((candidate) => toWeekday(candidate) === weekday)
  return fitting !== undefined && distance(fitting, published) < farthestByWeekday ? fitting : days[0]
}

const toWeekday = (date: string): number => new Date(Date.parse(date)).getUTCDay()

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** The weekday that stands right behind a day, 0 for Sunday. */
function readWeekday(behind: string): number | undefined {
  const near = behind.slice(0, 12)
  const han = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(near)?.[1]
  if (han !== undefined) return han === '天' ? 0 : weekdays.indexOf(han)
  const english = /\b(sun|mon|tue|wed|thu|fri|sat)/i.exec(near)?.[1]
  return english === undefined ? undefined : englishWeekdays.indexOf(english.toLowerCase())
}

/** Whether the weekday that a text gives with its day is that day's; undefined when it gives none. */
export function isWeekdayRight(text: string, published: string | undefined): boolean | undefined {
  const folded = fold(text)
  const named = findDay(folded)
  const held = readHeldDay(text, published)
  const weekday = named === undefined ? undefined : readWeekday(folded.slice(named.to))
  return held === undefined || weekday === undefined ? undefined : toWeekday(held) === weekday
}

const chineseWhen = new RegExp(
  [
    /(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*(?:[-–—~～至到、]\s*\d{1,2}\s*)?[日号]/,
    /(?:\s*[（(]?(?:周|星期)[一二三四五六日天][）)]?)?/,
    /(?:\s*(?:[-–—~～]+|至|到)\s*(?:(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*)?\d{1,2}\s*[日号])?/,
    /(?:[，,\s]*(?:上午|下午|晚上?|早上?)?\s*\d{1,2}\s*[:：点]\s*\d{0,2}(?:\s*[-–—~～至到]+\s*\d{1,2}\s*[:：点]\s*\d{0,2})?)?/,
  ]
    .map((part) => part.source)
    .join(''),
)

/** A pattern of small letters for words with any first letter. */
const caseless = (pattern: string): string =>
  pattern.replace(/(?<=[(|])(?!\?)[a-z](?=[a-z])/g, (first) => `[${first}${first.toUpperCase()}]`)
const until = String.raw`(?:\s*(?:[-–—~]|to|until|through|and)\s*(?:${caseless(monthName.replace('?<name>', '?:'))}\s+)?\d{1,2}(?:st|nd|rd|th)?(?![\d:]|\s*[ap]\.?m))?`
/** The first of several days, before the last and the month. */
const before = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–—~&]|to|until|through|and)\s*(?:the\s+)?)?`
const hour = String.raw`(?:,?\s*(?:at|@)?\s*\d{1,2}(?::\d\d)?\s*[ap]\.?m\b)?`
/** Without a year it takes a capital: `may 10` is no day. */
const englishWhen = [
  new RegExp(`\\b${monthName}\\s+${day}${until},?\\s*${year}${hour}`, 'i'),
  new RegExp(`(?<![\\d.:])${before}${day}\\s+(?:of\\s+)?${monthName},?\\s*${year}${hour}`, 'i'),
  new RegExp(
    `\\b(?=[JFMASOND][A-Za-z])${caseless(monthName)}\\s+${day}${until}(?!\\s*[:%]|\\s*\\d(?!\\d?(?::\\d\\d)?\\s*[ap]\\.?m))${hour}`,
  ),
  new RegExp(`(?<![\\d.:])${before}${day}\\s+(?:of\\s+)?(?=[JFMASOND])${caseless(monthName)}(?![a-z])${hour}`),
  otherWhen,
]

/** `2022-07-26 19:00`; no part of an address. */
const numberWhen =
  /(?<![\w./-])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?![\d/.-]*[\w/])(?:\s*[~–—至-]+\s*(?:(?:19|20)\d\d\1)?\d{1,2}\1\d{1,2}(?!\d))?(?:,?\s*(?:at|@)?\s*\d{1,2}:\d\d)?/

/** `本周六（10.23）` */
const bracketWhen =
  /(?<=(?:周|星期|礼拜)[一二三四五六日天]\s?[（(]\s?)(?:1[0-2]|0?[1-9])\s?[./]\s?(?:3[01]|[12]\d|0?[1-9])(?=\s?[）)])/

/** The words of a sentence that say when: `3 月 12 日周四晚 7 点`. */
export function readWhen(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined
  const near = text.slice(0, longestText)
  const match =
    chineseWhen.exec(near) ??
    englishWhen.map((shape) => shape.exec(near)).find((found) => found !== null) ??
    numberWhen.exec(near) ??
    bracketWhen.exec(near)
  return match?.[0].trim()
}
