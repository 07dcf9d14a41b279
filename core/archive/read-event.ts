import { readAgendaTable, type TableRow } from './agenda-table'
import { readDay } from './dates'
import { closeTalk, type EventState, mostTalks, openTalk, textLevel } from './event-state'
import { type Field, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { addSpeakers, isRole, readSpeakers, readSureSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { isEventItself, readHeadingTalk, readLineTalk, withoutGenericLinks } from './talk-lines'
import { cleanTitle, isTimeOnly, readTalkTitle } from './talk-title'
import { compareTitles, sameTitle } from './title-match'

/** What the lines of an event page say. */
export interface EventReading {
  readonly topic?: string
  readonly held: readonly string[]
  readonly form?: string
  readonly place?: string
  /** Talks in page order; one that is announced and described stands twice. */
  readonly drafts: readonly TalkDraft[]
  /** What belongs to the event as a whole. */
  readonly event: TalkDraft
}

/** Reads the lines of an event page one after the other: facts, talks, and who gives them. `title` is the page's. */
export function readEvent(lines: readonly PageLine[], title: string): EventReading {
  const texts = lines.filter(
    (line) => line.kind !== 'row' && line.kind !== 'heading' && /\d/.test(line.text.slice(0, 12)),
  )
  const state: EventState = {
    lines,
    timed: texts.filter((line) => readTalkTitle(line.text.slice(0, 60)).hasTime && !isTimeOnly(line.text)).length,
    timesAlone: texts.filter((line) => isTimeOnly(line.text)).length,
    held: [],
    drafts: [],
    event: createDraft(title, 0, 0),
    open: undefined,
    openLevel: 0,
    field: 'none',
    fieldLevel: textLevel,
    agendaLevel: undefined,
    isTimeBefore: false,
  }
  lines.forEach((line, at) => {
    if (state.open !== undefined) state.open.endLine = at
    readLine(state, line, at)
  })
  if (state.open !== undefined) state.open.endLine = lines.length
  const { topic, form, place } = state
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(form === undefined ? {} : { form }),
    ...(place === undefined ? {} : { place }),
    held: state.held,
    drafts: state.drafts.filter((draft) => !draft.isFiller),
    event: state.event,
  }
}

function readLine(state: EventState, line: PageLine, at: number): void {
  if (line.kind === 'row') readRows(state, at)
  else if (line.kind === 'rule') closeTalk(state)
  else if (line.kind === 'heading') readHeading(state, line, at)
  else if (isTimeOnly(line.text) && state.timesAlone > 1) {
    state.isTimeBefore = true
    return
  } else readTextLine(state, line, at)
  state.isTimeBefore = false
}

/** The first row of a table reads all of it. */
function readRows(state: EventState, at: number): void {
  const { lines } = state
  const table = lines[at]?.table
  if (lines[at - 1]?.kind === 'row' && lines[at - 1]?.table === table) return
  const rows: TableRow[] = []
  for (let next = at; lines[next]?.kind === 'row' && lines[next]?.table === table; next += 1) {
    const line = lines[next]
    if (line !== undefined) rows.push({ line, at: next })
  }
  for (const draft of readAgendaTable(rows)) if (state.drafts.length < mostTalks) state.drafts.push(draft)
}

function readHeading(state: EventState, line: PageLine, at: number): void {
  const field = toField(line.text)
  const isTalks = isTalksSection(line.text)
  if (state.agendaLevel !== undefined && line.level <= state.agendaLevel) state.agendaLevel = undefined
  if (field !== undefined) {
    if (state.open !== undefined && line.level < state.openLevel) closeTalk(state)
    state.field = field
    state.fieldLevel = line.level
    if (isTalks && state.open === undefined) state.agendaLevel = line.level
    return
  }
  const talk = readHeadingTalk(state, at)
  if (talk !== undefined) openTalk(state, talk.found, { confidence: talk.confidence, at, level: line.level })
  else {
    const isWhole = isEventItself(state, line.text)
    closeTalk(state)
    if (isWhole) state.field = 'abstract'
    else if (isTalks) state.agendaLevel = line.level
  }
}

function readTextLine(state: EventState, line: PageLine, at: number): void {
  const labelled = readLabel(line.text)
  const field = labelled?.field ?? toField(line.text)
  if (field !== undefined) {
    readField(state, field, labelled?.rest ?? '', at)
    return
  }
  const talk = readLineTalk(state, at)
  if (talk !== undefined) {
    const level = state.field === 'topic' ? state.fieldLevel : textLevel
    openTalk(state, talk.found, { ...talk, at, level })
  } else if (isAgendaLabel(line, labelled?.label, labelled?.rest)) {
    closeTalk(state)
    state.agendaLevel ??= textLevel
  } else if (
    labelled !== undefined &&
    (isOnlyLinks(line, labelled.rest) || (labelled.rest === '' && state.open === undefined))
  ) {
    if (state.field !== 'abstract' || state.open === undefined) state.field = 'none'
  } else addText(state, line)
}

/** `资料：[下载](…)`: a label before nothing but links belongs to no field. */
const isOnlyLinks = (line: PageLine, rest: string): boolean =>
  line.links.length > 0 &&
  line.links.reduce((text, link) => text.replace(link.text, ''), rest).replace(/[\s\p{P}]/gu, '') === ''

const longestAgendaLabel = 16

/** `本次活动的议题：` or a bold 活动议程: what follows is an agenda. */
const isAgendaLabel = (line: PageLine, label: string | undefined, rest: string | undefined): boolean =>
  (rest === '' && label !== undefined && isTalksSection(label)) ||
  (line.isBold && line.text.length <= longestAgendaLabel && isTalksSection(line.text))

function readField(state: EventState, field: Field, rest: string, at: number): void {
  switch (field) {
    case 'held':
      if (rest !== '' && (state.open === undefined || (state.held.length === 0 && readDay(rest) !== undefined)))
        state.held.push(rest.replace(/^(?:时间|日期)\s*[:：]\s*/, ''))
      else if (rest === '' && state.open === undefined) setField(state, field)
      return
    case 'form':
      if (rest !== '') state.form ??= rest
      return
    case 'place':
      if (rest !== '') state.place ??= rest
      return
    case 'topic':
      readTopic(state, rest, at)
      return
    case 'host':
      setField(state, field)
      if (rest !== '') (state.open ?? state.event).hosts.push(rest)
      return
    default:
      setField(state, field)
      if (rest !== '') addText(state, state.lines[at], rest)
  }
}

function setField(state: EventState, field: Field): void {
  state.field = field
  state.fieldLevel = textLevel
}

/** The first `主题` of a page is the event's; later ones, and every `议题`, are talks. */
function readTopic(state: EventState, rest: string, at: number): void {
  const line = state.lines[at]
  if (line === undefined) return
  const isTalkLabel = /^\W*(议题|演讲|分享|talk|title)/i.test(line.text)
  if (rest === '') setField(state, 'topic')
  else if (!isTalkLabel && state.topic === undefined && !isOneOfSeveral(state, at)) state.topic = cleanTitle(rest)
  else if (isTalkLabel || isOneOfSeveral(state, at) || compareTitles(rest, state.topic ?? '') < sameTitle) {
    const isGiven = isTalkLabel || isOneOfSeveral(state, at)
    const text = withoutGenericLinks(line).replace(/^[^:：]*[:：]\s*/, '')
    const found = readTalkTitle(text, true)
    if (isGiven && found.title !== '') openTalk(state, found, { confidence: 0.9, at, level: textLevel })
  }
}

const nearestLines = 8

/** Whether a `Topic:` is followed by its speakers, and another stands on the page: then both are talks. */
function isOneOfSeveral(state: EventState, at: number): boolean {
  const { lines } = state
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
const longestSpeakerLine = 90
/** Nothing but a day or a time. */
const onlyWhen = /^[\d\s:：年月日号周星期一二三四五六天上下午晚点()（）,，~～–—-]+$/

function addText(state: EventState, line: PageLine | undefined, text = line?.text ?? ''): void {
  if (state.field === 'held' && state.open === undefined) {
    state.held.push(text)
    state.field = 'none'
    return
  }
  if (line === undefined || onlyWhen.test(text)) return
  const owner = state.open ?? state.event
  switch (state.field) {
    case 'start':
      addFirstLine(state, owner, line)
      return
    case 'speakers':
      addGuest(state, owner, text)
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
      owner[state.field].push(text)
      return
    default:
  }
}

const longestRole = 60

/** Below who gives a talk stands what they do, and then what the talk is about. */
function addGuest(state: EventState, owner: TalkDraft, text: string): void {
  const isProse = text.length > longestRole || (/[。.!?！？]$/.test(text) && readSureSpeakers(text).length === 0)
  if (state.open !== undefined && owner.guests.length > 0 && isProse && !isRole(text)) {
    state.field = 'abstract'
    owner.abstract.push(text)
  } else owner.guests.push(text)
}

/** Right under its title stands who gives a talk; what is no speaker begins its description. */
function addFirstLine(state: EventState, owner: TalkDraft, line: PageLine): void {
  const longest = line.text.endsWith('。') && line.kind !== 'quote' ? longestSentence : longestSpeakerLine
  const isSentence = /[。.!?！？]$/.test(line.text) || owner.speakers.length > 0
  const speakers = line.text.length > longest ? [] : (isSentence ? readSureSpeakers : readSpeakers)(line.text)
  if (line.kind === 'quote' || speakers.length > 0) {
    addSpeakers(owner.speakers, speakers)
    return
  }
  state.field = 'abstract'
  owner.abstract.push(line.text)
}
