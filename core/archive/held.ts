import { findLastDay } from './agenda-days'
import {
  type DayRange,
  isWeekdayRight,
  readDay,
  readHeldDay,
  readHeldDays,
  readWhen,
  startsWithDay,
  withoutMoved,
} from './dates'
import { splitLabel, toField } from './labels'
import type { PageLine } from './line-writer'

/** When an event was held: in the page's words, and as days. */
export interface Held {
  readonly heldText?: string
  readonly heldOn?: string
  readonly heldUntil?: string
}

interface HeldSources {
  /** What stands behind 活动时间 and the like. */
  readonly said: readonly string[]
  /** What the front matter says: `start`, `eventDate` … */
  readonly start?: string
  readonly end?: string
  /** The date of a page that describes an event in its front matter. */
  readonly likely?: string
  readonly title: string
  /** What its file or address is called. */
  readonly name: string
  readonly description: string
  readonly lines: readonly PageLine[]
  /** The day of publishing, or another near which it was held. */
  readonly near: string | undefined
}

/** Says when an event was held: by its label, else its front matter, its description, or its first sentences. */
export function readHeld({ said, start, end, likely, title, name, description, lines, near }: HeldSources): Held {
  const published = near
  const label = joinSaid(said, published)
  // A label may say the time alone, and front matter the day.
  const saysNoDay = start !== undefined && label !== undefined && readHeldDays(label, published) === undefined
  const labelled = saysNoDay ? undefined : label
  const text =
    labelled ??
    start ??
    readTitleDay(title, published) ??
    readNameDay(name) ??
    readDescribedDay(description) ??
    findInProse(lines) ??
    likely ??
    findAppointed(lines) ??
    findOnlyDay(lines, published)
  if (text === undefined) return {}
  const days = readHeldDays(text, published)
  const right =
    days !== undefined && isWeekdayRight(text, published) === false ? findRightDay(lines, published, days) : undefined
  const last =
    days?.last ??
    (labelled === undefined && end !== undefined ? readHeldDay(end, published) : undefined) ??
    (days === undefined ? undefined : findLastDay(lines, days.first, isOtherMatter))
  return {
    heldText: text,
    ...(days === undefined ? {} : { heldOn: right ?? days.first }),
    ...(days !== undefined && right === undefined && last !== undefined && last > days.first
      ? { heldUntil: last }
      : {}),
  }
}

/** `网格之夜 2022.07.26`, `网格之夜（7 月 26 日，周二）`: the title of an event tells its day. */
function readTitleDay(title: string, published: string | undefined): string | undefined {
  if (!/\d/.test(title) || otherMatters.test(title)) return undefined
  const when = readWhen(title)
  if (when !== undefined && readHeldDays(when, published) !== undefined) return when
  const numbers = /(?<![A-Za-z\d.])(?:19|20)\d\d\s?([-–—/.])\s?\d{1,2}\s?\1\s?\d{1,2}(?![\d.]*\d)/.exec(title)?.[0]
  return numbers !== undefined && readHeldDays(numbers, published) !== undefined ? numbers : undefined
}

/** `meetup-09-june-2018`: a file is named after the day of its event, unless it begins with when it was written. */
function readNameDay(name: string): string | undefined {
  const numbers = /^[a-z].*[-_]((?:19|20)\d\d-?\d\d-?\d\d)$/i.exec(name)?.[1]
  if (numbers !== undefined && readDay(numbers) !== undefined) return numbers
  const words = name.replace(/[-_]+/g, ' ')
  const when = /[a-z]/i.test(words) && !/^\d{4} \d\d \d\d\b/.test(words) ? readWhen(words) : undefined
  return when !== undefined && readDay(when) !== undefined ? when : undefined
}

/** The day that a description names, unless it is that of another matter. */
function readDescribedDay(description: string): string | undefined {
  const when = readWhen(description)
  return when === undefined || isOtherMatter(description, when) ? undefined : when
}

/** Whether the words around a day say that something else is to happen on it. */
function isOtherMatter(text: string, when: string): boolean {
  const at = text.indexOf(when)
  const nearby = text.slice(Math.max(0, at - nearbyWords), at + when.length + nearbyWords)
  // What a talk is called says nothing of the day.
  return otherMatters.test(nearby.replace(/《[^《》]*(?:》|$)/g, ''))
}

const hasClock = /\d\s*[:：点]|[ap]m\b/i

/** What the page says first; a day on one line and the hours on the next belong together. */
function joinSaid(said: readonly string[], published: string | undefined): string | undefined {
  const [first, second] = said.filter((text) => text.trim() !== '')
  if (first === undefined || second === undefined) return first
  if (readHeldDays(first, published) === undefined && readHeldDays(second, published) === undefined) return first
  const days = [first, second].filter((text) => readHeldDays(text, published) !== undefined)
  return days.length === 1 && !hasClock.test(days[0] ?? '') && hasClock.test(first === days[0] ? second : first)
    ? `${first} ${second}`
    : (days[0] ?? first)
}

const nearestLines = 24
const happening =
  /举办|举行|召开|开讲|相聚|落幕|收官|帷幕|见面|线上直播|准时直播|开播|与大家|邀请|\b(?:held|took place|tak(?:es?|ing) place|join us|meets?|met|hosted|launched|opened|kicked off|happened|gathered|will be on|was on|runs? (?:on|from)|scheduled|see you|(?:events?|meetings?|meet-?ups?|conferences?|summits?|workshops?|webinars?|sessions?|evenings?) (?:will be |was |is )?(?:on|from)|come along|welcomed|joined|attended|gathering|findet|stattgefunden|aura lieu|a eu lieu|tendr[áa] lugar|rendez-vous|nos vemos)\b/i
const otherMatters =
  /报名|截止|征集|征稿|发布|公布|成立|注册(?!中心|表)|申请|提交|deadline|call for|\bcfp\b|proposals|early.bird|apply|applications|register|registration|submit|submissions?|released?/i
/** How far from the day the words stand that say what happens on it. */
const nearbyWords = 40

/** A page that begins with a day begins with when it was. */
const firstLines = 4
const nearestWords = 60
const startsWithChineseDay = /^\s*(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]/
/** `7 月 1 日 - 9 月 30 日：项目开发`: a step of a plan. */
const step = /^[\d\s年月日号（(周星期一二三四五六天）)～~〜–—至到.-]+[:：](?!\s*\d)/
/** Beside a day, what only an appointment has: the day of the week, or the time. */
const appointed =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:周|星期|礼拜)[一二三四五六日天]|\d\s*[:：点]\s*\d{0,2}|\d\s*[ap]\.?m\b|\d\s?(?:uhr|h\d{0,2})\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)/i
/** How far from the day it stands. */
const nearestAppointed = 16
/** Right before a day, what makes it the end of something. */
const upTo =
  /(?:\b(?:by|before|until|till|since|after|due|ends?|closes?|of)|截至|截止|直到)\s*(?:\p{L}+day,?\s*)?(?:the\s+)?$/iu

/** `28.04.2022, Room B`: the day, and where; not `May 3, 2022 by Ada Example`. */
const longestDayLine = 80
const byline = /\bby\b|posted|published|updated|written|min(?:ute)?s? read/i
/** A line that says a whole day and the time of it, and nothing else. */
const onlyWhen =
  /^(?:19|20)\d\d\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}[\d\s日号周星期一二三四五六天上下午晚点:：()（）,，~～–—-]*$/

/** The first lines of a page that may say in words when it took place, each with its number: no table, and nothing of its author. */
function* listOpening(lines: readonly PageLine[]): Generator<[at: number, line: PageLine]> {
  for (const [at, line] of lines.slice(0, nearestLines).entries())
    if (line.kind !== 'row' && line.kind !== 'rule' && !isByline(lines, at)) yield [at, line]
}

/** Without a label, one of the first lines is nothing but when it took place, or one of the first sentences says so. */
function findInProse(lines: readonly PageLine[]): string | undefined {
  for (const [at, line] of listOpening(lines)) {
    if (onlyWhen.test(line.text)) return line.text
    if (at < firstLines && !otherMatters.test(line.text.slice(0, nearestWords))) {
      if (startsWithChineseDay.test(line.text) && !step.test(line.text)) return readWhen(line.text)
      const lead = line.text.replace(/^[^\p{L}\d]+/u, '')
      if (line.text.length <= longestDayLine && !byline.test(line.text) && startsWithDay(lead)) return lead
    }
    const when = readSentenceDay(lines, at, isHappening)
    if (when !== undefined) return when
  }
  return undefined
}

/** Whether the words before and behind a day, or its own, say that it is that of the event. */
type Evidence = (before: string, when: string, behind: string) => boolean

const isHappening: Evidence = (before, when, behind) =>
  happening.test(`${before.slice(-nearbyWords)}${when}${behind.slice(0, nearbyWords)}`)

const isAppointed: Evidence = (before, when, behind) =>
  readHeldDays(when, undefined)?.last !== undefined ||
  appointed.test(`${before.slice(-nearestAppointed)}${when}${behind.slice(0, nearestAppointed)}`)

/** A day beside its time, or its day of the week, and several days are appointed for something: on an event's page, for the event. */
function findAppointed(lines: readonly PageLine[]): string | undefined {
  for (const [at] of listOpening(lines)) {
    const when = readSentenceDay(lines, at, isAppointed)
    if (when !== undefined) return when
  }
  return undefined
}

/** The first day in the sentences of a paragraph for which there is evidence. */
function readSentenceDay(lines: readonly PageLine[], at: number, isSaid: Evidence): string | undefined {
  for (const sentence of toParagraph(lines, at).split(sentenceEnd).map(withoutMoved).flatMap(toClauses)) {
    const when = readWhen(sentence)
    if (when === undefined || isOtherMatter(sentence, when)) continue
    const from = sentence.indexOf(when)
    const before = sentence.slice(0, from)
    if (isSaid(before, when, sentence.slice(from + when.length)) && !upTo.test(before)) return when
  }
  return undefined
}

const sentenceEnd = /[。！!？?；;]|(?<=(?:[a-z\d)]{2}\.?|[A-Z]\))\.)\s+(?=[A-Z])/

/** `将于 7 月 26 日举办，报名截止至 7 月 24 日`: what one half says of its day does not hold of the other. */
const toClauses = (sentence: string): string[] =>
  otherMatters.test(sentence) ? sentence.split(/，|,\s+(?=\D)/) : [sentence]

const soonest = -62 * 86_400_000
const latest = 124 * 86_400_000

/** The day that the first lines name, when they name no other and it lies about the day of publishing. */
function findOnlyDay(lines: readonly PageLine[], published: string | undefined): string | undefined {
  if (published === undefined) return undefined
  const found = new Map<string, string>()
  for (const [, { text }] of listOpening(lines)) {
    const when = byline.test(text) || step.test(text) ? undefined : readWhen(text)
    const day = when === undefined || isOtherMatter(text, when) ? undefined : readHeldDay(when, published)
    if (when !== undefined && day !== undefined && !found.has(day)) found.set(day, when)
  }
  const [[day, when] = [undefined, undefined], ...others] = found
  const apart = day === undefined ? Number.NaN : Date.parse(day) - Date.parse(published)
  return others.length === 0 && apart > soonest && apart < latest ? when : undefined
}

const longestParagraph = 1000

/** A line with those that it goes on with: a sentence may be broken in two. */
function toParagraph(lines: readonly PageLine[], at: number): string {
  let text = lines[at]?.text ?? ''
  for (let next = at + 1; next < lines.length && text.length < longestParagraph; next += 1) {
    const line = lines[next]
    if (line === undefined || line.isFirst || line.kind !== lines[at]?.kind || /^\D{1,20}[:：]/.test(line.text)) break
    text += ` ${line.text}`
  }
  return text.slice(0, longestParagraph)
}

const ofWriting =
  /^(?:作者|译者|原作者|编辑|校对|审校|原文(?:链接|地址)?|来源|出处|责任编辑|文|author|authors|translator|editor|written by|source|posted by)$/i
const ofDay =
  /^(?:日期|时间|发布(?:日期|时间|于)?|发表(?:日期|时间|于)?|更新(?:日期|时间)?|date|published(?: on)?|posted(?: on)?|publish date)$/i
const ofPublishing = /^(?:发布|发表|更新|publish|posted)/i

/** Whether a line tells when a page was written: it says so, or stands among those that tell who wrote it. */
export function isByline(lines: readonly PageLine[], at: number): boolean {
  const own = splitLabel(lines[at]?.text ?? '')?.label ?? ''
  const isSaid = toField(own) === 'held' && !ofPublishing.test(own)
  if (stamped.test(lines[at]?.text ?? '') && !isSaid && at < mostBylines)
    return lines[at - 1]?.kind !== 'heading' || toField(lines[at - 1]?.text ?? '') === undefined
  const label = toLabel(lines[at])
  if (!ofDay.test(label)) return false
  return ofPublishing.test(label) || [-3, -2, -1, 1, 2, 3].some((step) => ofWriting.test(toLabel(lines[at + step])))
}

/** `某某社区 2022-07-26 20:00:00`: only a program writes seconds. */
const stamped = /^.{0,120}20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\D{0,8}$/

const toLabel = (line: PageLine | undefined): string =>
  line === undefined || line.kind === 'heading' ? '' : (splitLabel(line.text)?.label ?? '')

const mostBylines = 12

/** The day that such a line near the beginning names. */
export function readBylineDay(lines: readonly PageLine[]): string | undefined {
  for (const [at, line] of lines.slice(0, mostBylines).entries()) {
    const day = isByline(lines, at) ? readDay(line.text) : writtenOn.test(line.text) ? readDay(line.text) : undefined
    if (day !== undefined) return day
  }
  return undefined
}

/** `发表于 2022-07-26`, `Posted on July 26, 2022` */
const writtenOn = /^\W{0,4}(?:发[布表](?:于|时间|日期)|posted|published|last updated|written).{0,40}\d/i

const farthest = 62 * 86_400_000

/** A day whose weekday is wrong is a slip when the page names another, near it, whose weekday is right. */
function findRightDay(lines: readonly PageLine[], published: string | undefined, wrong: DayRange): string | undefined {
  for (const line of lines) {
    if (!/周[一二三四五六日天]|星期/.test(line.text)) continue
    const when = readWhen(line.text)
    const day = when === undefined ? undefined : readHeldDay(when, published)
    if (day === undefined || day === wrong.first || isWeekdayRight(when ?? '', published) !== true) continue
    if (Math.abs(Date.parse(day) - Date.parse(wrong.first)) < farthest) return day
  }
  return undefined
}
