import { toAffiliation } from './affiliation'
import { readDay } from './dates'
import { closeTalk, type EventState, openTalk, textLevel } from './event-state'
import { isByline } from './held'
import { readIntroduced, readPresented } from './introduced'
import { type Field, isGenericText, isProfileText, readLabel } from './labels'
import type { PageLine } from './line-writer'
import { isTalkAddress } from './link-kind'
import { isRole, isTelling } from './office-words'
import { addSpeakers, isOfficeLine, readSpeakers, readSureSpeakers } from './speakers'
import { isNameless, type TalkDraft } from './talk-draft'
import { isOnlyLinks, longestLatinLine, longestSpeakerLine, withoutGenericLinks } from './talk-lines'
import { cleanTitle, readTalkTitle } from './talk-title'
import { readTellers } from './tellers'
import { compareTitles, sameTitle } from './title-match'
import { talkLabel } from './topic-order'

/** Takes in what a line with a known label says: a fact of the event, or the beginning of a part of a talk. */
export function readField(state: EventState, field: Field, rest: string, at: number): void {
  switch (field) {
    case 'held':
      if (isByline(state.lines, at)) return
      if (
        rest !== '' &&
        (state.open === undefined || (state.held.length === 0 && (readDay(rest) !== undefined || dayFirst.test(rest))))
      )
        state.held.push(rest.replace(/^(?:时间|日期)\s*[:：]\s*/, ''))
      else if (rest === '' && state.open === undefined) setField(state, field)
      return
    case 'form':
    case 'place':
      if (rest !== '') state[field] ??= rest
      else if (state.open === undefined) setField(state, field)
      return
    case 'topic':
      readTopic(state, rest, at)
      return
    case 'host':
      setField(state, field)
      readHost(state, rest)
      return
    case 'speakers':
      setField(state, field)
      if (state.order.isSpeakerFirst) {
        closeTalk(state)
        state.field = field
        const said = withoutProfiles(state.lines[at], rest)
        state.waiting = said === '' ? [] : [said]
        if (said !== '') state.event.guests.push(said)
      } else addSpeakerLabel(state, rest, at)
      return
    default:
      setField(state, field)
      if (rest !== '') addText(state, state.lines[at], rest)
  }
}

/** What is said of people, without links that lead to their place on the web: `张三 [GitHub](…)`. */
function withoutProfiles(line: PageLine | undefined, said: string): string {
  const places = (line?.links ?? []).slice(0, mostProfiles).filter(({ text }) => isProfileText(text))
  if (places.length === 0) return said
  return places
    .reduce((text, link) => text.replace(link.text, ''), said)
    .replace(/[（([【]\s*[）)\]】]/g, '')
    .replace(/[\s|｜/,，、:：·-]+$/, '')
}

const mostProfiles = 8

/** Behind a label stands one more who gives the talk, however much is told of them. */
function addSpeakerLabel(state: EventState, rest: string, at: number): void {
  const line = state.lines[at]
  if (rest === '') return
  const owner = state.open ?? state.event
  const isMore = state.waiting.length === 0 && owner.guests.length > 0 && rest.length > longestRole
  if (isMore && !(line !== undefined && isOnlyLinks(line, rest))) owner.guests.push(withoutProfiles(line, rest))
  else addText(state, line, rest)
}

/** `10.30下午`: within what is told of a talk, only what begins with a day says when the event is. */
const dayFirst = /^\d{1,2}\s*(?:[./]\s*\d{1,2}(?![\d./])|月\s*\d{1,2})/

/** `主持：李四 嘉宾：王五` names both in one line. */
function readHost(state: EventState, rest: string): void {
  const owner = state.open ?? state.event
  const [host = '', guests] = rest
    .slice(0, longestHost)
    .split(/\s*(?:嘉宾|讲师|圆桌嘉宾|guests?|panell?ists?)\s*[:：]\s*/i)
  if (host.trim() !== '') owner.hosts.push(host.trim())
  if (guests !== undefined && guests !== '') owner.guests.push(guests)
}

const longestHost = 300

function setField(state: EventState, field: Field): void {
  state.field = field
  state.fieldLevel = textLevel
}

/** The first `主题` of a page is the event's; later ones, and every `议题`, are talks. */
function readTopic(state: EventState, rest: string, at: number): void {
  const line = state.lines[at]
  if (line === undefined) return
  const isTalkLabel =
    talkLabel.test(line.text) ||
    ((state.order.isSpeakerFirst || state.order.people.size > 1) && state.waiting.length > 0)
  if (rest === '') {
    const before = isTalkLabel ? takePersonBefore(state, at) : undefined
    if (before !== undefined) {
      closeTalk(state)
      state.waiting = [before]
    }
    setField(state, 'topic')
  } else if (!isTalkLabel && namesSeveral.test(rest)) return
  else if (!isTalkLabel && state.topic === undefined && !isOneOfSeveral(state, at)) state.topic = cleanTitle(rest)
  else if (isTalkLabel || isOneOfSeveral(state, at) || compareTitles(rest, state.topic ?? '') < sameTitle) {
    const isGiven = isTalkLabel || isOneOfSeveral(state, at)
    const text = withoutGenericLinks(line).replace(/^\s*【[^【】]*】\s*[:：]?\s*|^[^:：]*[:：]\s*/, '')
    const found = readTalkTitle(text, true)
    if (!isGiven || found.title === '') return
    const before = takePersonBefore(state, at)
    openTalk(state, found, { confidence: 0.9, at, level: textLevel })
    if (before !== undefined) state.open?.guests.push(before)
  }
}

/** `《网关的一年》、《网格的未来》`: of several talks none is what the event is about. */
const namesSeveral = /》\s*[、，,]\s*《/

/** A bold line above `演讲主题：` may name who gives the talk, unless a label below it does. */
function takePersonBefore(state: EventState, at: number): string | undefined {
  const before = state.lines[at - 1]
  if (before === undefined || before.kind !== 'text' || readSureSpeakers(before.text).length === 0) return undefined
  if (!before.isBold && (before.boldLead === '' || readSureSpeakers(before.boldLead).length === 0)) return undefined
  if (readLabel(state.lines[at + 1]?.text ?? '')?.field === 'speakers') return undefined
  const owner = state.open ?? state.event
  if (owner.abstract.at(-1) === before.text) owner.abstract.pop()
  return before.text
}

const nearestLines = 8

/** Whether a `Topic:` is followed by its speakers, and another stands on the page: then both are talks. */
function isOneOfSeveral(state: EventState, at: number): boolean {
  const { lines, order } = state
  if (order.several.has(at)) return true
  const labelOf = (index: number): Field | undefined => readLabel(lines[index]?.text ?? '')?.field
  let isGiven = false
  for (let next = at + 1; next < lines.length && next <= at + nearestLines; next += 1) {
    if (lines[next]?.kind === 'heading') break
    const field = labelOf(next)
    if (field === 'topic') return isGiven
    if (field === 'speakers') isGiven = true
  }
  return isGiven && state.drafts.length > 0
}

/** A line that ends as a sentence is only read as a speaker's when it is short. */
const longestSentence = 45
/** Nothing but a day or a time. */
const onlyWhen = /^[\d\s:：年月日号周星期一二三四五六天上下午晚点()（）,，~～–—-]+$/

/** The address of a project, written out, belongs to what is told. */
const isBareAddress = ({ links }: PageLine): boolean =>
  links.every(({ text, url }) => text === url && !isTalkAddress(url))

/** Whether the words of links name people, and not what they lead to. */
const isNamedByLinks = ({ text, links }: PageLine): boolean =>
  !links.some((link) => isGenericText(link.text)) && readSureSpeakers(text).length > 0

/** Where nothing but a link is no part of what is told; elsewhere it may be somebody's name. */
const tellingFields: ReadonlySet<EventState['field']> = new Set(['abstract', 'outline', 'takeaways'])

/** Below 活动地点 stands a place, not a story. */
const longestFact = 100

/** What stands on the line below the label of a fact of the event. */
function addFact(state: EventState, text: string): boolean {
  const { field } = state
  if (state.open !== undefined || (field !== 'held' && field !== 'place' && field !== 'form')) return false
  state.field = 'none'
  if (field === 'held') state.held.push(text)
  else if (text.length <= longestFact) state[field] ??= text
  return true
}

/** Takes in a line of text: it belongs to the open talk, or to the event, and there to what was last introduced. */
export function addText(state: EventState, line: PageLine | undefined, text = line?.text ?? ''): void {
  if (addFact(state, text) || line === undefined || onlyWhen.test(text)) return
  if (isOnlyLinks(line, text) && !isBareAddress(line) && (tellingFields.has(state.field) || !isNamedByLinks(line)))
    return
  const owner = state.open ?? state.event
  switch (state.field) {
    case 'start':
      addFirstLine(state, owner, line)
      return
    case 'speakers':
      if (state.waiting.length > 0) {
        state.waiting.push(text)
        state.event.guests.push(text)
        return
      }
      addGuest(state, owner, withoutProfiles(line, text), line)
      return
    case 'bio':
      owner.bios.push(text)
      return
    case 'host':
      owner.hosts.push(text)
      return
    case 'abstract':
    case 'outline':
    case 'takeaways':
      if (state.field === 'abstract' && isNextGuest(state, line, text)) {
        state.field = 'speakers'
        owner.guests.push(text)
        return
      }
      if (state.field === 'takeaways' && line.kind === 'text' && line.isFirst && invitation.test(text)) {
        state.field = 'none'
        return
      }
      if (
        state.open !== undefined &&
        state.field === 'abstract' &&
        line.isFirst &&
        isNameless(owner) &&
        owner.abstract.length < mostAbove
      )
        addSpeakers(owner.speakers, readPresented(text))
      owner[state.field].push(text)
      return
    default:
  }
}

/** What calls readers to a group or to the event is nothing that listeners take home. */
const invitation =
  /^\P{L}*(?:(?:扫码|扫描|长按|识别).{0,12}(?:群|报名|关注|二维码|海报|直播|回放)|(?:报名|直播|回放|观看|参会)(?:地址|链接|方式|入口)\s*(?:[:：]|$)|(?:欢迎|点击|添加|加入|关注).{0,12}(?:交流群|微信群|钉钉群|小助手|公众号|报名)|(?:微信|钉钉|交流)群号?\s*[:：])/u

/** A description that went on so long presents nobody any more. */
const mostAbove = 4

const longestRole = 60

/** Behind what one guest of an event will tell stands the next: a name, and a nickname or where its bearer belongs. */
function isNextGuest({ open, event }: EventState, line: PageLine, text: string): boolean {
  if (open !== undefined || !line.isFirst || event.guests.length === 0 || text.length > longestRole) return false
  const speakers = readSureSpeakers(text)
  return (
    speakers.length > 0 &&
    speakers.every(({ affiliation, nickname }) =>
      affiliation === undefined ? nickname !== undefined : isRole(affiliation),
    )
  )
}

/** Below who gives a talk stands what they do, and then what the talk is about. */
function addGuest(state: EventState, owner: TalkDraft, text: string, line: PageLine): void {
  const isLong =
    text.length > longestRole ||
    (line.kind === 'text' && line.isFirst && isPlaced(owner.guests.at(-1)) && readSpeakers(text).length === 0)
  // `向量化是 OLAP 的基石。` begins like a name, and says nothing that somebody is.
  const named = readSureSpeakers(text)
  const isStory =
    /[。！？]$/.test(text) && !named.every(({ affiliation }) => affiliation !== undefined && isRole(affiliation))
  const isNamed = named.length > 0 && !isStory
  const isTold =
    ((isTelling(text) || (isStory && line.isFirst)) && !isNamed) ||
    (isLong && state.open !== undefined && !isRole(text))
  if (owner.guests.length > 0 && isTold) {
    state.field = 'abstract'
    owner.abstract.push(text)
  } else owner.guests.push(text)
}

/** Whether a line names people, and where each of them belongs. */
function isPlaced(line = ''): boolean {
  const speakers = readSpeakers(line)
  return speakers.length > 0 && speakers.every(({ affiliation }) => affiliation !== undefined)
}

/** Right under its title stands who gives a talk; what is no speaker begins its description. */
function addFirstLine(state: EventState, owner: TalkDraft, line: PageLine): void {
  const tellers = owner.speakers.length === 0 && line.kind !== 'quote' ? readTellers(line.text) : []
  if (tellers.length > 0) {
    addSpeakers(owner.speakers, tellers)
    state.field = 'abstract'
    owner.abstract.push(line.text)
    return
  }
  const last = owner.speakers.at(-1)
  if (
    last !== undefined &&
    last.affiliation === undefined &&
    isOfficeLine(line.text) &&
    !line.text.includes(last.name)
  ) {
    const affiliation = toAffiliation(line.text)
    if (affiliation !== undefined) owner.speakers[owner.speakers.length - 1] = { ...last, affiliation }
    return
  }
  const isLatin = !/\p{Script=Han}/u.test(line.text)
  const longest =
    line.text.endsWith('。') && line.kind !== 'quote'
      ? longestSentence
      : isLatin
        ? longestLatinLine
        : longestSpeakerLine
  const isSentence =
    (isLatin && line.text.length > longestSpeakerLine) || /[。.!?！？]$/.test(line.text) || owner.speakers.length > 0
  const said = withoutProfiles(line, line.links.length > 0 ? withoutGenericLinks(line) : line.text)
  const speakers = line.text.length > longest ? [] : (isSentence ? readSureSpeakers : readSpeakers)(said)
  if (line.kind === 'quote' || speakers.length > 0) {
    addSpeakers(owner.speakers, speakers)
    return
  }
  const introduced = owner.speakers.length === 0 ? readIntroduced(line.text) : []
  addSpeakers(owner.speakers, introduced)
  if (introduced.length > 0) return
  state.field = 'abstract'
  owner.abstract.push(line.text)
}
