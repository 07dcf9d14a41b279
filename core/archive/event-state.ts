import { isFiller, isGreeting } from './fillers'
import type { Field } from './labels'
import type { PageLine } from './line-writer'
import { addSpeakers } from './speakers'
import { createDraft, type TalkDraft } from './talk-draft'
import type { TalkTitle } from './talk-title'
import type { TopicOrder } from './topic-order'

/** Lines that are talks because several stand together, each with who gives it. */
export interface TalkLists {
  /** Entries of lists: `张三：网关的一年`, `网关的一年，张三，某公司`. */
  readonly entries: ReadonlyMap<number, TalkTitle>
  /** Headings, each right above a name. */
  readonly headings: ReadonlySet<number>
  /** Entries that are nothing but a link to slides or a recording, each named like a talk. */
  readonly linked: ReadonlyMap<number, TalkTitle>
}

/** Marked paragraphs of a page that take turns, by line: titles of talks, and who gives each. */
export interface MarkedTurns {
  readonly titles: ReadonlySet<number>
  readonly people: ReadonlySet<number>
  /** The first of them is a title. */
  readonly isTitleFirst: boolean
}

/** What is known of an event page up to the line that is being read. */
export interface EventState {
  readonly lines: readonly PageLine[]
  /** How many lines of text begin with a time of day, and how many are nothing else. */
  readonly timed: number
  readonly timesAlone: number
  /** Lines that are talks because several stand together. */
  readonly lists: TalkLists
  topic?: string
  held: string[]
  form?: string
  place?: string
  drafts: TalkDraft[]
  /** What belongs to the event as a whole. */
  event: TalkDraft
  /** The talk that lines belong to now. */
  open: TalkDraft | undefined
  openLevel: number
  field: Field | 'start' | 'none'
  /** The level of the heading that set the field; 7 when a line of text did. */
  fieldLevel: number
  /** The level of the heading that announces talks (7: a line of text); undefined outside of such a part. */
  agendaLevel: number | undefined
  /** Under a heading whose titles are to be read. */
  isReading: boolean
  /** Whom a timetable names without saying what about. */
  readonly givers: string[]
  /** Under a heading that asks when or where: its times are those of the event. */
  isFacts: boolean
  readonly order: TopicOrder
  readonly turns: MarkedTurns
  /** The level of the headings that are people. */
  personLevel: number | undefined
  /** Who was named, and waits for the title of the talk. */
  waiting: string[]
  /** The line before was a time of day and nothing else. */
  isTimeBefore: boolean
}

/** A line of text that stands under no heading of its own: the deepest level. */
export const textLevel = 7

/** More talks than the largest conference has: what follows is no talk. */
export const mostTalks = 400

/** Ends the open talk: what follows belongs to the event. */
export function closeTalk(state: EventState): void {
  state.open = undefined
  state.field = 'none'
}

/** Begins a talk at a line. */
export function openTalk(
  state: EventState,
  found: TalkTitle,
  place: { readonly confidence: number; readonly at: number; readonly level: number; readonly isBareRow?: boolean },
): void {
  if (state.drafts.length >= mostTalks) return
  const draft = createDraft(
    found.title,
    place.confidence,
    place.at,
    found.isQuoted ? isGreeting(found.title) : isFiller(found.title),
  )
  draft.isBareRow = place.isBareRow ?? false
  addSpeakers(draft.speakers, found.speakers)
  draft.guests.push(...state.waiting)
  state.waiting = []
  state.drafts.push(draft)
  state.open = draft
  state.openLevel = place.level
  state.field = 'start'
}
