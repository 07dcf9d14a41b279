import type { Speaker } from '../model/item'
import { readAgendaTable } from './agenda-table'
import { readDay } from './dates'
import { addText, readField } from './event-fields'
import { closeTalk, type EventState, mostTalks, openTalk, textLevel } from './event-state'
import { factFields, readFactRows } from './fact-table'
import { isFiller } from './fillers'
import { fillHeadingGaps } from './heading-gaps'
import { joinRecords } from './join-records'
import { isReadingSection, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { findMarkedTurns } from './marked-turns'
import { nameByPlace } from './name-by-place'
import { hasGivenName } from './names'
import { isAboveGiver, isPersonAboveTitle, isPersonWithin, readLinkedPeople } from './person-block'
import { isBelowPerson, isPersonAboveTopic, isPersonHeading, isPersonLine, isTopicLabel } from './person-heading'
import { type ProseTalk, readProseTalks } from './prose'
import { nameByFiles } from './record-files'
import { isTranslated } from './record-runs'
import { addSisterEntries } from './sister-entries'
import { nameSlides } from './slide-words'
import { addSpeakers, isOfficeLine, isSamePerson, readSpeakerList, readSureSpeakers } from './speakers'
import type { TableRow } from './table-grid'
import { createDraft, isNameless, type TalkDraft } from './talk-draft'
import { endEntries } from './talk-ends'
import { isEventItself, isOnlyLinks, readAnnounced, readHeadingTalk, readLineTalk } from './talk-lines'
import { findTalkLists } from './talk-lists'
import { cleanTitle, isTimeOnly, readTalkTitle, stripLead, type TalkTitle } from './talk-title'
import { readToldSpeakers } from './tellers'
import { readTopicOrder } from './topic-order'
import { trimTitle } from './trim-title'

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
  /** Talks of which sentences tell, and who the first sentences say will speak. */
  readonly prose: readonly ProseTalk[]
  readonly told: readonly Speaker[]
  /** Talks that only lists of links to slides or recordings name. */
  readonly linked: readonly TalkDraft[]
}

/** Reads the lines of an event page one after the other: facts, talks, and who gives them. `title` is the page's. */
export function readEvent(lines: readonly PageLine[], title: string): EventReading {
  const texts = lines.filter(
    (line) => line.kind !== 'row' && line.kind !== 'heading' && /\d/.test(line.text.slice(0, 12)),
  )
  const state: EventState = {
    lines,
    timed: texts.filter((line) => readTalkTitle(line.text.slice(0, 60)).hasTime && !isTimeOnly(line.text)).length,
    timesAlone: lines.filter((line) => line.kind !== 'row' && isTimeOnly(line.text)).length,
    lists: findTalkLists(lines),
    held: [],
    drafts: [],
    event: createDraft(title, 0, 0),
    open: undefined,
    openLevel: 0,
    field: 'none',
    fieldLevel: textLevel,
    agendaLevel: undefined,
    isReading: false,
    isFacts: false,
    givers: [],
    order: readTopicOrder(lines),
    turns: findMarkedTurns(lines),
    personLevel: undefined,
    waiting: [],
    isTimeBefore: false,
  }
  lines.forEach((line, at) => {
    if (state.open !== undefined) state.open.endLine = at
    readLine(state, line, at)
  })
  if (state.open !== undefined) state.open.endLine = lines.length
  for (const draft of state.drafts) if (isNameless(draft)) addSpeakers(draft.speakers, readLinkedPeople(lines, draft))
  endEntries(lines, state.drafts)
  for (const draft of state.drafts) keepWholeTitle(draft, lines)
  nameByPlace(state.drafts, lines)
  giveInOrder(state)
  const joined = joinRecords(state.drafts, lines, title).filter((draft) => !draft.isFiller)
  const found = addSisterEntries(joined, lines)
  const drafts = dropParts(fillHeadingGaps(found, lines), lines)
  for (const draft of drafts) draft.title = trimTitle(draft.title, lines[draft.firstLine])
  nameByFiles(drafts, lines)
  const { topic, form, place } = state
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(form === undefined ? {} : { form }),
    ...(place === undefined ? {} : { place }),
    held: state.held,
    drafts,
    event: state.event,
    prose: readProseTalks(lines),
    told: readToldSpeakers(lines),
    linked: [...state.lists.linked].map(([at, { title, speakers }]) => {
      return { ...createDraft(title, 0.6, at), speakers: [...speakers] }
    }),
  }
}

/** `Gateways - Every Detail Matters`, below which somebody else is named: what was taken for a name is part of the title. */
function keepWholeTitle(draft: TalkDraft, lines: readonly PageLine[]): void {
  const told = draft.speakers.length > 0 ? readSpeakerList(draft.guests) : []
  const isUnsure = draft.speakers.every(({ name, affiliation }) => affiliation === undefined && !isKnownName(name))
  if (told.length === 0 || !isUnsure || told.some((one) => draft.speakers.some((other) => isSamePerson(one, other))))
    return
  const whole = cleanTitle(stripLead(lines[draft.firstLine]?.text ?? '').rest)
  if (!whole.startsWith(draft.title)) return
  draft.title = whole
  draft.speakers = []
}

const isKnownName = (name: string): boolean => /\p{Script=Han}/u.test(name) || hasGivenName(name)

/** Talks of which nobody is named are given by those of a timetable that names people alone, in its order. */
function giveInOrder({ drafts, givers }: EventState): void {
  const talks = drafts.filter(({ isFiller }) => !isFiller)
  if (talks.length !== givers.length || !talks.every(isNameless)) return
  talks.forEach((talk, at) => {
    addSpeakers(talk.speakers, readSureSpeakers(givers[at] ?? ''))
  })
}

/** A title in quotes is one by itself. */
const quotedTitle = 0.9

/** A heading that holds others which are talks begins a part of the programme. */
function dropParts(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[] {
  const levelOf = ({ firstLine }: TalkDraft): number => {
    const line = lines[firstLine]
    return line?.kind === 'heading' ? line.level : 0
  }
  const endOf = ({ firstLine }: TalkDraft): number => {
    const level = lines[firstLine]?.level ?? 0
    const end = lines.findIndex((line, at) => at > firstLine && line.kind === 'heading' && line.level <= level)
    return end < 0 ? lines.length : end
  }
  return drafts.filter((draft, index) => {
    const next = drafts[index + 1]
    // Above several talks a heading that names nobody else is the name of their part.
    if (levelOf(draft) > 0 && draft.confidence < quotedTitle && next !== undefined) {
      const end = endOf(draft)
      const within = drafts.filter(
        (other) => other !== draft && other.firstLine > draft.firstLine && other.firstLine < end,
      )
      const named = within.flatMap(({ speakers, guests }) => [...speakers, ...readSpeakerList(guests)])
      const isPartOf = draft.speakers.every((one) => named.some((other) => isSamePerson(one, other)))
      if (within.length > 1 && isPartOf) return false
    }
    const isPart = next !== undefined && levelOf(draft) > 0 && levelOf(next) > levelOf(draft) && isNameless(draft)
    return (
      !isPart ||
      lines
        .slice(draft.firstLine + 1, next.firstLine)
        .some((line) => line.kind === 'heading' && line.level <= levelOf(draft))
    )
  })
}

function readLine(state: EventState, line: PageLine, at: number): void {
  if (line.kind === 'row') readRows(state, at)
  else if (line.kind === 'rule') closeTalk(state)
  else if (line.kind === 'heading' && isTimeOnly(line.text) && state.timesAlone > 1) {
    closeTalk(state)
    state.isTimeBefore = state.lines[at + 1]?.kind !== 'heading'
    return
  } else if (line.kind === 'heading') readHeading(state, line, at)
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
  const drafts = readAgendaTable(rows)
  for (const draft of drafts) if (state.drafts.length < mostTalks) state.drafts.push(draft)
  if (drafts.length === 0) readFactRows(state, rows)
}

function readHeading(state: EventState, line: PageLine, at: number): void {
  if (state.open?.firstLine === at - 1 && isTranslated(state.lines, at)) return
  const field = toField(line.text)
  const isTalks = isTalksSection(line.text)
  if (state.agendaLevel !== undefined && line.level <= state.agendaLevel) state.agendaLevel = undefined
  state.isReading = isReadingSection(line.text)
  state.isFacts = field !== undefined && factFields.has(field)
  if (
    state.open?.firstLine === at - 1 &&
    state.lines[at - 1]?.kind === 'heading' &&
    isTopicLabel(state.lines[at - 1]) &&
    giveTo(state.open, line)
  ) {
    state.field = 'speakers'
    return
  }
  if (state.open?.firstLine === at - 1 && line.level > state.openLevel && isAboveGiver(state.lines, at - 1)) {
    state.open.guests.push(line.text)
    state.field = 'start'
    return
  }
  if (state.personLevel !== undefined && line.level < state.personLevel) state.personLevel = undefined
  if (isPersonHeading(state, line, at)) {
    closeTalk(state)
    state.personLevel = line.level
    const label = readLabel(line.text)
    state.waiting = [label?.field === 'speakers' ? label.rest : line.text]
    const below = state.lines[at + 1]
    const office = below?.kind === 'text' && isOfficeLine(below.text) ? [below.text] : []
    state.event.guests.push(...state.waiting, ...office)
    state.field = 'speakers'
    return
  }
  if (!isBelowPerson(state, line, at)) state.waiting = []
  if (field === 'topic' && /^\P{L}*(?:活动|会议|大会)/u.test(line.text)) {
    const below = state.lines[at + 1]
    closeTalk(state)
    if (below?.kind === 'text') state.topic ??= cleanTitle(below.text)
    return
  }
  const labelled = field === undefined ? readLabel(line.text) : undefined
  if (labelled?.field !== undefined && labelled.rest !== '' && factFields.has(labelled.field)) {
    if (state.open !== undefined && line.level <= state.openLevel) closeTalk(state)
    readField(state, labelled.field, labelled.rest, at)
    return
  }
  if (field !== undefined) {
    const isFact = factFields.has(field)
    if (state.open !== undefined && line.level < state.openLevel + (isFact ? 1 : 0)) closeTalk(state)
    state.field = field
    state.fieldLevel = line.level
    if (isTalks && state.open === undefined) state.agendaLevel = line.level
    return
  }
  const talk = readHeadingTalk(state, at) ?? toToldAgain(readAnnounced(state, line.text))
  if (talk !== undefined) openTalk(state, talk.found, { confidence: talk.confidence, at, level: line.level })
  else {
    const isWhole = isEventItself(state, line.text)
    closeTalk(state)
    if (isWhole) state.field = 'abstract'
    else if (isTalks) state.agendaLevel = line.level
  }
}

const toToldAgain = (found: TalkTitle | undefined): { found: TalkTitle; confidence: number } | undefined =>
  found === undefined ? undefined : { found, confidence: 0.75 }

/** A heading with a label that names who gives the talk of the heading above. */
function giveTo(open: TalkDraft, { text }: PageLine): boolean {
  const labelled = readLabel(text)
  if (labelled?.field !== 'speakers' || labelled.rest === '') return false
  open.guests.push(labelled.rest)
  return true
}

function readTextLine(state: EventState, line: PageLine, at: number): void {
  const labelled = readLabel(line.text)
  const field = labelled?.field ?? toField(line.text)
  // A list of talks ends where its entries do, and one within an entry where that does.
  const begun = state.open === undefined ? undefined : state.lines[state.open.firstLine]
  const isBehind =
    line.kind === 'text' ? state.open?.isBareRow === true : line.kind === 'item' && line.level < (begun?.level ?? 0)
  if (begun?.kind === 'item' && isBehind) closeTalk(state)
  if (field !== undefined) {
    readField(state, field, labelled?.rest ?? '', at)
    return
  }
  if (labelled !== undefined && isTalksSection(labelled.label) && readDay(labelled.rest) !== undefined)
    state.held.push(labelled.rest)
  if (readTurn(state, line, at)) return
  if (isPersonLine(state, line, at) || isPersonAboveTitle(state, at) || isPersonAboveTopic(state, at)) {
    closeTalk(state)
    state.waiting = [line.text]
    state.event.guests.push(line.text)
    state.field = 'speakers'
    return
  }
  if (isPersonWithin(state, at)) {
    state.open?.guests.push(line.text)
    state.field = 'speakers'
    return
  }
  const talk = readLineTalk(state, at) ?? readPanelBehind(state, line)
  if (talk !== undefined) {
    const level = state.field === 'topic' ? state.fieldLevel : textLevel
    openTalk(state, talk.found, { ...talk, at, level })
  } else if (isAgendaLabel(line, labelled?.label, labelled?.rest)) {
    closeTalk(state)
    state.agendaLevel ??= textLevel
  } else if (line.isBold && behindTalks.test(line.text)) {
    closeTalk(state)
  } else if (
    labelled !== undefined &&
    (isOnlyLinks(line, labelled.rest) ||
      (labelled.rest === '' && (state.open === undefined || nameSlides(labelled.label))))
  ) {
    if (state.field !== 'abstract' || state.open === undefined) state.field = 'none'
  } else addText(state, line)
}

/** What a bold line begins behind the talks, or between them. */
const behindTalks =
  /^\P{L}*(?:(?:现场|互动|幸运)*抽奖|茶歇|合影|[上下]半场|(?:活动|现场)福利|报名方式|参与方式|加入我们|联系我们|关于我们|关于社区|扫码[进加入]群|社区交流群)(?:环节|时间|留念|活动)?\P{L}*$/u

/** Behind what is told of a talk, a paragraph that names a panel and its subject is the next. */
function readPanelBehind({ drafts }: EventState, line: PageLine) {
  if (drafts.length === 0 || !line.isFirst || line.text.length > longestPanel || !panelAhead.test(line.text))
    return undefined
  const found = readTalkTitle(line.text)
  return found.title === '' || isFiller(found.title) ? undefined : { found, confidence: 0.7, isBareRow: false }
}

const panelAhead = /^圆桌(?:环节|讨论|论坛|会议|对话)\s*[-—:：《]+\s*\S{2}/
const longestPanel = 80

/** Reads a marked paragraph that is a title, or a person, in turns with others; says whether it is one. */
function readTurn(state: EventState, line: PageLine, at: number): boolean {
  const { titles, people, isTitleFirst } = state.turns
  if (titles.has(at)) {
    openTalk(state, readTalkTitle(line.text), { confidence: 0.75, at, level: textLevel })
    return true
  }
  if (!people.has(at)) return false
  if (state.open !== undefined && isTitleFirst) {
    state.open.guests.push(line.text)
    state.field = 'bio'
    return true
  }
  closeTalk(state)
  const below = state.lines[at + 1]
  state.waiting = [line.text, ...(below?.kind === 'text' && isOfficeLine(below.text) ? [below.text] : [])]
  return true
}

const longestAgendaLabel = 16

/** `本次活动的议题：` or a bold 活动议程: what follows is an agenda. */
const isAgendaLabel = (line: PageLine, label: string | undefined, rest: string | undefined): boolean =>
  (rest === '' && label !== undefined && isTalksSection(label)) ||
  (line.isBold && line.text.length <= longestAgendaLabel && isTalksSection(line.text))
