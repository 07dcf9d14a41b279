import { readBoldLead } from './bold-lead'
import type { TalkLists } from './event-state'
import { isFiller } from './fillers'
import { isTitledIntroduction } from './introduced'
import { isGenericText, isReadingSection, isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isTalkAddress } from './link-kind'
import { hasGivenName, isSureName } from './names'
import { isOrganisation, isRole, namesOffice } from './office-words'
import { readBioBelow, startsWithLinkedName } from './person-block'
import { slidesFile } from './slide-file'
import { readSpeakers, readSureSpeakers } from './speakers'
import { isOnlyLinks, startsWithOrdinal, withoutGenericLinks, withoutOrdinal } from './talk-lines'
import { readTalkTitle, type TalkTitle } from './talk-title'
import { readTellingSpeaker } from './tellers'
import { isSpoken } from './title-latin'

/** Finds the talks that lists and rows of headings name, by line. */
export function findTalkLists(lines: readonly PageLine[]): TalkLists {
  const entries = findEntries(lines)
  for (const [at, found] of findLoneEntries(lines)) if (!entries.has(at)) entries.set(at, found)
  return { entries, headings: findHeadings(lines), linked: findLinkedLists(lines) }
}

type Entries = Map<number, TalkTitle>

const longestEntry = 160
const mayNameBoth = /[:：—–|｜/／,，（(@《“"-]|\s(?:by|on|about)\s/i

/** Entries of one list that stand side by side, by their lines, and what stands above them. */
export interface Siblings {
  readonly entries: number[]
  /** Behind the last line of the last of them. */
  end: number
  readonly above: PageLine | undefined
  /** The nearest one above that announces talks. */
  readonly heading: PageLine | undefined
  /** How deep its entries stand; 0 for rows of text. */
  readonly level: number
}

function findEntries(lines: readonly PageLine[]): Entries {
  const entries: Entries = new Map()
  for (const siblings of findSiblings(lines).filter(({ entries }) => entries.length > 1))
    for (const [at, found] of readList(lines, siblings)) entries.set(at, found)
  return entries
}

/** Every list of a page, also those within entries of others, and rows of text with links to slides or recordings. */
function findSiblings(lines: readonly PageLine[]): Siblings[] {
  const all: Siblings[] = []
  const headings: PageLine[] = []
  const heading = (): PageLine | undefined =>
    isReadingSection(headings.at(-1)?.text ?? '') ? undefined : headings.findLast(isTalksHeading)
  let open: Siblings[] = []
  lines.forEach((line, at) => {
    if (line.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= line.level) headings.pop()
      headings.push(line)
    }
    const level = line.kind === 'item' ? line.level : isLinkedText(line) ? 0 : -1
    while ((open.at(-1)?.level ?? -1) > level) close(open.pop(), at)
    if (level < 0) return
    if (open.at(-1)?.level !== level) {
      open.push({ entries: [], end: at, above: lines[at - 1], heading: heading(), level })
      all.push(open.at(-1) as Siblings)
    }
    if (level === 0 || line.isFirst) open.at(-1)?.entries.push(at)
  })
  for (const siblings of open) close(siblings, lines.length)
  open = []
  return all
}

/** The lists of a page, also those of a single entry. */
export const findEntryLists = (lines: readonly PageLine[]): Siblings[] =>
  findSiblings(lines).filter(({ level, entries }) => level > 0 && entries.length > 0)

/** Whether what stands above a list says that it is one of something else than talks. */
export const isListOfOthers = (above: PageLine | undefined): boolean =>
  above !== undefined && (isReadingSection(above.text) || ofNobody.test(above.text) || fieldOf(above) === 'host')

/** The talk and its giver that an entry names, on its line or in an entry within; undefined when it does not name both. */
export function readGivenEntry(lines: readonly PageLine[], at: number, end: number): TalkTitle | undefined {
  const line = lines[at]
  if (line === undefined || isOnlyLinks(line, line.text)) return undefined
  return readTalkEntry(line) ?? readNested(line, lines.slice(at + 1, end))
}

function close(siblings: Siblings | undefined, at: number): void {
  if (siblings !== undefined) siblings.end = at
}

const isTalksHeading = ({ text }: PageLine): boolean => isTalksSection(text) && !isReadingSection(text)

/** `**张三：网关的一年**`, `**1. 网关的一年 —— 张三**`, `第一场**张三：网关的一年**`, `张三《网关的一年》` */
const mayStandAlone = ({ kind, text, isBold }: PageLine): boolean =>
  kind === 'text' &&
  (/[:：]/.test(text)
    ? isBold || startsWithOrdinal(text)
    : (isBold && /^\d{1,2}\s*[.、．)）]\s*\D.*[—–|｜]/.test(text)) || givenQuote.test(text))

/** Words of one name at most, and a title in quotes behind them. */
const givenQuote = /^[^《》，,。：:]{2,24}《[^《》]{4,}》$/

/** Lines that each name who speaks, and what about, in the same way. */
function findLoneEntries(lines: readonly PageLine[]): [number, TalkTitle][] {
  const found = lines.flatMap((line, at): [number, TalkTitle][] => {
    const entry = mayStandAlone(line) ? readTalkEntry(line) : undefined
    return entry === undefined ? [] : [[at, entry]]
  })
  return found.length > 1 ? found : []
}

const hasTalkLink = ({ links }: PageLine): boolean => links.some(({ url }) => isTalkAddress(url))

const isLinkedText = (line: PageLine | undefined): boolean => line?.kind === 'text' && hasTalkLink(line)

const announcing =
  /分享|演讲|议题|主题|讲题|议程|会话|资料|讲稿|幻灯|ppt|回放|视频|录播|topics?|talks?|sessions?|presentations?|slides|recordings?|videos?/i
const ofPeople: readonly unknown[] = ['speakers', 'bio', 'host']

/**
 * The entries of one list that name a talk and who gives it, when links or what stands above say that they are talks. All
 * entries of a list are written alike: those that nothing tells by itself are read as most of the others are.
 */
function readList(lines: readonly PageLine[], { entries: all, end, above, heading }: Siblings): [number, TalkTitle][] {
  const isAnnounced = isAnnouncement(above) || (heading !== undefined && !ofPeople.includes(fieldOf(above)))
  const read = all.flatMap((at, index): Entry[] => {
    const line = lines[at]
    if (line === undefined || isOnlyLinks(line, line.text) || isFiller(line.text)) return []
    const below = lines.slice(at + 1, all[index + 1] ?? end)
    const isLinked = hasTalkLink(line) || below.some(hasTalkLink)
    const sure = readTalkEntry(line) ?? (isAnnounced ? readNested(line, below) : undefined)
    if (sure !== undefined) return [{ at, line, isLinked, found: sure, isSure: true }]
    const title = readTitleWithSlides(line)
    if (title !== undefined) return [{ at, line, isLinked, found: title, isSure: true }]
    return [{ at, line, isLinked, found: undefined, isSure: false }]
  })
  const sure = read.filter(({ isSure }) => isSure)
  if (sure.length === 0 || sure.length * 2 < read.length || read.length < 2) return []
  const isEvident =
    isAnnounced ||
    read.every(({ isLinked }) => isLinked) ||
    sure.every(({ line, found }) => found?.isQuoted === true || isSpoken(line.text))
  if (!isEvident) return []
  const found = read.flatMap(({ at, found }): [number, TalkTitle][] => (found === undefined ? [] : [[at, found]]))
  return found.length > 1 ? found : []
}

interface Entry {
  readonly at: number
  readonly line: PageLine
  readonly isLinked: boolean
  readonly found: TalkTitle | undefined
  readonly isSure: boolean
}

const fieldOf = (line: PageLine | undefined): unknown =>
  line === undefined ? undefined : (readLabel(line.text)?.field ?? toField(line.text))

const isAnnouncement = (above: PageLine | undefined): boolean => {
  if (above === undefined) return false
  // Of a paragraph its last sentence announces what follows.
  const text = /[:：]$/.test(above.text) ? (above.text.split(/(?<=[.!?。！？])\s+/).at(-1) ?? '') : above.text
  return (
    text.length <= longestEntry &&
    announcing.test(text) &&
    !isReadingSection(above.text) &&
    !ofPeople.includes(fieldOf(above))
  )
}

/** `网关的一年`, and in entries within who gives it; or who gives it, and within what about. */
function readNested(line: PageLine, below: readonly PageLine[]): TalkTitle | undefined {
  const inner = below.filter((inside) => inside.kind === 'item' && inside.level > line.level && inside.isFirst)
  const text = withoutGenericLinks(line)
  if (inner.length === 0 || inner.length > mostInner || text.length > longestEntry || /[。；;:：]$/.test(text))
    return undefined
  const people = readSureSpeakers(text)
  if (people.length > 0) {
    const own = inner.find((inside) => !isOnlyLinks(inside, inside.text))
    const title = own === undefined ? undefined : toPlainTitle(own)
    return title === undefined ? undefined : { ...title, speakers: people }
  }
  const givers = inner.flatMap((inside) =>
    inside.text.length <= longestName ? readSureSpeakers(inside.text).filter(({ name }) => isSureName(name)) : [],
  )
  const title = givers.length === 0 ? undefined : toPlainTitle(line)
  return title === undefined ? undefined : { ...title, speakers: givers }
}

const mostInner = 8

function toPlainTitle(line: PageLine): TalkTitle | undefined {
  const text = withoutOrdinal(withoutGenericLinks(line))
  const found = readTalkTitle(text)
  const isPlain = found.title.length > 3 && !/[。；;]$/.test(text) && readLabel(text)?.field === undefined
  return isPlain && isNoOffice(found.title) && !isFiller(found.title) && !isSectionName(found.title) ? found : undefined
}

const isNoOffice = (title: string): boolean =>
  !namesOffice(title) && !isOrganisation(title) && !/(?:团队|部门|部|小组|中心)$/.test(title) && !contact.test(title)

/** `网关的一年：张三` */
function readNameBehind(text: string): TalkTitle | undefined {
  const [, words = '', people = ''] = /^([^:：]{4,})[:：]\s*([^:：]{2,60})$/.exec(text) ?? []
  const speakers = words === '' || whatOneDoes.test(words) ? [] : readSureSpeakers(people)
  const isSure = speakers.length > 0 && speakers.every(({ name }) => hasGivenName(name) || /\p{Script=Han}/u.test(name))
  return isSure ? { ...readTalkTitle(words), speakers } : undefined
}

const whatOneDoes = /[员人者师家长]$/

/** The title and the sure speakers that an entry names. */
function readTalkEntry(line: PageLine): TalkTitle | undefined {
  if (line.text.length > longestEntry || !mayNameBoth.test(line.text) || /[。；;]$/.test(line.text)) return undefined
  if (readLabel(line.text)?.field !== undefined) return undefined
  const text = withoutOrdinal(withoutGenericLinks(line))
  const led = line.boldLead === '' ? undefined : readBoldLead(line, text)
  if (led !== undefined && led.speakers.length > 0) return led
  const read = readTalkTitle(text, true)
  const found = read.speakers.length > 0 ? read : (readNameBehind(text) ?? read)
  const { title, speakers } = found
  const isEntry =
    speakers.length > 0 &&
    (found.isQuoted || speakers.every(({ name }) => isSureName(name))) &&
    title.length > 3 &&
    isNoOffice(title) &&
    !isFiller(title)
  return isEntry ? found : undefined
}

const ofAll = /完整|全部|全套|所有|合辑|合集|汇总|打包|全场|下载|资料|第.天|上午|下午/

/** `网关的一年 [PPT](…)`: the title of a talk, whose speaker is not said, and its slides. */
function readTitleWithSlides(line: PageLine): TalkTitle | undefined {
  const isLinked = line.links.some(({ text, url }) => isGenericText(text) && slidesFile.test(url))
  const text = isLinked && line.text.length <= longestEntry ? withoutGenericLinks(line) : ''
  const isTitle =
    text.length > 5 &&
    text.length < line.text.length &&
    !/[。；;：:]/.test(text) &&
    !ofAll.test(text) &&
    !isSectionName(text) &&
    toField(text) === undefined &&
    readSureSpeakers(text).length === 0 &&
    !isFiller(text)
  return isTitle ? readTalkTitle(text, true) : undefined
}

/** Lists of nothing but links, each named like a talk and leading to its slides or recording: titles by line. */
function findLinkedLists(lines: readonly PageLine[]): Entries {
  const entries: Entries = new Map()
  for (const { entries: all, above, heading } of findSiblings(lines).filter(({ entries }) => entries.length > 1)) {
    const isAnnounced = heading !== undefined || isAnnouncement(above)
    const found = all.flatMap((at): [number, TalkTitle][] => {
      const title = toLinkedTitle(lines[at], isAnnounced)
      return title === undefined ? [] : [[at, title]]
    })
    if (found.length > 1 && found.length === all.length) for (const [at, title] of found) entries.set(at, title)
  }
  return entries
}

function toLinkedTitle(line: PageLine | undefined, isAnnounced: boolean): TalkTitle | undefined {
  const [link] = line?.links ?? []
  if (line === undefined || link === undefined || !(hasTalkLink(line) || (isAnnounced && /^https?:/.test(link.url))))
    return undefined
  const length = withoutGenericLinks(line).replace(duration, '').length
  const isWhole = !isGenericText(link.text) && length <= link.text.length + mostAround
  const title = isWhole && !ofAll.test(link.text) ? toPlainTitle({ ...line, text: link.text }) : undefined
  return title !== undefined && (/\p{Script=Han}{4}/u.test(title.title) || title.title.includes(' '))
    ? title
    : undefined
}

/** A number, or a mark, may stand around a link. */
const mostAround = 4
/** ` (30:57)`: how long a recording is. */
const duration = /\s*[（(]\d{1,2}:\d\d(?::\d\d)?[)）]$/

const contact = /微信|邮箱|电话|手机|QQ|https?:|@/i
const longestName = 60
const ofNobody =
  /志愿者|获奖|评委|组委|主办|承办|协办|致谢|鸣谢|工作人员|联系|名单|投稿|作者|学员|组织者|优秀|最佳|奖|\borgani[sz]|sponsor|\bhosts?\b|volunteer|\bteam\b|committee|\bstaff\b|partners?\b|attendees|\bthank|\bwinners?\b|contributors|maintainers/i

/** Headings of one level that name no part of the page, each right above who gives a talk. */
function findHeadings(lines: readonly PageLine[]): Set<number> {
  const byLevel = new Map<number, number[]>()
  const unsure = new Map<number, number[]>()
  let voices: number | undefined
  lines.forEach((line, at) => {
    if (line.kind !== 'heading') return
    if (voices !== undefined && line.level <= voices) voices = undefined
    if (ofVoices.test(line.text)) voices ??= line.level
    const isTalk =
      (isTitleAbove(line, lines[at + 1]) && !isAboveList(lines, at)) ||
      isAboveSlides(lines, at) ||
      (voices === undefined && isGivenHeading(line))
    const isMaybe = !isTalk && isTitleAboveSomeone(line, lines[at + 1])
    const found = isTalk ? byLevel : unsure
    if (isTalk || isMaybe) found.set(line.level, [...(found.get(line.level) ?? []), at])
  })
  return new Set(
    [...byLevel].flatMap(([level, sure]) => {
      const headings = [...sure, ...(unsure.get(level) ?? [])]
      return headings.length > 1 ? headings : []
    }),
  )
}

/** Whether a heading stands above a list of people: who that names belongs to its entries. */
function isAboveList(lines: readonly PageLine[], at: number): boolean {
  const [first, second] = [lines[at + 1], lines[at + 2]]
  return (
    first?.kind === 'item' &&
    second?.kind === 'item' &&
    second.isFirst &&
    second.level === first.level &&
    readSureSpeakers(second.text).length > 0
  )
}

/** Beside headings that are talks, one above `半夏 | 某某科技` is one, too, and a numbered one above `半夏`. */
function isTitleAboveSomeone(line: PageLine, below: PageLine | undefined): boolean {
  if (below === undefined || !isTitleLine(line, below)) return false
  if (readBioBelow(below) !== undefined) return true
  if (below.text.length > longestName) return false
  if (/[。！？!?]$/.test(below.text)) return false
  const people = readSpeakers(below.text)
  return (
    people.length > 0 &&
    (numbered.test(line.text) || people.every(({ affiliation }) => affiliation !== undefined)) &&
    people.every(({ affiliation }) => affiliation === undefined || isRole(affiliation) || isOrganisation(affiliation))
  )
}

const numbered =
  /^\P{L}*(?:part\s*)?(?:\d{1,2}(?:\s*[.、．|｜)）:：]|\s+(?!\d))|[一二三四五六七八九十]{1,2}[、.．]|[①-⑳])\s*\S/iu

/** Whether a heading that names no part of the page stands above text that ends in the slides of a talk. */
function isAboveSlides(lines: readonly PageLine[], at: number): boolean {
  const { text } = lines[at] ?? { text: '' }
  if (text.length < 4 || isSectionName(text) || toField(text) !== undefined || ofNobody.test(text)) return false
  if (isTalksSection(text) || isFiller(text) || readSureSpeakers(text).length > 0) return false
  const below = lines.slice(at + 1, at + 1 + longestSection)
  const end = below.findIndex(({ kind }) => kind === 'heading' || kind === 'row')
  const section = end < 0 ? below : below.slice(0, end)
  const slides = section.flatMap((line, index) => {
    const before = line.isFirst ? '' : (section[index - 1]?.text ?? '')
    return line.links.filter((link) => isSlidesLink(link, `${before} ${line.text}`))
  })
  const [link] = slides
  return link !== undefined && new Set(slides.map(({ url }) => url)).size === 1 && !isTitled(link.text)
}

const longestSection = 60

/** A line that says that its link leads to slides, or a file of them. */
const isSlidesLink = ({ url, text }: PageLine['links'][number], around: string): boolean =>
  slidesFile.test(url) || (/^https?:/.test(url) && (slidesWords.test(text) || slidesSaid.test(around)))

const slidesWords = /\bslides?\b|\bdeck\b|讲稿|幻灯|\bppt\b|课件/i
const slidesSaid =
  /^\P{L}*(?:slides?|deck|讲稿|幻灯片?|ppt|课件)\b|\bslides?\b.{0,30}\b(?:here|found|available|at|on)\b/iu

/** Whether the words of a link are a title of their own. */
const isTitled = (text: string): boolean =>
  !isGenericText(text) && !slidesFile.test(text) && !/^[\w.-]+\.[a-z]{2,6}$/i.test(text) && !slidesWords.test(text)

/** What people say of something, and no talks. */
const ofVoices = /采访|访谈|专访|对话|感言|寄语|评价|祝福|祝贺|获奖|候选|interview|testimonial|quotes?\b/i

/** `张三：资深程序员` */
const whatOneIs = /[:：]\s*[^:：，,]{0,9}(?:[员者人家师长手客官友主]|c[et]o|vp)\s*$/i

/** `张三：网关的一年` */
const isGivenHeading = (line: PageLine): boolean =>
  /^[^:：]{2,30}[:：]/.test(line.text) &&
  line.text.length <= longestName &&
  !whatOneIs.test(line.text) &&
  readTalkEntry(line) !== undefined

/** Whether a heading may be a title, and what stands below it somebody's name. */
const isTitleLine = ({ text }: PageLine, below: PageLine): boolean =>
  below.kind !== 'heading' &&
  below.kind !== 'row' &&
  text.length >= 4 &&
  !isSectionName(text) &&
  toField(text) === undefined &&
  !ofNobody.test(text) &&
  !namesOffice(text) &&
  readSureSpeakers(text).length === 0 &&
  !isFiller(text) &&
  readLabel(below.text)?.field === undefined

function isTitleAbove(line: PageLine, below: PageLine | undefined): boolean {
  if (below === undefined || !isTitleLine(line, below)) return false
  return below.text.length <= longestName && !/[。！？!?]$/.test(below.text)
    ? readSureSpeakers(below.text).some(({ name }) => isSureName(name))
    : readTellingSpeaker(below.text) !== undefined || isTitledIntroduction(below.text) || startsWithLinkedName(below)
}
