import { readWhen } from './dates'
import { readField } from './event-fields'
import type { EventState } from './event-state'
import { type Field, toField } from './labels'
import type { PageLine } from './line-writer'
import type { TableRow } from './table-grid'

/** What is said of the event as a whole. */
export const factFields: ReadonlySet<Field> = new Set(['held', 'place', 'form'])

const longestFactTable = 12

/**
 * Takes in what a small table says of the event, when and where, or of its only talk: labels in its first column, or in its
 * first row.
 */
export function readFactRows(state: EventState, rows: readonly TableRow[]): void {
  const [head, below, ...others] = rows
  if (rows.length > longestFactTable) return
  if (head !== undefined && isOfGuests(head.line)) {
    for (const { line } of rows.slice(1)) state.event.guests.push(line.cells.map(({ text }) => text).join('，'))
    return
  }
  const ofTalk = rows.some(({ line }) => isTalkFact(line))
  for (const { line, at } of rows) {
    const [label, value] = line.cells
    if (line.cells.length !== 2 || value === undefined) continue
    if (!ofTalk || !readTalkFact(state, label?.text, value.text, at)) readFactCell(state, label?.text, value.text, at)
  }
  if (others.length > 0 || below === undefined) return
  for (const [column, { text }] of (head?.line.cells ?? []).entries())
    readFactCell(state, text, below.line.cells[column]?.text, below.at)
}

/** `讲师 | 单位`: a row for each who speaks at the event. */
const isOfGuests = ({ cells: [label, beside, ...others] }: PageLine): boolean =>
  toField(label?.text ?? '') === 'speakers' && others.length === 0 && ofPlace.test(beside?.text.trim() ?? '')

const ofPlace =
  /^(?:(?:所[在属])?(?:单位|公司|机构|组织)|职位|职务|头衔|company|organi[sz]ation|affiliation|role|title)$/i

/** `主题`, and not `活动主题`: what the only talk is about. */
const isTalkFact = ({ cells: [label, value] }: PageLine): boolean =>
  toField(label?.text ?? '') === 'topic' && !/^(?:活动|会议|大会)/.test(label?.text ?? '') && value?.text !== ''

const talkFacts: ReadonlySet<Field> = new Set(['topic', 'speakers', 'abstract'])

/** Takes in what a row says of the only talk; says whether it does. */
function readTalkFact(state: EventState, label = '', value = '', at: number): boolean {
  const field = toField(label)
  if (field === undefined || !talkFacts.has(field) || value === '' || toField(value) !== undefined) return false
  readField(state, field, value.replace(/\s*\n\s*/g, ' '), at)
  return true
}

function readFactCell(state: EventState, label = '', value = '', at: number): void {
  const field = toField(label)
  const isSaid = field === 'held' ? readWhen(value) !== undefined : value !== '' && toField(value) === undefined
  if (field !== undefined && factFields.has(field) && isSaid) readField(state, field, value, at)
}
