import { readAgendaTable } from './agenda-table'
import { type Field, isFiller, isSectionName, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { addSpeakers, readSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import { cleanTitle, readTalkTitle, type TalkTitle, toSubject } from './talk-title'
import { compareTitles, foldTitle, sameTitle } from './title-match'

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

interface State {
  topic?: string
  held: string[]
  form?: string
  place?: string
  drafts: TalkDraft[]
  event: TalkDraft
  /** The talk that lines belong to now. */
  open: TalkDraft | undefined
  openLevel: number
  field: Field | 'start' | 'none'
}

/** Reads the lines of an event page one after the other: facts, talks, and who gives them. `title` is the page's. */
export function readEvent(lines: readonly PageLine[], title: string): EventReading {
  const state: State = {
    held: [],
    drafts: [],
    event: createDraft(title, 0, 0),
    open: undefined,
    openLevel: 0,
    field: 'none',
  }
  lines.forEach((line, at) => {
    if (state.open !== undefined) state.open.endLine = at
    if (line.kind === 'row') readRows(state, lines, at)
    else if (line.kind === 'rule') closeTalk(state)
    else if (line.kind === 'heading') readHeading(state, lines, at)
    else readTextLine(state, line, at)
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

function closeTalk(state: State): void {
  state.open = undefined
  state.field = 'none'
}

function openTalk(state: State, found: TalkTitle, confidence: number, at: number, level: number): void {
  const draft = createDraft(found.title, confidence, at, !found.isQuoted && isFiller(found.title))
  addSpeakers(draft.speakers, readSpeakers(found.by))
  state.drafts.push(draft)
  state.open = draft
  state.openLevel = level
  state.field = 'start'
}

/** The first row of a table reads all of it. */
function readRows(state: State, lines: readonly PageLine[], at: number): void {
  const table = lines[at]?.table
  if (lines[at - 1]?.kind === 'row' && lines[at - 1]?.table === table) return
  const rows = []
  for (let next = at; lines[next]?.kind === 'row' && lines[next]?.table === table; next += 1) {
    const line = lines[next]
    if (line !== undefined) rows.push({ line, at: next })
  }
  state.drafts.push(...readAgendaTable(rows))
}

function readHeading(state: State, lines: readonly PageLine[], at: number): void {
  const line = lines[at]
  if (line === undefined) return
  const field = toField(line.text)
  if (field !== undefined) {
    if (state.open !== undefined && line.level < state.openLevel) closeTalk(state)
    state.field = field
    return
  }
  const found = readTalkTitle(line.text)
  const isTalk = found.isQuoted ? !isSectionName(line.text) : found.hasTime || isDescribed(state, lines, at)
  if (isTalk && found.title !== '') openTalk(state, found, found.isQuoted ? 0.95 : 0.8, at, line.level)
  else if (isEventItself(state, line.text)) {
    closeTalk(state)
    state.field = 'abstract'
  } else closeTalk(state)
}

/** A heading that repeats what the page is about: what follows tells about the whole. */
function isEventItself(state: State, heading: string): boolean {
  const own = toSubject(state.topic ?? state.event.title)
  const said = toSubject(heading.replace(/^[\s|｜]+/, ''))
  const isSameSeries = said.series !== undefined && foldSeries(said.series) === foldSeries(own.series ?? '')
  return (
    isSameSeries || (said.subject.length * 2 > own.subject.length && compareTitles(said.subject, own.subject) >= 0.85)
  )
}

/** A series without the number of its issue, which people forget to change. */
const foldSeries = (series: string): string => foldTitle(series.replace(/#.*$/, ''))

/** Fields that only a talk has: a heading above them is its title. */
const talkFields: readonly (Field | undefined)[] = ['abstract', 'bio', 'speakers', 'takeaways']
const furthestLabel = 40

/** Whether a plain heading is followed, before the next one, by what a talk's description has. */
function isDescribed(state: State, lines: readonly PageLine[], at: number): boolean {
  const heading = lines[at]
  if (heading === undefined || isSectionName(heading.text) || isEventItself(state, heading.text)) return false
  if (compareTitles(heading.text, state.event.title) >= sameTitle) return false
  for (const line of lines.slice(at + 1, at + furthestLabel)) {
    if (line.kind === 'heading') return talkFields.includes(toField(line.text)) && line.level > heading.level
    if (line.kind === 'rule' || line.kind === 'row') return false
    const field = readLabel(line.text)?.field ?? toField(line.text)
    if (field === 'topic' || (line.isBold && readTalkTitle(line.text).isQuoted)) return false
    if (talkFields.includes(field)) return true
  }
  return false
}

const talkInLine = /^.{0,24}《[^》]+》\s*$/

function readTextLine(state: State, line: PageLine, at: number): void {
  const labelled = readLabel(line.text)
  const field = labelled?.field ?? toField(line.text)
  const found = readTalkTitle(line.text)
  if (field !== undefined) readField(state, field, labelled?.rest ?? '', line, at)
  else if (isTitleLine(state, line, found)) openTalk(state, found, found.isQuoted ? 0.9 : 0.7, at, 7)
  else if (labelled !== undefined && labelled.rest === '' && state.open === undefined) state.field = 'none'
  else addText(state, line)
}

/** Bold lines, agenda lines and lines that are nothing but a title in 《》 name talks; a link is only a link. */
function isTitleLine(state: State, line: PageLine, found: TalkTitle): boolean {
  if (found.title === '' || line.links.some((link) => link.text !== '' && line.text.includes(link.text))) return false
  if (state.field === 'topic') return line.isFirst
  if (found.isQuoted) {
    const isShort = found.by === '' || found.hasTime || readSpeakers(found.by).length > 0
    return isShort && (line.isBold || found.hasTime || talkInLine.test(line.text))
  }
  return line.isBold && found.hasTime
}

function readField(state: State, field: Field, rest: string, line: PageLine, at: number): void {
  switch (field) {
    case 'held':
      if (state.open === undefined && rest !== '') state.held.push(rest.replace(/^(?:时间|日期)\s*[:：]\s*/, ''))
      return
    case 'form':
      if (rest !== '') state.form ??= rest
      return
    case 'place':
      if (rest !== '') state.place ??= rest
      return
    case 'topic':
      readTopic(state, rest, line, at)
      return
    default:
      state.field = field
      if (rest !== '') addText(state, line, rest)
  }
}

/** The first `主题` of a page is the event's; later ones, and every `议题`, are talks. */
function readTopic(state: State, rest: string, line: PageLine, at: number): void {
  const isTalkLabel = /^\W*(议题|演讲|分享|talk|title)/i.test(line.text)
  if (rest === '') state.field = 'topic'
  else if (!isTalkLabel && state.topic === undefined) state.topic = cleanTitle(rest)
  else if (isTalkLabel || state.topic === undefined || compareTitles(rest, state.topic) < sameTitle) {
    if (line.links.length === 0 && isTalkLabel) openTalk(state, readTalkTitle(rest), 0.9, at, 7)
  }
}

const longestSpeakerLine = 90
/** A line that ends as a sentence is only read as a speaker's when it is short. */
const longestSentence = 45
/** Nothing but a day or a time. */
const onlyWhen = /^[\d\s:：年月日号周星期一二三四五六天上下午晚点()（）,，~～–—-]+$/

function addText(state: State, line: PageLine, text = line.text): void {
  if (onlyWhen.test(text)) return
  const owner = state.open ?? state.event
  switch (state.field) {
    case 'start':
      addFirstLine(state, owner, line)
      return
    case 'speakers':
      owner.guests.push(text)
      return
    case 'bio':
      owner.bios.push(text)
      return
    case 'abstract':
    case 'outline':
    case 'takeaways':
      owner[state.field].push(text)
      return
    default:
  }
}

/** Right under its title stands who gives a talk; what is no speaker begins its description. */
function addFirstLine(state: State, owner: TalkDraft, line: PageLine): void {
  const longest = line.text.endsWith('。') && line.kind !== 'quote' ? longestSentence : longestSpeakerLine
  const speakers = line.text.length > longest ? [] : readSpeakers(line.text)
  if (line.kind === 'quote' || speakers.length > 0) {
    addSpeakers(owner.speakers, speakers)
    return
  }
  state.field = 'abstract'
  owner.abstract.push(line.text)
}
