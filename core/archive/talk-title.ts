import type { Speaker } from '../model/item'
import { isSectionName, talkTitleWords, toField } from './labels'
import { hasGivenName, isSureName } from './names'
import { remember } from './remember'
import { giverWords, readSpeakers, readSureSpeakers } from './speakers'
import { splitSpeakers } from './title-parts'

/** What a line that stands for a talk says. */
export interface TalkTitle {
  readonly title: string
  /** Who gives it, as the same line says before or after the title. */
  readonly speakers: readonly Speaker[]
  /** What else stands behind the title. */
  readonly rest: string
  /** The title stands in 《》 or 「」, which says that it is one. */
  readonly isQuoted: boolean
  /** A time of day stands before it, as in an agenda. */
  readonly hasTime: boolean
}

const meridiem = String.raw`(?:\s*[ap]\.?m\.?(?![a-z]))`
const clock = [
  String.raw`(?:上午|下午|晚上?|早上?|中午)?\s*\d{1,2}\s*[:：]\s*\d{2}(?:${meridiem}|\s*(?:Uhr|Hrs?|h)\b)?`,
  String.raw`[012]?\dh[0-5]\d\b`,
  String.raw`[012]\d\.[0-5]\d(?=\s*[-–—]\s*[012]\d\.[0-5]\d\b)|(?<=\.[0-5]\d\s*[-–—]\s*)[012]\d\.[0-5]\d\b`,
  String.raw`(?:上午|下午|晚上?|早上?|中午)\s*\d{1,2}\s*[点时](?:\s*\d{1,2}\s*分|半)?`,
  String.raw`\d{1,2}${meridiem}`,
].join('|')
/** `18.30 Gateways`, `19.00 - Gateways`; a number before a small letter may be a version or a price. */
const dotted = String.raw`(?:0[89]|1\d|2[0-2])\.[0-5][05]`
const dottedTime = new RegExp(String.raw`^${dotted}(?:\s+(?:to|until)\s+${dotted})?\s+(?:-\s+)?(?=\p{Lu}\p{Ll})`, 'u')
/** `00:45:00 - …` is a place in a recording. */
const position = /^\W{0,2}\d{1,2}:\d{2}:\d{2}\b/
const zone = String.raw`(?:\s*\(?(?:[ECMPB][SD]?T|CES?T|UTC(?:[+-]\d{1,2})?|GMT|IST|JST)\b\)?)?`
const between = String.raw`\s*(?:[-–—~～〜至到]+|to|until)\s*`
const time = new RegExp(
  String.raw`^[\[(（【]?(?:${clock})(?:${between}(?:${clock}))?${zone}[\])）】]?(?:\s*[(（]?\d{1,3}\s*(?:分钟|min(?:ute)?s?)[)）]?(?=\s*$))?\s*[|｜，,:：/／·•\-–—]*\s*`,
  'i',
)
const timeBehind = new RegExp(String.raw`\s*[\[(（【]?(?:${clock})${between}(?:${clock})[\])）】]?$`, 'i')
const weekday = String.raw`(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?`
const monthDay = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`
const behindDay = String.raw`\s*(?:[,，]?\s*(?:at|@)\s+(?=\d)|[|｜,，:：·•–—-]\s*|(?=\s[(（]?\d{1,2}[:.]\d\d))`
/** A day that stands before a title: `Tuesday, October 24, 14:00 - `, `5 月 30 日（周六）：`. */
const dayBefore = new RegExp(
  String.raw`^[\[(（【]?(?:(?:${weekday},?\s+)?(?:${monthDay})(?:,?\s+20\d\d)?|${weekday}|(?:20\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号](?:\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?)?)[\])）】]?${behindDay}`,
  'i',
)

/** What a presentation is called by its kind, before a colon and its title. */
export const talkKinds =
  '(?:(?:main|short|invited|closing|opening|guest|hands-on|featured) )?(?:talk|keynote|light(?:n)?ing[ -]?talk|flash talk|workshop|tutorial|session|demo|presentation)'
const number = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`
const lead = new RegExp(
  [
    String.raw`[\s|｜•●▶►◆■·*~～\-–—\p{Extended_Pictographic}\u200d]+`,
    String.raw`(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、．)）](?!\d)|[（(]${number}[）)]|0\d(?=[\s《「]|(?![月日年点时])\p{Script=Han})|\d{1,2}\s*[-–—]\s*(?=\p{Script=Han}{2,4}《)|\d{1,2}\.\d{1,2}(?=\s*[《「]))\s*`,
    String.raw`\d{1,2}\s*，\s*(?=[^\d\s])`,
    String.raw`[①-⑳❶-❿➀-➓]\s*`,
    String.raw`【(?:(?:分享|演讲|本期|本次)?(?:议题|主题|演讲|分享|话题|题目))\s*(?:[一二三四五六七八九十]|\d{1,2})?】\s*[:：]?\s*(?=\S)`,
    String.raw`(?:演讲|分享|议题|报告)(?=\s*【\d{1,2}[:：])`,
    String.raw`\d\ufe0f?\u20e3\s*(?=\S)`,
    String.raw`(?:议题|主题|演讲|分享|话题|(?:主题|闪电|特邀|技术|嘉宾|分享)(?:演讲|分享)|分享主题|talk|(?:hands-on )?session|lecture|topic|part|keynote|lightning talk|(?:speaker )?slot)\s*(?:#?\s*\d{1,2}(?!\d|\s*[个年月日大种位])|[A-H](?=\s*[:：.、|｜—-])|[一二三四五六七八九十](?=\s*(?:[:：.、|｜—\-\s《「]|$)))\s*[:：.、|｜\-—]?\s*`,
    String.raw`第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,4})\s*(?:[个场位]?\s*(?:主题|议题|演讲|分享|话题)\s*(?:[:：、|｜—-]+|(?=[《「]))|期(?=\s+\S{4}))\s*`,
    String.raw`(?:[\p{L}\d][\p{L}\d ]{1,24}\s[—–|｜-]\s+){1,2}(?=(?:talk|session|topic|议题|演讲)\s*#?\d{1,2}\s*[:：.、|｜—-])`,
    String.raw`no\.\s*\d{1,2}(?!\d)\s*[:：.、|｜—-]?\s*`,
    String.raw`(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)\s+(?:talk|session|presentation)\s*[:：—–-]\s*`,
    String.raw`(?:${talkTitleWords}[一二三四五六七八九十\d]{0,2}|主题|题目|(?:${talkKinds} )?(?:topic|title)|${talkKinds})\s*[:：]\s*`,
    String.raw`(?:演讲|议题|分享|报告)(?:介绍|简介|详情)\s*[:：]\s*(?=\S{4})`,
    String.raw`(?:round ?table|panel)(?: discussion)?\s*[:：—-]+\s*|圆桌(?:环节|讨论|论坛|会议|对话)?\s*[-—:：]+\s*|圆桌(?:环节|讨论|论坛|会议|对话)?(?=《)`,
    String.raw`(?:开场|主题|闪电|特邀)(?:演讲|分享)\s*[:：]?\s*(?=\S)`,
  ]
    .map((part) => `(?:${part})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')'),
  'iu',
)

/** `Topic 1: …`, `议题二：…` */
export const isNumberedTalk = (text: string): boolean =>
  /^(?:talk|topic|(?:hands-on )?session|lecture|lightning talk|议题|演讲|分享|话题)\s*#?\s*(?:\d{1,2}|[A-H]|[一二三四五六七八九十])\s*[:：.、|｜—-]\s*\S{2}/i.test(
    text,
  )

/** Whether a text is a time of day and nothing else: `14:00-14:40`. */
export const isTimeOnly = (text: string): boolean =>
  text.length < 60 && text !== '' && text.replace(/\s*\n\s*/g, ' ').replace(time, '') === ''

/** A title is no longer than this; longer lines are prose. */
const longestTitleLine = 300

/**
 * Takes a line apart that may be the title of a talk; the rules for calling it one are the caller's. In an agenda
 * (`isAgenda`) a name behind a space, or before a colon, is taken for the speaker.
 */
export const readTalkTitle = (line: string, isAgenda = false): TalkTitle =>
  isAgenda ? readAgendaTitle(line) : readPlainTitle(line)

const readAgendaTitle = remember((line) => splitTitle(line, true))
const readPlainTitle = remember((line) => splitTitle(line, false))

/** `张三 14:00-14:30 title` */
const nameBeforeTime = new RegExp(
  String.raw`^(\p{Script=Han}{2,4})\s+(?=(?:${clock})${between}(?:${clock})\s*\S{3})`,
  'u',
)

function splitTitle(line: string, isAgenda: boolean): TalkTitle {
  const [before = '', name = ''] = nameBeforeTime.exec(line) ?? []
  if (name === '' || !isSureName(name)) return splitPlainTitle(line, isAgenda)
  const found = splitPlainTitle(line.slice(before.length), isAgenda)
  return found.speakers.length > 0 ? found : { ...found, speakers: [{ name }] }
}

/** `《茶壶夜话》第 37 期 - 网关的一年`: the series with its number before a title. */
const seriesBefore = /^《[^《》]{2,30}》\s*第\s*[\d一二三四五六七八九十百]+\s*[期讲场回季]\s*[-–—:：|｜]+\s*(?=\S{4})/

function splitPlainTitle(line: string, isAgenda: boolean): TalkTitle {
  const { rest: lead, hasTime } = stripLead(line.trim())
  const whole = lead.startsWith('《') ? lead.replace(seriesBefore, '') : lead
  const rest = /[)）]$/.test(whole) && whole.length <= longestTitleLine ? whole.replace(hostBehind, '') : whole
  if (rest.length > longestTitleLine) {
    return { title: cleanTitle(rest), speakers: [], rest: '', isQuoted: false, hasTime }
  }
  const quoted = readQuoted(rest)
  if (quoted !== undefined) return { ...quoted, isQuoted: true, hasTime }
  const { title, speakers } = splitSpeakers(withoutTranslation(rest), isAgenda || hasTime)
  const bare = speakers.length > 0 ? title.replace(/[\s,，:：;；|｜·•—–-]+$/, '') : title
  const own = speakers.length > 0 && /[)）]$/.test(bare) ? bare.replace(hostBehind, '') : bare
  return { title: cleanTitle(own), speakers, rest: '', isQuoted: false, hasTime }
}

/** `网关的一年 · Gateways, One Year On`: the same in another language, no name. */
function withoutTranslation(text: string): string {
  if (!text.includes('·')) return text
  const [, own, other = ''] = /^(.*\p{Script=Han}.*?)\s+·\s+([^\p{Script=Han}]+)$/u.exec(text) ?? []
  return own !== undefined && other.includes(' ') && !hasGivenName(other) ? own : text
}

/** Who leads through a talk, how long it takes, of which kind and in which language it is, is no part of its title. */
const hostBehind =
  /\s*[（(](?:(?:主持人?|host|moderator)\s*[:：]?\s*[^（）()]{2,40}|\d{1,3}\s*(?:min(?:ute)?s?|分钟)|(?:闪电|主题|线上|远程|中文|英文|英语)(?:演讲|分享)?|lightning talk|keynote|remote|online|(?:in )?(?:chinese|english))[）)]$/i

const timeWithin = /\s*[（(]\d{1,2}[:：]\d{2}\s*[-–—~～至]\s*\d{1,2}[:：]\d{2}[)）]\s*/

/** `[zh] 10:00 …`: the language of a talk before it. */
const spokenIn = /^[[【](?:zh|cn|tw|hk|en|ja|jp|中文|英文|英语|普通话|粤语|chinese|english|mandarin)[\]】]\s*(?=\S)/i

/** A line without the time, number and kind of talk that it begins with, and without the time that it ends in. */
export function stripLead(line: string): { rest: string; hasTime: boolean } {
  let rest = line.length <= longestTitleLine && /[（(]\d/.test(line) ? line.replace(timeWithin, ' ').trim() : line
  let hasTime = rest !== line
  rest = rest.replace(spokenIn, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    if (position.test(rest)) break
    const undated = mayBeDay.test(rest) ? rest.replace(dayBefore, '').trimStart() : rest
    const untimed = undated.replace(time, '').replace(dottedTime, '')
    hasTime ||= untimed !== undated
    rest = (hasTime ? withoutHall(untimed) : untimed).replace(lead, '')
  }
  const untimed = rest.length > longestTitleLine || !mayEndTime.test(rest) ? rest : rest.replace(timeBehind, '')
  return untimed === '' || untimed === rest ? { rest, hasTime } : { rest: untimed, hasTime: true }
}

/** An entry of a timetable without where the talk is given: `大宴会厅1 网关的一年`, `Room B: Gateways`. */
export const withoutHall = (entry: string): string => entry.replace(hall, '')

const hall =
  /^(?:(?:\d{1,3}\s?号\s?)?[\p{Script=Han}\d]{0,8}(?:厅|会议室|会场|教室)\s?[A-H\d]{0,2}号?|(?:Hall|Room|Stage|Track|Saal|Raum) (?:\d{1,3}|[A-H]))(?:\s*[|｜:：,，–—-]+\s*|\s+)(?=\S{4}|\S+\s)/u

/** How a day begins. */
const mayBeDay = /^[[(（【]?(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** What the last character of a time may be. */
const mayEndTime = /[\d点时分半m.\])）】]$/i

const quotes: readonly RegExp[] = [
  /^([^《》]*)《([\s\S]+)》([^》]*)$/,
  /^()「([^「」]{4,})」([^「」]*)$/,
  /^()『([^『』]{4,})』([^『』]*)$/,
]

/** `adalove - 《网关的一年》`: what somebody is called on the web, which a mark divides from the title. */
const handleBefore = /^\s*[a-z\d][a-z\d_.-]{2,20}\s*(?:\s[—–-]+|[:：|｜])\s*$/
/** `半夏 - 《网关的一年》` */
const wordBefore = /^\s*\p{Script=Han}{2,4}\s*[—–-]+\s*$/u

function readNamedBefore(before: string, head: string): readonly Speaker[] {
  if (handleBefore.test(before) || calledByAge.test(head)) return [{ name: head }]
  return wordBefore.test(before) && toField(head) === undefined && !isSectionName(head) ? readSpeakers(head) : []
}

/** `老赵`, `阿壶`: what somebody is called, and no word. */
const calledByAge = /^(?:老(?![师板家旧])|小(?![结说组编程说白]|红书)|阿(?![里拉]))\p{Script=Han}{1,2}$/u

/** What stands behind a book or an article, which nobody presents. */
const isBook = /^\s*(?:一书|一文|作者|译者|主编|编者|等书|的|系列|中|里|是|等|和|与|及|为|将|由|专栏|栏目|章节|源码)/

/** `他的分享主题是《网关的一年》` */
const ownTitle =
  /^.{0,12}?[他她]们?(?:本次|这次|此次)?的?\s*(?:分享|演讲|报告)?的?\s*(?:主题|题目|议题|话题|topic)\s*[是为]?\s*[:：]?\s*$/i

/** A title in quotes, with nothing before it but who gives it. */
function readQuoted(text: string): { title: string; speakers: readonly Speaker[]; rest: string } | undefined {
  if (!/[《「『]/.test(text)) return undefined
  for (const pattern of quotes) {
    const [, before = '', title, after = ''] = pattern.exec(text) ?? []
    if (title === undefined) continue
    const head = ownTitle.test(before) ? '' : cleanBy(before)
    const sure = head === '' ? [] : readSureSpeakers(head)
    const ahead = sure.length > 0 ? sure : readNamedBefore(before, head)
    if (head !== '' && ahead.length === 0) continue
    if (head !== '' && cleanBy(after) !== '' && readSureSpeakers(cleanBy(after)).length === 0) continue
    if (isBook.test(after)) continue
    const [part = ''] = /^\s*[（(](?:上|中|下|[一二三四五]|\d)[）)]/.exec(after) ?? []
    const rest = cleanBy(after.slice(part.length))
    const [, inner] = /^[（(]([^（）()]+)[）)]$/.exec(rest) ?? []
    const given = inner === undefined ? readSpeakers(rest) : readSureSpeakers(inner)
    const speakers =
      ahead.length > 0 ? ahead : given.length === 0 && isHandleBehind(after, rest) ? [{ name: rest }] : given
    return { title: cleanTitle(title) + part.trim(), speakers, rest }
  }
  return undefined
}

/** `《网关的一年》 - ada42`: what somebody is called on the web, behind a mark. */
const isHandleBehind = (after: string, rest: string): boolean =>
  /^\s*[-–—]/.test(after) && /^\p{Script=Han}{0,4}_?[a-z][a-z\d_.-]{2,19}$/iu.test(rest) && !aboutFile.test(rest)
const aboutFile = /^(?:slides?|pdf|pptx?|videos?|demo|links?|part.*|keynote|workshop|panel|tbd|tba)$/i

/** A title without the quotes around it. */
export function cleanTitle(title: string): string {
  const clean = (title.includes('\n') ? title.replace(/\s*\n\s*/g, ' ') : title).trim()
  if (!/^[《「『【“"„«]/.test(clean)) return clean
  const inner =
    /^(?:《([^《》]+)》|「([^「」]+)」|『([^『』]+)』|【([^【】]+)】|[“„]([^“”„]+)[”“]|«\s*([^«»]+?)\s*»|"([^"]+)")$/.exec(
      clean,
    )
  return (inner?.slice(1).find((part) => part !== undefined) ?? clean).trim()
}

const cleanBy = (text: string): string =>
  text
    .replace(/^[\s\n—–\-:：|｜，,*]+|[\s\n—–\-:：|｜，,*]+$/g, '')
    .replace(leadingGiver, '')
    .trim()

const leadingGiver = new RegExp(String.raw`^(?:by|${giverWords})\s*[:：]?\s+|^${giverWords}\s*[:：]\s*`, 'i')
