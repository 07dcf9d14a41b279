import { readHeldDay, readWhen } from './dates'
import type { PageLine } from './line-writer'

/** What may stand before the day under which a part of a programme stands: its number, the day of the week. */
const beforeDay =
  /^(?:.{0,12}(?:第\s?[一二三四五六七\d]\s?天|\bday\s?(?:\d|one|two|three|four|five)\b))?[^\p{L}\d]{0,4}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|(?:周|星期)[一二三四五六日天][\s，,（(]*)?$/iu
/** Between two days of one event lies no more than a week. */
const longestPause = 7 * 86_400_000

/** Whether a text tells of another matter than the event, near a day that it names. */
type IsOther = (text: string, when: string) => boolean

/**
 * The last of the days that a programme is told by, when the first of them is `first`: headings, rows or items that
 * begin with a day each, but those that tell of another matter.
 */
export function findLastDay(lines: readonly PageLine[], first: string, isOther: IsOther): string | undefined {
  const byKind = new Map<string, Set<string>>()
  for (const line of lines) {
    const day = readLeadingDay(line, first, isOther)
    const kind = line.kind === 'text' && line.isBold ? 'heading' : line.kind
    if (day !== undefined) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(day))
  }
  return ['heading', 'row', 'item'].map((kind) => toLast([...(byKind.get(kind) ?? [])].sort(), first)).find(Boolean)
}

function readLeadingDay({ kind, text, cells }: PageLine, near: string, isOther: IsOther): string | undefined {
  const said = kind === 'row' ? (cells[0]?.text ?? '') : text
  const when = readWhen(said.slice(0, farthestDay))
  const isFirst = when !== undefined && beforeDay.test(said.slice(0, said.indexOf(when)))
  return isFirst && !isOther(text, when) ? readHeldDay(when, near) : undefined
}

const farthestDay = 80

function toLast(days: readonly string[], first: string): string | undefined {
  if (days[0] !== first) return undefined
  // Behind no pause, -1: the last of all.
  const end = days.findIndex((day, at) => Date.parse(days[at + 1] ?? '') - Date.parse(day) > longestPause)
  const last = days.at(end)
  return last === first ? undefined : last
}
