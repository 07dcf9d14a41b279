import { type Field, foldLabel, readLabel, talkTitleWords } from './labels'
import type { PageLine } from './line-writer'
import { readSureSpeakers } from './speakers'

/** In what order the labels of a page name who speaks and what about. */
export interface TopicOrder {
  /** Labels name who speaks before what about, all down the page. */
  readonly isSpeakerFirst: boolean
  /** Lines that name who speaks, when one stands above every label of a topic. */
  readonly people: ReadonlySet<number>
  /** Lines whose label stands on the page several times, each above who speaks: every one is a talk. */
  readonly several: ReadonlySet<number>
}

/** How a label begins that stands before the title of a talk, and not before what the whole event is about. */
export const talkLabel = new RegExp(
  String.raw`^\P{L}*(?:${talkTitleWords}|演讲|分享|talk|title|(?:session|presentation|speech|lecture) (?:title|topic))`,
  'iu',
)
/** The same, also `Topic:`, which may be either. */
export const talkTopic = new RegExp(`${talkLabel.source}|^\\P{L}*topic`, 'iu')
/** `主题：` may be what the whole event is about. */
const bareTopic = /^\P{L}*(?:主题|题目)\s*[:：]/u
const nearestLines = 8

interface Label {
  readonly at: number
  readonly field: Field
  readonly text: string
  readonly name: string
}

/** Reads the order of the labels of a page. */
export function readTopicOrder(lines: readonly PageLine[]): TopicOrder {
  const labels = lines.flatMap((line, at): Label[] => {
    const labelled = line.kind === 'row' ? undefined : readLabel(line.text)
    const field = labelled?.field
    return field === 'topic' || field === 'speakers'
      ? [{ at, field, text: line.text, name: foldLabel(labelled?.label ?? '') }]
      : []
  })
  const isTopic = ({ field, text }: Label): boolean => field === 'topic' && talkTopic.test(text)
  const sure = labels.filter((label) => label.field === 'speakers' || isTopic(label))
  const all = labels.filter((label) => label.field === 'speakers' || isTopic(label) || bareTopic.test(label.text))
  const topics = labels.filter(isTopic)
  return {
    isSpeakerFirst: isInTurns(sure, 1) || isInTurns(all, 2),
    people: findPeopleAbove(
      lines,
      topics.map(({ at }) => at),
      labels.some(({ field }) => field === 'speakers'),
    ),
    several: findSeveral(labels),
  }
}

/** `嘉宾：` `议题：` `嘉宾：` `议题：` */
const isInTurns = (labels: readonly Label[], pairs: number): boolean =>
  labels.length >= 2 * pairs && labels.every(({ field }, at) => field === (at % 2 === 0 ? 'speakers' : 'topic'))

/** Lines between a name and the topic tell about its bearer: there are no more. */
const mostBetween = 4

/** Who speaks stands above every topic, and nobody below the last: else it is below that people stand. */
function findPeopleAbove(
  lines: readonly PageLine[],
  topics: readonly number[],
  isLabelled: boolean,
): ReadonlySet<number> {
  const last = topics.at(-1)
  if (last === undefined || isPersonLine(lines[last + 1])) return new Set()
  const people = topics.map((topic, index) => {
    if (isPlacedPerson(lines[topic - 1])) return topic - 1
    const from = isLabelled ? topic : Math.max(topic - mostBetween, (topics[index - 1] ?? -1) + 1)
    for (let at = from; at < topic; at += 1) if (isPersonLine(lines[at])) return at
    return undefined
  })
  return people.every((at) => at !== undefined) ? new Set(people.filter((at) => at !== undefined)) : new Set()
}

/** A line in bold that is nothing but a name, or one that says where its bearer belongs, too. */
const isPersonLine = (line: PageLine | undefined): boolean =>
  isPlacedPerson(line) ||
  (line?.kind === 'text' && line.isBold && line.text.length <= longestPerson && readSureSpeakers(line.text).length > 0)

const longestPerson = 60
/** Words in Latin letters take more room. */
const longestPersonIn = (text: string): number => (/\p{Script=Han}/u.test(text) ? longestPerson : 100)

/** Whether a line is nothing but people, and where each of them belongs. */
function isPlacedPerson(line: PageLine | undefined): boolean {
  if (
    line === undefined ||
    line.kind === 'row' ||
    line.kind === 'rule' ||
    (line.text.length > longestPerson && line.text.length > longestPersonIn(line.text))
  )
    return false
  if (/[。！？!?《》]|^https?:/.test(line.text) || readLabel(line.text)?.field !== undefined) return false
  const speakers = readSureSpeakers(line.text)
  return speakers.length > 0 && speakers.every(({ affiliation }) => affiliation !== undefined)
}

function findSeveral(labels: readonly Label[]): ReadonlySet<number> {
  const byName = new Map<string, number[]>()
  labels.forEach(({ field, at, name }, index) => {
    const next = labels[index + 1]
    if (field === 'topic' && next?.field === 'speakers' && next.at <= at + nearestLines)
      byName.set(name, [...(byName.get(name) ?? []), at])
  })
  return new Set([...byName.values()].filter((lines) => lines.length > 1).flat())
}
