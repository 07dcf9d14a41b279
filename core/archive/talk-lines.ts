import { readBoldLead, shortestLead } from './bold-lead'
import { type EventState, textLevel } from './event-state'
import { isFiller } from './fillers'
import { readIntroduced } from './introduced'
import { isGenericText, isSectionName, isTalksSection, ofOtherTimes, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isRole, namesOffice } from './office-words'
import { toSubject } from './page-title'
import { isAboveGiver, readBioBelow, startsWithLinkedName } from './person-block'
import { namesPeople, readSpeakers, readSureSpeakers } from './speakers'
import { isNumberedTalk, readTalkTitle, type TalkTitle, talkKinds } from './talk-title'
import { readTellingSpeaker } from './tellers'
import { compareTitles, foldTitle, isSameTalk, sameTitle } from './title-match'
import { talkTopic } from './topic-order'

/** A heading that repeats what the page is about: what follows tells about the whole. */
export function isEventItself(state: EventState, heading: string): boolean {
  const own = toSubject(state.topic ?? state.event.title)
  const said = toSubject(heading.replace(/^[\s|｜]+/, ''))
  const isSameSeries = said.series !== undefined && foldSeries(said.series) === foldSeries(own.series ?? '')
  return (
    isSameSeries || (said.subject.length * 2 > own.subject.length && compareTitles(said.subject, own.subject) >= 0.85)
  )
}

/** A series without the number of its issue, which people forget to change. */
const foldSeries = (series: string): string => foldTitle(series.replace(/#.*$/, ''))

/** The talk that a heading names, and how sure that is. */
export function readHeadingTalk(state: EventState, at: number): { found: TalkTitle; confidence: number } | undefined {
  const line = state.lines[at]
  if (line === undefined) return undefined
  const isInside = (state.agendaLevel !== undefined && line.level > state.agendaLevel) || isNumberedTalk(line.text)
  const text = line.links.length === 0 ? line.text : withoutGenericLinks(line)
  const found = readTalkTitle(text, isInside)
  if (found.title === '') return undefined
  if (found.isQuoted)
    return isSectionName(line.text) || isPageTitle(state, at, found) ? undefined : { found, confidence: 0.95 }
  const labelled = talkTopic.test(line.text) ? readLabel(line.text) : undefined
  if (labelled?.field === 'topic' && labelled.rest !== '') return { found, confidence: 0.8 }
  if (dayOrTrack.test(line.text) || ofOtherTimes.test(line.text)) return undefined
  const isPart = numberedPart.test(line.text) && isGivenBelow(state.lines, at)
  if (found.hasTime || isNumberedTalk(line.text) || isPart || isOfKind.test(line.text))
    return { found, confidence: 0.8 }
  if (isEventItself(state, line.text)) return undefined
  if (isSectionName(found.title) && !(isLongTitle(found.title) && isGivenByLabel(state.lines[at + 1]))) return undefined
  if (isDescribed(state, at)) return { found, confidence: 0.8 }
  const listed = state.lists.headings.has(at) ? readTalkTitle(text, true) : found
  if (listed.speakers.length > 0 && found.speakers.length === 0) return { found: listed, confidence: 0.75 }
  const isGiven = found.speakers.length > 0 && found.title.length > 3
  const isTold =
    (isInside && (isGivenBelow(state.lines, at) || startsWithLinkedName(state.lines[at + 1]))) ||
    isAboveGiver(state.lines, at)
  const giver = isGiven || !state.lists.headings.has(at) ? undefined : readBioBelow(state.lines[at + 1])
  if (giver !== undefined) return { found: { ...found, speakers: [giver] }, confidence: 0.75 }
  return isGiven || isTold || state.lists.headings.has(at) ? { found, confidence: 0.75 } : undefined
}

/** `「网关之夜」回顾` above the page says what the event is called, and more. */
const isPageTitle = ({ lines, event }: EventState, at: number, { rest }: TalkTitle): boolean =>
  at === 0 && rest !== '' && foldTitle(lines[at]?.text ?? '') === foldTitle(event.title)

/** No longer programme is compared with what follows it. */
const mostAnnounced = 60

/** The talk of the programme above that a heading, or a line by itself, names again: what follows is told of it. */
export function readAnnounced({ drafts }: EventState, text: string): TalkTitle | undefined {
  if (drafts.length === 0 || drafts.length > mostAnnounced || text.length > longestTitle) return undefined
  const found = readTalkTitle(text)
  const isKnown = drafts.some(({ title }) => isAsLong(title, found.title) && isSameTalk(title, found.title))
  return found.title.length > 3 && isKnown ? found : undefined
}

/** A sentence may hold a title, and is longer. */
const isAsLong = (one: string, other: string): boolean =>
  Math.max(one.length, other.length) <= 1.3 * Math.min(one.length, other.length)

/** A line in bold, or a paragraph of nothing but the title, that names a talk of the programme again. */
function readAnnouncedLine(state: EventState, line: PageLine, text: string): TalkTitle | undefined {
  const isMarked = line.isBold || line.boldLead === text
  if (!isMarked && (line.kind !== 'text' || !line.isFirst || text !== line.text)) return undefined
  const found = readAnnounced(state, text)
  const isWhole = found !== undefined && state.drafts.some(({ title }) => foldTitle(title) === foldTitle(text))
  return isMarked || isWhole ? found : undefined
}

/** `Lightning Talk: Gateways`: a kind of talk, a colon and a title. */
const isOfKind = new RegExp(String.raw`^\P{L}*${talkKinds}\s*[:：]\s*\S.{3}`, 'iu')

const leastLong = 10
const sectionEnd = /(?:介绍|简介|详解|回顾|回放|议程|日程|预告|信息|安排|阵容|指引|须知|福利|报名|社区|我们)$/

/** `如何使用网关进行认证` begins like the name of a part, but is longer: who is named beside it gives it. */
export const isLongTitle = (title: string): boolean => title.length >= leastLong && !sectionEnd.test(title)

/** `Part 1：…` is a talk above who gives it, else a chapter. */
const numberedPart = /^part\s*\d{1,2}\s*[:：.、|｜—-]\s*\S{2}/i

/** The part of a programme that a heading begins: a day, a track. */
const dayOrTrack =
  /^(?:\P{L}*(?:(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]|day\s*\d|(?:main |side )?(?:track|room|hall|stage)(?:\s+\w+)?$)|\W*[主分](?:论坛|会场))/iu

/** Fields that only a talk has: a heading above them is its title. */
const talkFields: readonly unknown[] = ['abstract', 'bio', 'speakers', 'takeaways', 'host']
const furthestLabel = 40

/** Whether a plain heading is followed, before the next one, by what a talk's description has. */
function isDescribed(state: EventState, at: number): boolean {
  const heading = state.lines[at]
  if (heading === undefined || compareTitles(heading.text, state.event.title) >= sameTitle) return false
  if (isTalksSection(readTalkTitle(heading.text).title)) return false
  for (const line of state.lines.slice(at + 1, at + furthestLabel)) {
    if (line.kind === 'heading') return talkFields.includes(toField(line.text)) && line.level > heading.level
    if (line.kind === 'rule' || line.kind === 'row') return false
    const field = readLabel(line.text)?.field ?? toField(line.text)
    if (field === 'topic' || (line.isBold && readTalkTitle(line.text).isQuoted)) return false
    // Within an entry of a list it describes that.
    if (talkFields.includes(field)) return line.kind !== 'item' || line.level === 1
  }
  return false
}

/** A line that names who gives a talk is no longer, and none in Latin letters longer than the second. */
export const longestSpeakerLine = 90
export const longestLatinLine = 140

/** Whether the line below a title names who gives it. */
function isGivenBelow(lines: readonly PageLine[], at: number): boolean {
  const below = lines[at + 1]
  if (below === undefined || below.kind === 'heading' || below.kind === 'row') return false
  // A list of several that name somebody each tells of more than this.
  const beside = lines[at + 2]
  if (below.kind === 'item' && lines[at]?.kind === 'heading' && beside?.kind === 'item' && beside.level === below.level)
    if (readSureSpeakers(beside.text).length > 0) return false
  const longest = /\p{Script=Han}/u.test(below.text) ? longestSpeakerLine : longestLatinLine
  const speakers = below.text.length <= longest ? readSureSpeakers(below.text) : []
  const isSentence = /[。！？!?]$|[a-z]{2}\.$/.test(below.text)
  return (
    speakers.length > 0 &&
    (!isSentence || speakers.every(({ affiliation }) => affiliation !== undefined && isRole(affiliation)))
  )
}

/** A bold line, or `Topic 1: …`, right above `讲师：张三`, that is no name itself. */
const isTitleAboveLabel = (lines: readonly PageLine[], at: number, text: string, found: TalkTitle): boolean =>
  (lines[at]?.isBold === true || isNumberedTalk(text)) &&
  found.title.length > 3 &&
  !/[：:]$/.test(text) &&
  isGivenByLabel(lines[at + 1]) &&
  !isSectionName(found.title) &&
  readSureSpeakers(text).length === 0

function isGivenByLabel(line: PageLine | undefined): boolean {
  const labelled = line === undefined || line.kind === 'heading' ? undefined : readLabel(line.text)
  return labelled?.field === 'speakers' && labelled.rest !== ''
}

/** Whether an entry above `讲师：张三` has a sibling above such a label, before the next heading. */
const isOneOfListed = (lines: readonly PageLine[], at: number): boolean =>
  isListedTitle(lines, at) && [1, -1].some((step) => hasListedSibling(lines, at, step))

function hasListedSibling(lines: readonly PageLine[], at: number, step: number): boolean {
  const level = lines[at]?.level
  for (let next = at + step; Math.abs(next - at) <= furthestSibling; next += step) {
    const line = lines[next]
    if (line === undefined || line.kind === 'heading' || line.kind === 'row') return false
    if (line.kind === 'item' && line.level === level && isListedTitle(lines, next)) return true
  }
  return false
}

const furthestSibling = 16

/** An entry of a list that is no label, above `讲师：张三`. */
function isListedTitle(lines: readonly PageLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  if (line?.kind !== 'item' || !line.isFirst || below?.kind !== 'item' || readLabel(line.text)?.field !== undefined)
    return false
  return isGivenByLabel(below) && !isSectionName(line.text)
}

/** Whether the line below a title is a label that only talks have, or names who gives it and where they belong. */
function isTalkBelow(lines: readonly PageLine[], at: number): boolean {
  const below = lines[at + 1]
  if (below === undefined || below.kind === 'heading') return false
  const field = readLabel(below.text)?.field ?? toField(below.text)
  if (field === 'speakers' || field === 'abstract' || field === 'bio' || field === 'host') return true
  if (readTellingSpeaker(below.text) !== undefined || readIntroduced(below.text).length > 0) return true
  if (/^(?:by|with)\s/i.test(below.text) && readSureSpeakers(below.text).length > 0) return true
  return (
    isGivenBelow(lines, at) &&
    readSureSpeakers(below.text).some(
      ({ affiliation, nickname }) => affiliation !== undefined || nickname !== undefined,
    )
  )
}

const talkInLine = /^.{0,24}《[^》]+》\s*$/
const longestTitle = 120

/** The talk that a line of text names, and how sure that is. */
export function readLineTalk(
  state: EventState,
  at: number,
): { found: TalkTitle; confidence: number; isBareRow: boolean } | undefined {
  const line = state.lines[at]
  if (line === undefined || state.isReading) return undefined
  const text = withoutGenericLinks(line)
  const isInside = state.agendaLevel !== undefined && !isWithinTalk(state)
  const found = readTalkTitle(text, isInside)
  if (found.title === '' || found.title.length > longestTitle || isGenericText(found.title)) return undefined
  if (isEventBesideTopic(state, found.title)) return undefined
  const isGiven = found.speakers.length > 0
  if (state.isFacts && found.hasTime && !isGiven) return undefined
  const entry = state.lists.entries.get(at)
  if (entry !== undefined && !isWithinTalk(state) && (!found.hasTime || !isGiven)) {
    return entry.isQuoted
      ? { found: entry, confidence: 0.9, isBareRow: false }
      : { found: entry, confidence: entry.speakers.length > 0 ? 0.65 : 0.6, isBareRow: true }
  }
  const linked = found.hasTime && !isGiven ? readLinkFirst(line, text) : undefined
  if (linked !== undefined && state.timed > 1) return { found: linked, confidence: 0.65, isBareRow: false }
  if (isLink(line, found) && !(isGiven ? found.hasTime || isInside : found.hasTime && state.timed > 1)) return undefined
  if (state.field === 'topic')
    return (line.isFirst || toField(state.lines[at - 1]?.text ?? '') === 'topic') &&
      (found.isQuoted || !/[。！？!；;:：]$/.test(line.text))
      ? { found, confidence: found.isQuoted ? 0.9 : 0.7, isBareRow: false }
      : undefined
  const again = found.isQuoted || found.hasTime ? undefined : readAnnouncedLine(state, line, text)
  if (again !== undefined) return { found: again, confidence: 0.75, isBareRow: false }
  if (found.isQuoted)
    return isQuotedTalk(state, line, found) || isQuotedAbove(state, at, text, found)
      ? { found, confidence: 0.9, isBareRow: false }
      : undefined
  if ((line.isBold || line.boldLead === text) && isNumberedTalk(text))
    return { found, confidence: 0.75, isBareRow: false }
  const led = readBoldLead(line, text)
  if (led !== undefined) return { found: led, confidence: 0.75, isBareRow: false }
  if (isTitleAboveLabel(state.lines, at, text, found)) return { found, confidence: 0.75, isBareRow: false }
  if (isInside ? isListedTitle(state.lines, at) : isOneOfListed(state.lines, at))
    return { found, confidence: 0.75, isBareRow: false }
  if (!(line.isBold && isGivenFirst(text)) && isSpeakerLine(state, text)) return undefined
  if (/[。；;]$/.test(found.title) || /^https?:/i.test(found.title)) return undefined
  if (line.isBold && found.hasTime) return { found, confidence: 0.7, isBareRow: false }
  if (found.hasTime && !isGiven && !isFiller(found.title) && readSureSpeakers(found.title).length > 0) {
    state.givers.push(found.title)
    return undefined
  }
  if (found.hasTime || state.isTimeBefore)
    return isTimedTalk(state, at, found)
      ? { found, confidence: isGiven ? 0.7 : 0.5, isBareRow: !isTitledPanel(text) }
      : undefined
  if ((isInside || (line.isBold && isGivenFirst(text))) && isGiven && found.title.length > 3)
    return { found, confidence: 0.65, isBareRow: true }
  const isTitle = line.isBold || (isInside && line.isFirst && circled.test(text))
  return isTitle && isBoldTalk(state, at, found) ? { found, confidence: 0.75, isBareRow: false } : undefined
}

/** Where a topic is named that is not what the page is called, that is the name of the event. */
const isEventBesideTopic = ({ topic, event }: EventState, title: string): boolean =>
  topic !== undefined && compareTitles(title, event.title) === 1 && compareTitles(topic, event.title) < sameTitle

/** Below a heading that is a talk itself, whoever a list names takes part in that. */
const isWithinTalk = ({ open, openLevel }: EventState): boolean =>
  open !== undefined && openLevel < textLevel && open.confidence >= 0.75 && !open.isFiller

/** `1）《网关的一年》--近年来…`: what is told of a talk follows its title. */
const numberedQuote = /^\s*\d{1,2}\s*[)）.、．]\s*《[^《》]{4,60}》\s*(?:——+|--+|—|[:：])/

function isQuotedTalk(state: EventState, line: PageLine, found: TalkTitle): boolean {
  const isShort = found.rest === '' || found.hasTime || found.speakers.length > 0 || numberedQuote.test(line.text)
  if (!isShort) return false
  if (line.isBold || found.hasTime || state.isTimeBefore || talkInLine.test(line.text)) return true
  if (numberedQuote.test(line.text) && state.drafts.length + 1 >= Number(/\d+/.exec(line.text)?.[0])) return true
  if (state.field === 'bio' || state.field === 'speakers') return false
  return found.speakers.length > 0 || (state.agendaLevel !== undefined && line.isFirst)
}

/** `**《网关的一年》** [PDF下载](…)` right above `讲师：张三`. */
const isQuotedAbove = ({ lines }: EventState, at: number, text: string, { rest }: TalkTitle): boolean =>
  rest === '' &&
  lines[at]?.kind === 'text' &&
  (lines[at]?.boldLead === text || talkInLine.test(text)) &&
  isGivenByLabel(lines[at + 1])

/** `圆桌：慢一点好不好`: a panel with a subject is a talk, whoever is named. */
const isTitledPanel = (text: string): boolean =>
  /(?:圆桌(?:环节|讨论|论坛|会议|对话)?|(?:round ?table|panel)(?: discussion)?)\s*[-—:：《]+\s*\S{2}/i.test(
    text.slice(0, 60),
  )

/** `② Title` */
const circled = /^[①-⑳❶-❿➀-➓]/

/** One time on a page says when it takes place; several are an agenda. */
const isTimedTalk = (state: EventState, at: number, found: TalkTitle): boolean =>
  found.title.length > 1 &&
  !/^[（(]/.test(found.title) &&
  (state.timed > 1 || state.timesAlone > 1 || state.agendaLevel !== undefined || isTalkBelow(state.lines, at))

/** Right under a title, or among speakers, a line that reads as one of them is one. */
function isSpeakerLine(state: EventState, text: string): boolean {
  const isExpected = state.field === 'start' || state.field === 'speakers' || state.field === 'bio'
  // In a list of talks that each name their speaker, the next entry is another talk.
  const isNext =
    state.open?.isBareRow === true && state.open.speakers.length > 0 && readTalkTitle(text, true).speakers.length > 0
  if (!isExpected || isNext || state.isTimeBefore || readTalkTitle(text).hasTime) return false
  return (
    readSureSpeakers(text).length > 0 ||
    (/\p{Script=Han}/u.test(text) && readTalkTitle(text, true).speakers.length === 0 && readSpeakers(text).length > 0)
  )
}

/** A bold line, above who gives it or what it is about. */
const isBoldTalk = (state: EventState, at: number, found: TalkTitle): boolean =>
  found.title.length > 3 &&
  !/[：:]$/.test(found.title) &&
  !isSectionName(found.title) &&
  !isEventItself(state, found.title) &&
  !namesPeople(found.title) &&
  !namesOffice(found.title) &&
  (state.waiting.length > 0 || isTalkBelow(state.lines, at))

/** A bold line that begins with a name and, in brackets, where its bearer belongs. */
const isGivenFirst = (text: string): boolean =>
  /^[^（）()《]{2,24}[（(][^（）()]+[）)]\s*[，,：:—–-]*\s*\S{4}/.test(text)

/** A link is only a link: a title that stands on one names what it leads to. */
const isLink = (line: PageLine, found: TalkTitle): boolean =>
  line.links.some((link) => link.text !== '' && !isGenericText(link.text) && link.text.includes(found.title))

/** `[网关的一年](…) 张三 某公司`, behind a time: the link is the title, and who gives the talk stands behind it. */
function readLinkFirst({ links: [link] }: PageLine, text: string): TalkTitle | undefined {
  const at =
    link === undefined || link.text.length < shortestLead || isGenericText(link.text) ? -1 : text.indexOf(link.text)
  if (link === undefined || at < 0 || /\p{L}/u.test(text.slice(0, at).replace(/[ap]m/gi, ''))) return undefined
  const behind = text.slice(at + link.text.length).trim()
  const { title } = readTalkTitle(link.text)
  return behind === '' || behind.length > longestSpeakerLine || title === '' || isFiller(title)
    ? undefined
    : {
        title,
        speakers: readSpeakers(behind.replace(/^[\s—–|｜,，:：-]+/, '')),
        rest: '',
        isQuoted: false,
        hasTime: true,
      }
}

/** `[讲稿](…) | [视频](…)`: a line of nothing but links belongs to no field, with or without a label before them. */
export const isOnlyLinks = (line: PageLine, rest: string): boolean =>
  line.links.length > 0 &&
  line.links.length < 20 &&
  line.links
    .reduce((text, link) => text.replace(link.text, ''), rest)
    .replace(aroundLinks, '')
    .replace(/[\s\p{P}\p{S}\p{Extended_Pictographic}]/gu, '') === ''

/** `第一场 张三（某公司）：网关的一年` */
const ordinal = /^\P{L}*第[一二三四五六七八九十\d]{1,2}(?:场|位|个)\P{L}*(?:分享|演讲|议题|嘉宾|讲师)?(?:是|由|为)?/u

/** Whether a line begins with how many others stand before it. */
export const startsWithOrdinal = (text: string): boolean =>
  text.slice(0, 8).includes('第') && ordinal.test(text.slice(0, 20))

/** The words of an entry behind `第一场` and the like. */
export const withoutOrdinal = (text: string): string =>
  startsWithOrdinal(text) ? text.replace(ordinal, '').trim() : text

/** Words beside a link that say no more than that it is one. */
const aroundLinks =
  /\b(?:download|watch|view|see|get|read|the|and|or|here|slides?|deck|video|recording|pdf|ppt)\b|请|点击|戳|下载|查看|观看|获取|演讲|分享|讲稿|幻灯片|课件|资料|视频|回放|录像|地址|链接|ppt|pdf|[和与及]/gi

/** The words of a line without links that say nothing: `《Title》 [PPT](…)`, or stand in brackets of their own. */
export function withoutGenericLinks(line: PageLine): string {
  let text = line.text
  const hasBracket = text.includes('[', 1)
  for (const link of line.links.slice(0, 8)) {
    const isAside = hasBracket && link.text !== '' && text.indexOf(`[${link.text}]`) > 0
    if (isAside) text = text.replace(`[${link.text}]`, '[]')
    else if (isGenericText(link.text)) text = text.replace(link.text, '')
  }
  if (text !== line.text) text = text.replace(emptyBeforeWord, ' ').replace(emptyBracket, '')
  if (!/[\s|｜/()（）[\]【】,，、:：-]$/.test(text)) return text.trim()
  return text
    .replace(closingSigns, (end) => (/[）)】\]]/.test(end) && !/[（([【]\s*[）)\]】]/.test(end) ? end : ''))
    .trim()
}

/** Brackets in which nothing but links stood. */
const emptyBracket = /\s*[（(【[][\s,，、/|｜&·+-]*[）)】\]]/g
/** `[讲稿]by 张三` */
const emptyBeforeWord = /\s*[（(【[][\s,，、/|｜&·+-]*[）)】\]](?=[a-z])/gi

/** Only whole runs of signs are looked at: a search within each takes long on a line of nothing else. */
const closingSigns = /(?<![\s|｜/()（）[\]【】,，、:：-])[\s|｜/()（）[\]【】,，、:：-]+$/
