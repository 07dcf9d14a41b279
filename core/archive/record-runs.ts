import { isFiller } from './fillers'
import { isSectionName, readLabel } from './labels'
import type { PageLine } from './line-writer'
import { readSureSpeakers } from './speakers'
import { isTimeOnly, stripLead } from './talk-title'

/** One of several siblings that look alike: the line it begins with, and what stands below. */
export interface PageRecord {
  readonly at: number
  /** Behind its last line. */
  readonly end: number
}

/** Siblings of a page that are written alike. */
export interface Run {
  /** How they begin: `h3`, `i1`, `bold`, `lead`, `time`, `clock`, `topic`, `speakers`, `quote`, `block`, `sign🎤`, `mark`, `pair`, `link`, `number`, `row2`. */
  readonly kind: string
  readonly records: readonly PageRecord[]
  /** The headings above, the nearest last. */
  readonly headings: readonly string[]
  /** The line of the nearest heading, -1 when there is none. */
  readonly headingLine: number
  /** The line right above the first. */
  readonly above: string
}

/** No programme has more entries; longer runs are lists of something else. */
const mostRecords = 200
const mostRuns = 200

interface OpenRun {
  readonly kind: string
  readonly starts: number[]
  readonly headings: readonly string[]
  readonly headingLine: number
  readonly above: string
}

/**
 * Finds the runs of siblings on a page: headings of one level below the same heading, entries of one list, and between two
 * headings the lines that begin alike. Each line is looked at once for each way to begin.
 */
export function findRuns(lines: readonly PageLine[]): Run[] {
  const runs: Run[] = []
  const headings: { level: number; text: string; at: number }[] = []
  const open = new Map<string, OpenRun>()
  let isInList = false

  const close = (kind: string, end: number): void => {
    const run = open.get(kind)
    open.delete(kind)
    if (run === undefined || run.starts.length < 2 || run.starts.length > mostRecords || runs.length >= mostRuns) return
    const records = run.starts.map((at, index) => ({ at, end: run.starts[index + 1] ?? end }))
    runs.push({ kind, records, headings: run.headings, headingLine: run.headingLine, above: run.above })
  }
  const closeSome = (isClosed: (kind: string) => boolean, end: number): void => {
    for (const kind of [...open.keys()]) if (isClosed(kind)) close(kind, end)
  }
  const add = (kind: string, at: number): void => {
    const run = open.get(kind)
    if (run !== undefined) run.starts.push(at)
    else {
      const above = at > 0 ? (lines[at - 1]?.text ?? '') : ''
      const texts = headings.map(({ text }) => text)
      open.set(kind, { kind, starts: [at], headings: texts, headingLine: headings.at(-1)?.at ?? -1, above })
    }
  }

  lines.forEach((line, at) => {
    // A day, or a break, between entries parts a list and does not end it.
    const isDivider = line.text.length <= longestDivider && isFiller(line.text)
    if (line.kind === 'heading') {
      closeSome(
        (kind) => (isHeadingKind(kind) ? Number(kind.slice(1)) > line.level : !(isDivider && isItemKind(kind))),
        at,
      )
      while ((headings.at(-1)?.level ?? 0) >= line.level) headings.pop()
      if (!isTranslated(lines, at)) add(`h${line.level}`, at)
      headings.push({ level: line.level, text: line.text, at })
      return
    }
    if (line.kind === 'item') closeSome((kind) => isItemKind(kind) && Number(kind.slice(1)) > line.level, at)
    else if (line.isFirst && line.kind === 'text' && isInList && !isDivider) closeSome(isItemKind, at)
    isInList = line.kind === 'item' || (isInList && isDivider)
    for (const kind of beginsAs(line, lines[at + 1], lines[at - 1])) add(kind, at)
  })
  closeSome(() => true, lines.length)
  return runs
}

const longestEntry = 160
const longestDivider = 40
/** Marks that stand between a title and who gives it. */
const mayDivide = /\s[—–|｜/-]\s|——|[|｜]|[:：]\s*\S/

/** Whether a line that is no sentence stands above one that names somebody. */
const isAbovePerson = (text: string, next: PageLine | undefined): boolean =>
  next?.kind === 'text' &&
  next.text.length <= longestPerson &&
  !/[。.!！:：]$/.test(text) &&
  !/[。！？!?]$/.test(next.text) &&
  readSureSpeakers(next.text).length > 0
const longestPerson = 90

const hasHan = ({ text }: PageLine): boolean => /\p{Script=Han}/u.test(text)

/** Whether a heading says in another language, or in brackets, what the one right above it says. */
export function isTranslated(lines: readonly PageLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  if (above?.kind !== 'heading' || line?.kind !== 'heading' || above.level !== line.level) return false
  return /^[（(].*[）)]$/.test(line.text) || (hasHan(above) !== hasHan(line) && !isSectionName(above.text))
}

const isHeadingKind = (kind: string): boolean => /^h\d/.test(kind)
const isItemKind = (kind: string): boolean => /^i\d/.test(kind)

const numbered =
  /^(?:\d{1,2}\s*[.、．)）]|[一二三四五六七八九十]{1,2}、|\d\ufe0f?\u20e3|[①-⑳]|第[一二三四五六七八九十\d]{1,2}[场位个])\s*\S/

/** A line that is nothing but a title in quotes, or begins with one behind a number. */
const startsQuoted = /^\P{L}{0,4}(?:《[^《》]{4,}》|["“][^"“”]{8,}["”])/u

/** `🎤 张三`: lines that begin with one picture say one kind of thing; the first of several such lines begins a record. */
const startsWithSign = /^\p{Extended_Pictographic}/u

/** The ways in which a line may begin a record. */
function beginsAs(line: PageLine, next: PageLine | undefined, before: PageLine | undefined): string[] {
  const { kind, text, links } = line
  if (kind === 'row') return [`row${line.table}`]
  if (kind === 'rule' || text === '') return []
  const kinds = kind === 'item' && line.isFirst ? [`i${line.level}`] : []
  if (/\d/.test(text.slice(0, 12)) && stripLead(text.slice(0, 120)).hasTime)
    kinds.push(isTimeOnly(text) ? 'clock' : 'time')
  const field = readLabel(text)?.field
  if (field === 'topic' || field === 'speakers') kinds.push(field)
  if (kind === 'item') return kinds
  if (startsQuoted.test(text)) kinds.push('quote')
  if (kind === 'quote' && before?.kind !== 'quote') kinds.push('block')
  const [sign] = startsWithSign.test(before?.text ?? '') ? [] : (startsWithSign.exec(text) ?? [])
  if (sign !== undefined) kinds.push(`sign${sign}`)
  if (kind === 'text' && line.isFirst && field === undefined && text.length <= longestEntry) {
    if (mayDivide.test(text)) kinds.push('mark')
    if (isAbovePerson(text, next)) kinds.push('pair')
  }
  if (line.isFirst && line.isBold) kinds.push('bold')
  if (line.isFirst && line.boldLead.length > 1) kinds.push('lead')
  if (links[0] !== undefined && links[0].text.length > 3 && text.indexOf(links[0].text) < 5) kinds.push('link')
  if (numbered.test(text) && !isFiller(text)) kinds.push('number')
  return kinds
}
