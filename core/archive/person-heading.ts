import type { EventState } from './event-state'
import { isSectionName, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { hasGivenName } from './names'
import { isRole } from './office-words'
import { readSpeakers, readSureSpeakers } from './speakers'
import { readTalkTitle } from './talk-title'
import { talkTopic } from './topic-order'

/** Below the speakers or talks of an event a heading may be a person: the title of the talk follows. */
export function isPersonHeading(state: EventState, line: PageLine, at: number): boolean {
  const labelled = readLabel(line.text)
  if (labelled?.field === 'speakers' && labelled.rest !== '')
    return state.open === undefined || line.level <= state.openLevel
  const isInside =
    isAboveTopic(state, at) ||
    isAboveQuote(state, at) ||
    state.personLevel === line.level ||
    state.agendaLevel !== undefined ||
    (state.field === 'speakers' && line.level > state.fieldLevel)
  const isName =
    isAboveTopic(state, at) &&
    nameAlone.test(line.text) &&
    !isSectionName(line.text) &&
    !isTalksSection(line.text) &&
    toField(line.text) === undefined
  const readPeople = isName ? readSpeakers : readSureSpeakers
  const people = isInside && labelled?.field === undefined ? readPeople(line.text) : []
  const isLatinOnly = people.every(
    ({ name, affiliation }) =>
      affiliation === undefined && /^[\p{Lu}][\p{L}'’. -]*$/u.test(name) && !/\p{Script=Han}/u.test(name),
  )
  const { title, speakers } = people.length > 0 ? readTalkTitle(line.text, true) : { title: '', speakers: [] }
  // `Ada Example - Gateways, One Year On` names both.
  const isLong = title.split(' ').length > 2 || (state.openLevel === line.level && state.open?.speakers.length === 1)
  if (speakers.length > 0 && isLong && !/\p{Script=Han}/u.test(title) && !isRole(title)) return false
  // Two capitalised words above somebody's name are a title.
  return people.length > 0 && !(isLatinOnly && readSureSpeakers(state.lines[at + 1]?.text ?? '').length > 0)
}

/** Right above the topic of a talk, with nothing else, a name needs no known surname. */
const nameAlone = /^\p{Script=Han}{2,4}$/u

const nearestTopic = 6

/** Whether a label below a heading, before the next, says what a talk is about. */
function isAboveTopic({ lines }: EventState, at: number): boolean {
  for (let next = at + 1; next < lines.length && next <= at + nearestTopic; next += 1) {
    const line = lines[next]
    if (line === undefined || line.kind === 'heading' || line.kind === 'row') return false
    if (talkTopic.test(line.text) && readLabel(line.text)?.field === 'topic') return true
  }
  return false
}

/** Whether a heading stands right below a higher one that names somebody: it may be what they speak about. */
export const isBelowPerson = ({ lines, personLevel }: EventState, line: PageLine, at: number): boolean =>
  lines[at - 1]?.kind === 'heading' && lines[at - 1]?.level === personLevel && line.level > (personLevel ?? 0)

const inMarks = /^["“][^"“”]{6,}["”]$/

/** Whether nothing but a title in quotes, or a bold line below a name in Latin letters, stands right below a heading. */
function isAboveQuote({ lines }: EventState, at: number): boolean {
  const below = lines[at + 1]
  const isBelow = below?.kind === 'text' || (below?.kind === 'heading' && below.level > (lines[at]?.level ?? 0))
  if (!isBelow) return false
  const named = lines[at]?.text ?? ''
  if (below.kind === 'text' && (below.isBold || inMarks.test(below.text)))
    return (
      hasGivenName(named.split(/\s*[,(|/@&–—]|\s-\s|\s(?:and|from|of|at)\s/)[0] ?? '') &&
      readSureSpeakers(below.text).length === 0
    )
  if (!/^\P{L}{0,3}《/u.test(below.text)) return false
  const found = readTalkTitle(below.text)
  return found.isQuoted && found.speakers.length === 0 && found.rest === ''
}

/** A bold line that names somebody, above the quoted title of a talk. */
export function isPersonLine({ lines, open }: EventState, line: PageLine, at: number): boolean {
  const below = lines[at + 1]
  if (!line.isBold || below === undefined || below.kind === 'heading' || below.kind === 'row') return false
  if (open?.firstLine === at - 1 || readSureSpeakers(line.text).length === 0) return false
  const found = readTalkTitle(below.text)
  return found.isQuoted && found.speakers.length === 0
}

/** Where a line that names who speaks stands above every label of a topic, this is one of them. */
export const isPersonAboveTopic = ({ lines, order }: EventState, at: number): boolean =>
  order.people.has(at) && lines[at]?.kind !== 'heading'

/** Whether a line is the label of a topic. */
export const isTopicLabel = (line: PageLine | undefined): boolean =>
  line !== undefined && line.kind !== 'row' && talkTopic.test(line.text) && readLabel(line.text)?.field === 'topic'
