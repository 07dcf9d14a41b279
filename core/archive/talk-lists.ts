import { readCalledEntry } from './called-entry'
import type { TalkLists } from './event-state'
import { isFiller } from './fillers'
import { isGenericText, isReadingSection, isSectionName, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isTalkAddress } from './links'
import { isSureName } from './names'
import { readTellingSpeaker } from './prose'
import { isOrganisation, namesOffice } from './speaker-shapes'
import { readSureSpeakers } from './speakers'
import { isOnlyLinks, startsWithOrdinal, withoutGenericLinks, withoutOrdinal } from './talk-lines'
import { readTalkTitle } from './talk-title'

/** Finds the talks that lists and rows of headings name, by line. */
export function findTalkLists(lines: readonly PageLine[]): TalkLists {
  const entries = findEntries(lines)
  for (const at of findBoldEntries(lines)) entries.add(at)
  return { entries, headings: findHeadings(lines) }
}

const longestEntry = 160
const mayNameBoth = /[:：—–|｜/／,，（(@-]|\sby\s/i

function findEntries(lines: readonly PageLine[]): Set<number> {
  const entries = new Set<number>()
  for (let at = 0; at < lines.length; at += 1) {
    const from = at
    if (lines[at]?.kind === 'item') while (lines[at + 1]?.kind === 'item') at += 1
    else if (isLinkedText(lines[at])) while (isLinkedText(lines[at + 1])) at += 1
    if (at > from) for (const entry of readList(lines, from, at + 1)) entries.add(entry)
  }
  return entries
}

/** `**张三：网关的一年**`, `**1. 网关的一年 —— 张三**`, `第一场**张三：网关的一年**` */
const mayBeBoldEntry = ({ kind, text, isBold }: PageLine): boolean =>
  kind === 'text' &&
  (/[:：]/.test(text) ? isBold || startsWithOrdinal(text) : isBold && /^\d{1,2}\s*[.、．)）]\s*\D.*[—–|｜]/.test(text))

/** Marked lines that each name who speaks, and what about. */
function findBoldEntries(lines: readonly PageLine[]): number[] {
  const found = lines.flatMap((line, at) => (mayBeBoldEntry(line) && isTalkEntry(line) ? [at] : []))
  return found.length > 1 ? found : []
}

const hasTalkLink = ({ links }: PageLine): boolean => links.some(({ url }) => isTalkAddress(url))

const isLinkedText = (line: PageLine | undefined): boolean => line?.kind === 'text' && hasTalkLink(line)

const announcing =
  /分享|演讲|议题|主题|讲题|议程|资料|讲稿|幻灯|ppt|回放|视频|topics?|talks?|sessions?|slides|recordings?/i
const ofPeople: readonly unknown[] = ['speakers', 'bio', 'host']

/** The entries of one list, when each names a talk and who gives it, and when links or what stands above say that they are talks. */
function readList(lines: readonly PageLine[], from: number, to: number): number[] {
  const isAnnounced = isAnnouncement(lines[from - 1])
  const hasLinks = lines.slice(from, to).some(hasTalkLink)
  if (!isAnnounced && !hasLinks) return []
  const level = lines[from]?.level
  const entries: number[] = []
  const called: number[] = []
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line === undefined || line.level !== level || (level !== 0 && !line.isFirst) || isOnlyLinks(line, line.text))
      continue
    const isEntry = isTalkEntry(line) || isTitleWithSlides(line)
    const isCalled = !isEntry && readCalledEntry(withoutGenericLinks(line)) !== undefined
    if (!isEntry && !isCalled && !isFiller(line.text)) return []
    if (isEntry || isCalled) entries.push(at)
    if (isCalled) called.push(at)
  }
  // What somebody is called tells a person only among names.
  if (called.length * 2 >= entries.length) return []
  const isLinked = entries.every((entry, index) => lines.slice(entry, entries[index + 1] ?? to).some(hasTalkLink))
  return entries.length > 1 && (isAnnounced || isLinked) ? entries : []
}

const isAnnouncement = (above: PageLine | undefined): boolean =>
  above !== undefined &&
  above.text.length <= longestEntry &&
  announcing.test(above.text) &&
  !isReadingSection(above.text) &&
  !ofPeople.includes(readLabel(above.text)?.field ?? toField(above.text))

function isTalkEntry(line: PageLine): boolean {
  if (line.text.length > longestEntry || !mayNameBoth.test(line.text) || /[。；;]$/.test(line.text)) return false
  if (readLabel(line.text)?.field !== undefined) return false
  const { title, speakers } = readTalkTitle(withoutOrdinal(withoutGenericLinks(line)), true)
  return (
    speakers.length > 0 &&
    speakers.every(({ name }) => isSureName(name)) &&
    title.length > 3 &&
    !namesOffice(title) &&
    !isOrganisation(title) &&
    !/(?:团队|部门|部|小组|中心)$/.test(title) &&
    !contact.test(title) &&
    !isFiller(title)
  )
}

const ofAll = /完整|全部|全套|所有|合辑|合集|汇总|打包|全场|下载|资料|第.天|上午|下午/

/** `网关的一年 [PPT](…)`: the title of a talk, whose speaker is not said, and its slides. */
function isTitleWithSlides(line: PageLine): boolean {
  const isLinked = line.links.some(({ text, url }) => isGenericText(text) && slidesFile.test(url))
  const text = isLinked && line.text.length <= longestEntry ? withoutGenericLinks(line) : ''
  return (
    text.length > 5 &&
    text.length < line.text.length &&
    !/[。；;：:]/.test(text) &&
    !ofAll.test(text) &&
    !isSectionName(text) &&
    toField(text) === undefined &&
    readSureSpeakers(text).length === 0 &&
    !isFiller(text)
  )
}

const slidesFile = /\.(?:pdf|pptx?|key)(?=$|[?#&])/i
const contact = /微信|邮箱|电话|手机|QQ|https?:|@/i
const longestName = 60
const ofNobody = /志愿者|获奖|评委|组委|主办|承办|协办|致谢|鸣谢|工作人员|联系|名单|投稿|作者|学员|组织者|优秀|最佳|奖/

/** Headings of one level that name no part of the page, each right above who gives a talk. */
function findHeadings(lines: readonly PageLine[]): Set<number> {
  const byLevel = new Map<number, number[]>()
  let voices: number | undefined
  lines.forEach((line, at) => {
    if (line.kind !== 'heading') return
    if (voices !== undefined && line.level <= voices) voices = undefined
    if (ofVoices.test(line.text)) voices ??= line.level
    if (!isTitleAbove(line, lines[at + 1]) && (voices !== undefined || !isGivenHeading(line))) return
    byLevel.set(line.level, [...(byLevel.get(line.level) ?? []), at])
  })
  return new Set([...byLevel.values()].filter((headings) => headings.length > 1).flat())
}

/** What people say of something, and no talks. */
const ofVoices = /采访|访谈|专访|对话|感言|寄语|评价|祝福|祝贺|获奖|候选|interview|testimonial|quotes?\b/i

/** `张三：资深程序员` */
const whatOneIs = /[:：]\s*[^:：，,]{0,9}(?:[员者人家师长手客官友主]|c[et]o|vp)\s*$/i

/** `张三：网关的一年` */
const isGivenHeading = (line: PageLine): boolean =>
  /^[^:：]{2,30}[:：]/.test(line.text) &&
  line.text.length <= longestName &&
  !whatOneIs.test(line.text) &&
  isTalkEntry(line)

function isTitleAbove({ text }: PageLine, below: PageLine | undefined): boolean {
  if (below === undefined || below.kind === 'heading' || below.kind === 'row' || text.length < 4) return false
  if (isSectionName(text) || toField(text) !== undefined || ofNobody.test(text) || namesOffice(text)) return false
  if (readSureSpeakers(text).length > 0 || isFiller(text) || readLabel(below.text)?.field !== undefined) return false
  return below.text.length <= longestName && !/[。！？!?]$/.test(below.text)
    ? readSureSpeakers(below.text).some(({ name }) => isSureName(name))
    : readTellingSpeaker(below.text) !== undefined
}
