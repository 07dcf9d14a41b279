import type { Speaker } from '../model/item'
import { isFiller } from './fillers'
import { isGenericText, isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isTalkAddress } from './link-kind'
import { hasGivenName, isGivenName, isSureName } from './names'
import { isOrganisation, isRole, namesOffice } from './office-words'
import { readTeller, readToldTalk } from './prose'
import type { PageRecord } from './record-runs'
import { remember } from './remember'
import { toSpeaker } from './speaker-shapes'
import { readSpeakers, readSureSpeakers } from './speakers'
import { isOnlyLinks, withoutGenericLinks, withoutOrdinal } from './talk-lines'
import { cleanTitle, isTimeOnly, readTalkTitle, stripLead } from './talk-title'
import { foldTitle } from './title-match'

/** What a record says, as one way to take it apart has it. */
export interface Parts {
  readonly title: string
  /** Words that name who gives it; empty when this way finds none. */
  readonly giver: string
}

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
  /** What labels below say who gives it, and what it is called. */
  readonly labelled: { readonly giver?: string; readonly title?: string; readonly hasAbstract: boolean }
}

/** So many lines of a record are read for its fields, and so many for its links. */
const mostLines = 6
const mostLinked = 60

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
    (next) => next.kind !== 'row' && !isOnlyLinks(next, next.text),
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
    lead: rest,
    hasTime: hasTime || isTimeAbove,
    hasTalkLink: all.some(({ text, links }) => links.length > 0 && (mediaLabel.test(text) || links.some(isOfTalk))),
    below,
    labelled: { ...(giver ? { giver } : {}), ...(title ? { title } : {}), hasAbstract },
  }
}

/** Whether a record begins with a time by itself: what takes place then stands below. */
const isBelowTime = (lines: readonly PageLine[], { at, end }: PageRecord): boolean =>
  isTimeOnly(lines[at]?.text ?? '') && at + 1 < end && lines[at + 1]?.kind !== 'row'

const mediaLabel =
  /^\P{L}*(?:幻灯片?|讲稿|课件|录音|录像|视频|回放|ppt|slides?|deck|video|recording|audio)\s*[:：]\s*/iu
const isOfTalk = ({ url }: PageLine['links'][number]): boolean => isTalkAddress(url)

/** A way to take a record apart: what names it for all records of a run, and what it finds in one. */
export interface Way {
  readonly name: string
  /** What it takes for the giver is one by how it is written, even where nothing else tells a name from a word. */
  readonly isNaming?: boolean
  /** What stands between says that somebody tells of something. */
  readonly isTelling?: boolean
  readonly split: (texts: RecordTexts) => Parts | undefined
}

const marks: readonly (readonly [string, RegExp])[] = [
  ['bar', /\s*[|｜]\s*/g],
  ['dash', /\s*——+\s*|\s+[—–-]{1,3}\s+|\s*—\s*/g],
  ['colon', /\s*[:：]\s*/g],
  ['comma', /\s*[，,]\s*/g],
  ['slash', /\s+[/／·•~～]\s+/g],
  ['at', /\s*[@＠]\s*/g],
  ['on', /\s+on\s+/g],
  ['by', /[\s，,]+(?:by|par|von|por|av|przez):?\s+/gi],
  ['semicolon', /\s*[;；]\s*/g],
]

/** What stands around the first or last of a mark. */
function splitAt(text: string, mark: RegExp, isLast: boolean): [string, string] | undefined {
  if (text.length > longestLead) return undefined
  const found = [...text.matchAll(mark)]
  const match = isLast ? found.at(-1) : found[0]
  if (match === undefined) return undefined
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  return before === '' || behind === '' ? undefined : [before, behind]
}

const longestLead = 400

const atMarks: readonly Way[] = marks.flatMap(([name, mark]) =>
  [false, true].flatMap((isLast): Way[] => [
    {
      name: `${name}${isLast ? '>' : '<'} title`,
      isNaming: name === 'by',
      split: ({ lead }) => {
        const [title, giver] = splitAt(lead, mark, isLast) ?? []
        return title === undefined ? undefined : { title, giver: giver ?? '' }
      },
    },
    {
      name: `${name}${isLast ? '>' : '<'} giver`,
      isTelling: name === 'on',
      split: ({ lead }) => {
        const [giver, title] = splitAt(lead, mark, isLast) ?? []
        return title === undefined ? undefined : { title, giver: giver ?? '' }
      },
    },
  ]),
)

/** `张三 网关的一年`, `@ada42 网关的一年`: nothing but a space stands between them. */
const nameFirst = /^(@[\w-]{2,30}|\p{Script=Han}{2,4}|\p{Lu}\p{Ll}+(?=\s+.*\p{Script=Han}))\s+(\S.{3,})$/u

const around = (text: string, part: string): string =>
  text.replace(part, ' ').replace(/^[\s\p{P}|～~]+|[\s[（(—–:：|,，-]+$/gu, '')

/** How a record may be taken apart; the first of several that read a run as well is taken. */
export const ways: readonly Way[] = [
  {
    name: 'quoted',
    isNaming: true,
    split: ({ lead }) => {
      const [whole, title = ''] = /《([^《》]{3,})》/.exec(lead) ?? /["“]([^"“”]{8,})["”]/.exec(lead) ?? []
      return whole === undefined ? undefined : { title, giver: around(lead, whole) }
    },
  },
  {
    name: 'read',
    split: ({ lead }) => {
      const { title, speakers } = readTalkTitle(lead, true)
      if (speakers.length === 0 || title === lead) return undefined
      return {
        title,
        giver: speakers
          .map(({ name, affiliation }) => (affiliation === undefined ? name : `${name}（${affiliation}）`))
          .join('、'),
      }
    },
  },
  {
    name: 'told',
    isTelling: true,
    split: ({ lead }) => {
      const told = readToldTalk(lead.slice(0, longestLead))
      return told === undefined
        ? undefined
        : { title: told.title, giver: told.speakers.map(({ name }) => name).join('、') }
    },
  },
  {
    name: 'link',
    split: ({ lead, line }) => {
      const link = line.links.find(({ text }) => text.length > 3 && !isGenericText(text) && lead.includes(text))
      return link === undefined ? undefined : { title: link.text, giver: around(lead, link.text) }
    },
  },
  {
    name: 'bold',
    split: ({ lead, line }) => {
      const title = stripLead(line.boldLead).rest
      return title.length < 3 || !lead.startsWith(title) || title === lead
        ? undefined
        : { title: title.replace(/[:：]$/, ''), giver: around(lead, title) }
    },
  },
  { name: 'whole', split: ({ lead }) => ({ title: lead, giver: '' }) },
  ...atMarks,
  {
    name: 'name first',
    isNaming: true,
    split: ({ lead }) => {
      const [, giver = '', title = ''] = nameFirst.exec(lead.slice(0, longestLead)) ?? []
      return giver.startsWith('@') || isSureName(giver) || isGivenName(giver) ? { title, giver } : undefined
    },
  },
  {
    name: 'labelled',
    split: ({ lead, labelled: { title } }) => (title === undefined ? undefined : { title, giver: lead }),
  },
  {
    name: 'below',
    split: ({ lead, below: [first] }) =>
      first === undefined || /[.。!！]$/.test(first.text)
        ? undefined
        : { title: stripLead(first.text).rest, giver: lead },
  },
]

/** Ways to take a row of a table apart: a column of titles, and one of people. */
export function toColumnWays(columns: number): Way[] {
  const all = Array.from({ length: Math.min(columns, mostColumns) }, (_, column) => column)
  const cell = ({ line }: RecordTexts, column: number): string =>
    (line.cells[column]?.text ?? '').replace(/\s*\n\s*/g, ' ')
  return all.flatMap((column) =>
    all
      .filter((other) => other !== column)
      .map((other) => ({
        name: `column ${column} ${other}`,
        split: (texts: RecordTexts) => ({ title: stripLead(cell(texts, column)).rest, giver: cell(texts, other) }),
      })),
  )
}

const mostColumns = 6
const longestTitle = 120
/** A shorter text that names somebody is no title. */
const shortestBoth = 24
const placeEnd = /(?:团队|部门|部|小组|中心|公司|大学|学院|研究院|实验室)$/
const fileName = /\.(?:mp[34]|pdf|pptx?|key|png|jpe?g|zip|md)$/i

const noTitle =
  /^(?:https?:|点击|扫码|关注|加入|报名|联系|时间|地点|日期|主办|承办|协办|赞助|感谢|请|欢迎|更多|我们|大家|本次|本期|活动|负责|\p{Script=Han}{2}了|where|when|date|venue|location|sponsor|join|register|thank|please|we |you |i |click|follow|contact|rsvp|note:)/iu

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
    /[；;:：，,]$/.test(title) ||
    noTitle.test(title) ||
    isFiller(title) ||
    isGenericText(title) ||
    isSectionName(title) ||
    isTalksSection(title) ||
    toField(title) !== undefined ||
    mediaLabel.test(title) ||
    fileName.test(title),
)

const likePlainTitle = remember((title) => {
  if (title.length < 4 || !/\p{L}{2}/u.test(title) || title.endsWith('。') || isNoTitle(title) || isSureName(title))
    return 0
  const people = readSureSpeakers(title)
  if (people.some(({ name, affiliation = '' }) => isWellNamed(name) || isRole(affiliation)))
    return title.length > shortestBoth ? 0.5 : 0
  if (placeEnd.test(title)) return 0
  if (namesOffice(title) || isOrganisation(title)) return 0.2
  const isShort = /\p{Script=Han}/u.test(title) ? foldTitle(title).length < 5 : !title.includes(' ')
  return isShort
    ? /[.!?]$/.test(title)
      ? 0
      : 0.4
    : /[.!！。]$|[\p{Ll})][.!?] \p{Lu}/u.test(title) || (title.match(/[，,。]/g) ?? []).length > 2
      ? 0.5
      : 1
})

const likeGivenTitle = remember((title) => {
  const plain = likePlainTitle(title.replace(/\.$/, ''))
  if (plain > 0 || isNoTitle(title)) return plain
  const isShort = /^[\p{L}\d+#.]{2,}[.]?$/u.test(title) && !isGivenName(title)
  const isName = isSureName(title) && !isWellNamed(title)
  return isName ? 0.8 : isShort && !placeEnd.test(title) && !/\p{Script=Han}/u.test(title) ? 0.5 : 0
})

const longestName = 90
/** Nor a list of those by whom a talk is. */
const longestList = 240

/** Who a text names for sure. */
export const readSureGivers = remember((text): readonly Speaker[] => {
  if (text === '' || text.length > longestName || isFiller(text)) return []
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
export function readGiversBelow({ line, labelled, below }: RecordTexts): GiversBelow {
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
  return noGivers
}

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
