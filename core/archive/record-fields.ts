import type { Speaker } from '../model/item'
import { isFiller } from './fillers'
import { readIntroduced } from './introduced'
import { isGenericText, isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isTalkAddress } from './link-kind'
import { hasGivenName, isGivenName, isSureName, mayBeName } from './names'
import { isOrganisation, isRole, namesOffice } from './office-words'
import { isProfile } from './profile-link'
import type { PageRecord } from './record-runs'
import { remember } from './remember'
import { toSpeaker } from './speaker-shapes'
import { readSpeakers, readSureSpeakers } from './speakers'
import { isLongTitle, isOnlyLinks, withoutGenericLinks, withoutOrdinal } from './talk-lines'
import { cleanTitle, isTimeOnly, stripLead } from './talk-title'
import { readTeller } from './tellers'
import { foldTitle } from './title-match'

/** A record with the texts in which its fields may stand. */
export interface RecordTexts {
  readonly record: PageRecord
  readonly line: PageLine
  /** The first line, without its time, number and links that say nothing. */
  readonly lead: string
  readonly hasTime: boolean
  readonly hasTalkLink: boolean
  /** The lines below that are more than links. */
  readonly below: readonly PageLine[]
  /** The lines of the part below a heading. */
  readonly part: readonly PageLine[]
  /** What labels below say who gives it, and what it is called. */
  readonly labelled: { readonly giver?: string; readonly title?: string; readonly hasAbstract: boolean }
}

/** So many lines of a record are read for its fields, and so many for its links. */
const mostLines = 6
const mostLinked = 60
/** So many lines below a heading may introduce who gives the talk. */
const mostTold = 20

/** Takes the texts of a record from its lines. */
export function readTexts(lines: readonly PageLine[], record: PageRecord): RecordTexts | undefined {
  const { end } = record
  const isTimeAbove = isBelowTime(lines, record)
  const at = isTimeAbove ? record.at + 1 : record.at
  const line = lines[at]
  if (line === undefined) return undefined
  const own = lines.slice(at + 1, Math.min(end, at + 1 + mostLines))
  const all = lines.slice(at, Math.min(end, at + mostLinked))
  const inner = own.findIndex(({ kind }) => kind === 'heading' && line.kind !== 'heading')
  const below = (inner < 0 ? own : own.slice(0, inner)).filter(
    (next) => next.kind !== 'row' && (!isOnlyLinks(next, next.text) || isLinkedName(next)),
  )
  const { rest, hasTime } = stripLead(withoutOrdinal(withoutGenericLinks(line)).replace(mediaLabel, ''))
  let giver: string | undefined
  let title: string | undefined
  let hasAbstract = false
  for (const { text } of below) {
    const label = readLabel(text)
    const field = label?.field ?? toField(text)
    if (field === 'speakers') giver ??= label?.rest
    if (field === 'topic') title ??= label?.rest
    if (field === 'abstract' || field === 'bio') hasAbstract = true
  }
  return {
    record,
    line,
    lead: rest.replace(/\s[|｜–—-]+\s*$/, ''),
    hasTime: hasTime || isTimeAbove,
    hasTalkLink: all.some(({ text, links }) => links.length > 0 && (mediaLabel.test(text) || links.some(isOfTalk))),
    below,
    part: line.kind === 'heading' ? all.slice(1, 1 + mostTold) : [],
    labelled: { ...(giver ? { giver } : {}), ...(title ? { title } : {}), hasAbstract },
  }
}

/** `[Ada Example](…)`: nothing but a link that leads to somebody. */
const isLinkedName = ({ links, text }: PageLine): boolean =>
  links.length === 1 &&
  links[0]?.text === text &&
  (isProfile(links[0].url) ? mayBeName(text) : hasGivenName(text) || (isSureName(text) && /\p{Script=Han}/u.test(text)))

/** Whether a record begins with a time by itself: what takes place then stands below. */
const isBelowTime = (lines: readonly PageLine[], { at, end }: PageRecord): boolean =>
  isTimeOnly(lines[at]?.text ?? '') && at + 1 < end && lines[at + 1]?.kind !== 'row'

const mediaLabel =
  /^\P{L}*(?:幻灯片?|讲稿|课件|录音|录像|视频|回放|ppt|slides?|deck|video|recording|audio)\s*[:：]\s*/iu
const isOfTalk = ({ url }: PageLine['links'][number]): boolean => isTalkAddress(url)

const longestTitle = 160
/** A shorter text that names somebody is no title. */
const shortestBoth = 24
const placeEnd = /(?:团队|部门|部|小组|中心|公司|大学|学院|研究院|实验室)$/
const fileName = /\.(?:mp[34]|pdf|pptx?|key|png|jpe?g|zip|md)$/i

const noTitle =
  /^(?:https?:|点击|扫码|关注|加入|报名|联系|时间|地点|日期|主办|承办|协办|赞助|感谢|请|欢迎|更多|我们|大家|本次|本期|活动|负责|(?!谁)\p{Script=Han}{2}了|优秀\p{Script=Han}{2}$|最佳\p{Script=Han}{2,4}$|[一二三特]等奖|获奖|(?:where|when|date|venue|location)(?:[:：?]|\s*$)|sponsor|join|register|thank|please|we |you |i |click|follow|contact|rsvp|note:|for (?:all )?(?:his|her|their|your) )/iu

/**
 * How much a text is like the title of a talk, 0 to 1. Beside somebody else's name (`isGiven`) a word or two may be one,
 * and two capitalised words are no name.
 */
export function likeTitle(text: string, isQuoted = false, isGiven = false): number {
  const title = cleanTitle(text)
  if (isQuoted && title.length > 3 && title.length <= longestTitle && !isFiller(title)) return 1
  return isGiven ? likeGivenTitle(title) : likePlainTitle(title)
}

/** Whether a text is no title whoever stands beside it: a fact, the name of a part, a file, a sentence that goes on. */
export const isNoTitle = remember(
  (title): boolean =>
    title.length > longestTitle ||
    /[；;:：，,]$|^[^（(]*[）)]$/.test(title) ||
    noTitle.test(title) ||
    isFiller(title) ||
    isGenericText(title) ||
    (isSectionName(title) && !isLongTitle(title)) ||
    isTalksSection(title) ||
    toField(title) !== undefined ||
    mediaLabel.test(title) ||
    fileName.test(title),
)

/** `Rust for Go Developers` */
const forSomebody = /^\S+(?: \S+)* (?:for|from|with|to|your|versus|vs\.?) \S/

const likePlainTitle = remember((title) => {
  if (title.length < 4 || !/\p{L}{2}/u.test(title) || title.endsWith('。') || isNoTitle(title) || isSureName(title))
    return 0
  const people = readSureSpeakers(title)
  if (people.some(({ name, affiliation = '' }) => isWellNamed(name) || isRole(affiliation)))
    return title.length > shortestBoth ? 0.5 : 0
  if (placeEnd.test(title)) return 0
  if ((namesOffice(title) && !forSomebody.test(title)) || isOrganisation(title)) return 0.2
  const isShort = /\p{Script=Han}/u.test(title) ? foldTitle(title).length < 5 : !title.includes(' ')
  return isShort
    ? /[.!?]$/.test(title)
      ? 0
      : likeAlone
    : /[.!！。]$|[\p{Ll})][.!?] \p{Lu}/u.test(title) || (title.match(/[，,。]/g) ?? []).length > 2
      ? 0.5
      : 1
})

const likeGivenTitle = remember((title) => {
  const plain = likePlainTitle(title.replace(/\.$/, ''))
  const isShort = /^[\p{L}\d+#.]{2,}[.]?$/u.test(title) && !isGivenName(title)
  if (plain === likeAlone && /^\p{Script=Han}{4}$/u.test(title)) return likeShort
  if (plain > 0 || isNoTitle(title))
    return isShort && /^\p{Lu}[\p{L}\d]{3}/u.test(title) ? Math.max(plain, likeWord) : plain
  const isName = isSureName(title) && !isWellNamed(title)
  return isName ? 0.8 : isShort && !placeEnd.test(title) && !/\p{Script=Han}/u.test(title) ? 0.5 : 0
})

/** A word, or four characters, is hardly a title by itself, and is one where somebody stands beside it. */
const likeAlone = 0.4
const likeShort = 0.8

/** One word with a capital is hardly a title, unless somebody stands beside it. */
const likeWord = 0.6

/** A longer first line is read as far as this. */
export const longestLead = 400

const longestName = 90
/** Names and offices take more room in Latin letters. */
const longestLatin = 160
/** Nor a list of those by whom a talk is. */
const longestList = 240

/** Who a text names for sure. */
export const readSureGivers = remember((text): readonly Speaker[] => {
  if (text === '' || text.length > (/[\p{Script=Han}:]/u.test(text) ? longestName : longestLatin) || isFiller(text))
    return []
  const people = readSureSpeakers(text)
  return people.every(({ name, affiliation }) => isSureName(name) && (affiliation !== undefined || isWellNamed(name)))
    ? people
    : []
})

/**
 * What stands beside a title, before what is told of the talk: `Ada Example` of `(Ada Example): How …` and of
 * `by Ada Example. How …`; else all of it.
 */
export function toBeside(text: string): string {
  const [, bracketed, head] = besideTitle.exec(text) ?? []
  return (bracketed ?? head ?? text).trim()
}

const besideTitle =
  /^\s*(?:[（(]?([^（）()]{2,60})[）)]\s*[:：.。,，—–-]|(?:by\s+)?((?:[^.。:：]|(?<=\b\p{Lu})\.){2,80}?)(?<!\b\p{Lu})[.。:：](?:\s|$|\p{Script=Han}))/u

/** Two capitalised words may be anything; with a given name, or in Chinese, they are a name. */
const isWellNamed = (name: string): boolean => /\p{Script=Han}/u.test(name) || hasGivenName(name)

/** Who a text names where the other records name somebody in the same place. */
export function readExpectedGivers(text: string): readonly Speaker[] {
  if (text === '' || text.length > longestName || isFiller(text)) return []
  const sure = readSureSpeakers(text)
  return sure.length > 0 ? sure : readSpeakers(text)
}

/** Of a long text, what stands before its second mark: a name, and where its bearer belongs. */
const toClause = (text: string): string =>
  text.length <= longestName ? text : (/^[^，,。；;]{1,60}(?:[，,][^，,。；;]{1,40})?/.exec(text)?.[0] ?? '')

const readByList = (text: string): readonly Speaker[] =>
  text.length <= longestList && /^by\s/i.test(text) ? readSureSpeakers(text) : []

/** A list of names that was broken at the end of a line, as a whole. */
function joinNames(lines: readonly PageLine[], at: number): string {
  let text = lines[at]?.text ?? ''
  for (let next = at + 1; lines[next]?.isFirst === false; next += 1) {
    const more = lines[next]?.text ?? ''
    if (!brokenNames.test(text) && !(brokenName.test(text) && restOfName.test(more))) break
    text += ` ${more}`
  }
  return text
}

/** `Ada Example, Foo, Bob`, and `Sample, Bar` on the next line. */
const brokenName = /^[^。.!?]*, \p{Lu}[\p{Ll}-]+$/u
const restOfName = /^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\p{L}'’-]+(?:,| &| and\b)/u
/** `Ada Example, Foo & Bob`, `Ada Example, Foo,` */
const brokenNames = /^[^。.!?]*(?:[,&]|\band|(?:&|\band) \p{Lu}[\p{Ll}-]+)$/u

/** Who is named below a title. */
export interface GiversBelow {
  readonly people: readonly Speaker[]
  /** By a sentence that says that they tell of something. */
  readonly isTold: boolean
}

export const noGivers: GiversBelow = { people: [], isTold: false }

/** Who gives the talk by what stands below its title: a label, a short line with a name, or a sentence that tells. */
export function readGiversBelow({ line, labelled, below, part }: RecordTexts): GiversBelow {
  if (labelled.giver !== undefined) return { people: readExpectedGivers(toClause(labelled.giver)), isTold: false }
  const [first, second] = below
  // A list below a title tells of more than who gives it.
  if (
    first?.kind === 'item' &&
    line.kind !== 'item' &&
    second?.kind === 'item' &&
    second.level === first.level &&
    readSureGivers(second.text).length > 0
  )
    return noGivers
  for (const [at, { kind }] of below.slice(0, 2).entries()) {
    if (kind === 'heading') break
    const text = joinNames(below, at)
    const people = text.length <= longestName && !/[。！？!?]$/.test(text) ? readSureGivers(text) : readByList(text)
    if (people.length > 0) return { people, isTold: false }
    const tellers = readSentenceGivers(text)
    if (tellers.length > 0) return { people: tellers, isTold: true }
  }
  return { people: part.flatMap(readPortrait), isTold: false }
}

/** Whom a paragraph is about: `Ada Example is an engineer at …`, or one in italics, `Ada Example. Engineer, …`. */
function readPortrait({ text, kind, isItalic }: PageLine): readonly Speaker[] {
  if (kind !== 'text' || text.length < shortestPortrait) return []
  const plain = text.replace(/^[_*]|[_*]$/g, '')
  const introduced = readIntroduced(plain)
  if (introduced.length > 0 || (isItalic !== true && plain === text)) return introduced
  const name = plain.split(/[.,:]\s/)[0] ?? ''
  return hasGivenName(name) ? [{ name }] : []
}

const shortestPortrait = 40

/** Who is likely named right below a title, where somebody is below most of its siblings. */
export function readLikelyBelow({ below: [first] }: RecordTexts): GiversBelow {
  const isShort = first !== undefined && first.text.length <= longestName && !/[。！？!?]$/.test(first.text)
  return isShort && first.kind !== 'heading' ? { people: readExpectedGivers(first.text), isTold: false } : noGivers
}

const latin = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}`
const telling = new RegExp(
  String.raw`^(${latin})(?:(?:,| and| &) (${latin}))?(?:,? (?:from|of|at) ((?:\p{Lu}[\w.&-]*)(?: \p{Lu}[\w.&-]*){0,3}))?,? (?:will|is going to|are going to|talk|share|show|present|explain|discuss|introduce|demonstrate|gave|gives)(?:s|ed|es)?\b`,
  'u',
)

/** Who a sentence behind a title says will tell of it. */
export function readSentenceGivers(text: string): readonly Speaker[] {
  const [, one = '', other, place] = telling.exec(text.slice(0, longestLead)) ?? []
  if (!isSureName(one)) {
    const teller = readTeller(text)
    return teller === undefined ? [] : [teller]
  }
  return [one, ...(other === undefined ? [] : [other])].map((name) => toSpeaker(name, undefined, place))
}

/** Whether a record begins with a name or with what somebody does, so that it is one about a person. */
export const isPersonRecord = ({ lead }: RecordTexts): boolean => readSureGivers(lead).length > 0 || isRole(lead)
