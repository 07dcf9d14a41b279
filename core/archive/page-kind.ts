import type { ItemKind } from '../model/item'
import type { FrontMatter } from './front-matter'
import { readList, readText } from './head-values'
import { readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isGathering } from './page-title'
import { readEvent } from './read-event'

/**
 * What a page is, as far as its front matter and its path tell. The others are decided by what the page says: one that is
 * `tagged` as an event needs a hint of it, one that is `filed` among articles has to read as an event from its beginning,
 * and `open` is what nothing is known of.
 */
export type KnownKind = 'event' | 'article' | UndecidedKind
type UndecidedKind = 'tagged' | 'filed' | 'open'

/** What a page is, when it says so itself, else by its place. */
export function toKnownKind(path: string, values: FrontMatter['values']): KnownKind {
  const said = readText(values, 'type', 'kind')?.toLowerCase()
  if (said === 'event' || said === 'article') return said
  if (sectionPage.test(path)) return 'article'
  if (isListPage(path)) return 'open'
  const head = readHead(values)
  if (head === 'event') return 'event'
  const place = readPath(path)
  return place === 'event' ? place : (head ?? place)
}

/** What a page is that its front matter and path left open. */
export function readKind(known: UndecidedKind, lines: readonly PageLine[], title: string): ItemKind {
  // `Meetup 回顾` that tells of talks is of that event, wherever it is filed.
  if (isGathering(title) && hasTalks(lines, title)) return 'event'
  if (known === 'filed') return isOneEvent(lines, title) ? 'event' : 'article'
  const isEvent = lines.some(isEventMark) || (known === 'tagged' && (hasDay(lines) || hasTalks(lines, title)))
  return isEvent ? 'event' : 'article'
}

const sectionPage = /(^|\/)_index(\.[a-z-]+)?\.md$/i

const eventWord =
  'events?|meet-?ups?|conferences?|summits?|webinars?|live-?streams?|gatherings?|salons?|(tech|lightning)?-?talks?'
const eventName =
  '(线上|线下|社区|技术|往期|近期|精彩|沙龙|直播|分享)?(活动|活動|沙龙|沙龍|聚会|聚會|直播|讲座|講座|大会|大會|峰会|峰會|研讨会|研討會)(回顾|回顧|预告|預告)?'

/** Where generators say how a page is to be shown, or what it is. */
const layoutKeys = [
  'layout',
  'type',
  'kind',
  'template',
  'templatekey',
  'template_key',
  'collection',
  'post_type',
  'posttype',
  'content_type',
  'contenttype',
] as const
/** `layout: single-event`, `template: events/page.html`, `templateKey: event-post`; lists of events are none. */
const eventLayout = new RegExp(
  `^((layouts?|single|page|post|default|theme|templates?|_?content)[-_/.])*(${eventWord}|activity|activities|live|huodong|hackathons?|workshops?|${eventName})([-_/.](page|post|single|detail|details|item|entry|layout|html?|liquid|njk|jinja2?|hbs|md))*$`,
)
const eventTag = new RegExp(`^(${eventWord}|activity|activities|live|huodong|hackathons?|workshops?|${eventName})$`)

/** `event` when the front matter says so, `tagged` when its tags hint at it. */
function readHead(values: FrontMatter['values']): 'event' | 'tagged' | undefined {
  const isEvent = layoutKeys.some((key) => eventLayout.test(foldWord(readText(values, key) ?? '')))
  if (isEvent || readCategories(values).some((word) => eventTag.test(foldWord(word)))) return 'event'
  return readList(values, 'tags', 'tag', 'keywords').some((word) => eventTag.test(foldWord(word)))
    ? 'tagged'
    : undefined
}

const foldWord = (word: string): string => word.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '-')

/** Categories one by one: Jekyll parts `categories: news meetup` at its spaces, others `community/meetup` at its slashes. */
const readCategories = (values: FrontMatter['values']): string[] =>
  ['category', 'categories'].flatMap((key) =>
    readList(values, key).flatMap((word) => [
      ...word.split('/'),
      ...(/^[a-z0-9-]+( [a-z0-9-]+)+$/.test(word) ? word.split(' ').filter((one) => !doubtfulWord.test(one)) : []),
    ]),
  )

/** In `event sourcing` and `live migration` these are no category of their own. */
const doubtfulWord = /^(event|live|activity|talk)$/

const eventFolder = new RegExp(`^_?(${eventWord}|activity|activities|live|huodong|${eventName})$`, 'i')
/** These are parts of software, too. */
const doubtfulFolder = /^_?(events?|activity|activities|live|talks?)$/i
const articleFolder =
  /^(blogs?|posts?|_posts|articles?|news|docs?|guides?|projects?|awesome|hr|tutorials?|releases?|community-news)$/i
/** Below these, `events` are what a program tells of. */
const manualFolder = /^(docs?|guides?|projects?|tutorials?|references?|api|awesome|releases?)$/i

/** `events/index.md`, `meetups/README.md` and `events.md` tell of many. */
function isListPage(path: string): boolean {
  const parts = path.replace(/(\.[a-z]{2}(-[a-z]+)?)?\.[a-z]+$/i, '').split('/')
  const own = /^(index|readme)$/i.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)
  return own !== undefined && eventFolder.test(own)
}

function readPath(path: string): KnownKind {
  const folders = path.split('/').slice(0, -1)
  const manual = folders.findIndex((name) => manualFolder.test(name))
  const isEvent = folders.some(
    (name, at) => eventFolder.test(name) && !(doubtfulFolder.test(name) && manual >= 0 && manual < at),
  )
  if (isEvent) return 'event'
  return folders.some((name) => articleFolder.test(name)) ? 'filed' : 'open'
}

const eventLabel = /^(活动|活動|直播|举办|舉辦|会议|會議)(时间|時間|地点|地點|日期)$|^(event )?(date|venue)$/i
const agendaHeading = /^\W*(活动|活動|会议|會議)?(议程|議程|日程)\W*$|^agenda$/i

function isEventMark(line: PageLine): boolean {
  if (line.kind === 'heading') return agendaHeading.test(line.text)
  const labelled = readLabel(line.text)
  return labelled !== undefined && labelled.rest !== '' && eventLabel.test(labelled.label.replace(/\s/g, ''))
}

/** Before what is told of the event itself stand a greeting and a picture, but no article. */
const longestOpening = 1200
const leastTalks = 2

/**
 * Whether a page announces one event or looks back at it: near its beginning labels say when, and where or how to sign
 * up, and it has an agenda or talks with their speakers. One that tells of several days is a round-up.
 */
function isOneEvent(lines: readonly PageLine[], title: string): boolean {
  if (!opensWithDay(lines)) return false
  const days = new Set<string>()
  let isPlaced = false
  let isAgenda = false
  for (const [at, line] of lines.entries()) {
    const { labelled, field, said } = readFact(line, lines[at + 1])
    if (field === 'held' && /\d/.test(said)) days.add(said.replace(/\s/g, ''))
    if ((field === 'place' && said !== '') || isSignUp(line, labelled?.label)) isPlaced = true
    if (isAgendaLabel(line, labelled)) isAgenda = true
  }
  if (days.size !== 1 || !isPlaced) return false
  return isAgenda || hasTalks(lines, title)
}

/** What a line says of the event by its label, or as a heading above the next line. */
function readFact(line: PageLine, next: PageLine | undefined) {
  const labelled = line.kind === 'heading' || line.kind === 'row' ? undefined : readLabel(line.text)
  const field = labelled?.field ?? (line.kind === 'heading' || line.isBold ? toField(line.text) : undefined)
  return { labelled, field, said: labelled?.rest || (next?.text ?? '') }
}

/** Whether a label or heading near the beginning says when something is. Most articles are told by their digits alone. */
function opensWithDay(lines: readonly PageLine[]): boolean {
  let length = 0
  for (const [at, line] of lines.entries()) {
    if (length > longestOpening) return false
    length += line.text.length
    if (!/\d/.test(line.text) && !/\d/.test(lines[at + 1]?.text ?? '')) continue
    const { field, said } = readFact(line, lines[at + 1])
    if (field === 'held' && /\d/.test(said)) return true
  }
  return false
}

/** Whether a label near the beginning says when something is. */
function hasDay(lines: readonly PageLine[]): boolean {
  let length = 0
  for (const { kind, text } of lines) {
    const labelled = kind === 'heading' || kind === 'row' ? undefined : readLabel(text)
    if (labelled?.field === 'held' && /\d/.test(labelled.rest)) return true
    length += text.length
    if (length > longestOpening) return false
  }
  return false
}

const hasTalks = (lines: readonly PageLine[], title: string): boolean =>
  readEvent(lines, title).drafts.filter(({ speakers, guests }) => speakers.length + guests.length > 0).length >=
  leastTalks

const signUp = /报名|報名|^(rsvp|register|registration|sign[- ]?up|tickets?)\b/i

const isSignUp = (line: PageLine, label: string | undefined): boolean =>
  (label !== undefined && signUp.test(label)) || line.links.some(({ text }) => signUp.test(text.trim()))

const agendaLabel =
  /^\P{L}*(活动|活動|会议|會議|分享|直播|本次|本期|本场)?(议程|議程|日程|流程|安排|agenda|schedule|program(me)?)\P{L}*$/iu

/** A heading, a bold line or a label with nothing behind it. */
const isAgendaLabel = (line: PageLine, labelled: ReturnType<typeof readLabel>): boolean =>
  line.kind === 'heading' || line.isBold
    ? agendaLabel.test(line.text)
    : labelled?.rest === '' && agendaLabel.test(labelled.label)
