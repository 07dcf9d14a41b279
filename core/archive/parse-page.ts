import { type Result, succeed } from '../model/failure'
import type { DeckLink, Link, Page } from '../model/item'
import { simplify } from '../writing/simplified'
import { readDay, readPathDay } from './dates'
import { matchDecks } from './decks'
import { isFileRef } from './file-ref'
import { type FrontMatter, splitFrontMatter } from './front-matter'
import { type HeadTalks, readHeadTalks } from './head-talks'
import { readList, readText } from './head-values'
import { readHeld } from './held'
import { toItemId, toLanguage } from './item-id'
import { isSectionName, toField } from './labels'
import type { PageLine } from './line-writer'
import { type PageLink, readHeadSlides, readPageLinks } from './links'
import { readKind, toKnownKind } from './page-kind'
import { readLines } from './page-lines'
import { type EventReading, readEvent } from './read-event'
import { keep, type Restore, restoreDraft, simplifyLines, toRestore } from './simplified-lines'
import { addSpeakers } from './speakers'
import { cleanTitle } from './talk-title'
import { dropRepeats, toTalk, toTalkDrafts } from './talks'

/**
 * Understands one archive page; `path` is relative to its source, with `/`. Any text becomes a page: what cannot be
 * understood stays in its body.
 */
export function parsePage(path: string, text: string): Result<Page> {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  const clean = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  const { values, body, isBroken } = splitFrontMatter(clean)
  const id = toItemId(path)
  const known = toKnownKind(path, values)
  const named = readText(values, 'title')
  const isForLinks = (known === 'article' || known === 'filed' || known === 'tagged') && named !== undefined
  const quick = readLines(body, isForLinks)
  const title = named ?? findTitle(quick.lines) ?? toFileTitle(path)
  const subject = simplify(title)
  const simple = known === 'article' ? quick.lines : simplifyLines(quick.lines)
  const kind = known === 'event' || known === 'article' ? known : readKind(known, simple, subject)
  const isReadAgain = isForLinks && kind === 'event'
  const { lines: original, images } = isReadAgain ? readLines(body) : quick
  const lines = isReadAgain ? simplifyLines(original) : simple
  const restore = lines === original && subject === title ? keep : toRestore([title, ...original.flatMap(toTexts)])
  const written = readPageLinks(lines, kind === 'event')
  const slides = readText(values, 'slides', 'url_slides', 'slides_url', 'slidesurl', 'url_pdf', 'ppt')
  const head = kind === 'event' ? readHeadTalks(values, subject) : undefined
  const links =
    head === undefined ? written : addHeadSlides([...written, ...readHeadSlides(slides, written, subject)], head)
  const facts = readFacts(path, values, body)
  const isBound = links.some(({ isDeck, url }) => isDeck && isFileRef(url))
  return succeed({
    id,
    path,
    kind,
    language: toLanguage(path, clean),
    title,
    tags: readList(values, 'tags', 'tag', 'keywords'),
    images,
    links: links.map((link) => toLink(link, restore)),
    body: body.replace(/^\n+/, ''),
    damaged: clean.includes('\uFFFD') ? clean.split('\uFFFD').length - 1 : 0,
    ...(isBroken ? { isHeadBroken: true } : {}),
    ...(isBound ? readPermalink(values) : {}),
    ...facts,
    ...(head !== undefined
      ? readEventParts({ id, title: subject, date: facts.date, values, lines, links, head, restore })
      : readArticleParts(links, subject, restore)),
  })
}

const toTexts = ({ text, cells }: PageLine): string[] => [text, ...cells.map((cell) => cell.text)]

/** An object without the keys that have no value, as exact optional properties want it. */
type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

const keepKnown = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>

const readFacts = (path: string, values: FrontMatter['values'], body: string) =>
  keepKnown({
    date:
      readDay(
        readAnnouncedDay(values) ??
          readText(
            values,
            'date',
            'publishdate',
            'pubdate',
            'published',
            'createtime',
            'created',
            'created_at',
            'lastmod',
          ) ??
          '',
      ) ??
      readPathDay(path) ??
      readTextDay(body),
    author: readText(values, 'author', 'authors'),
    category: readText(values, 'categories', 'category'),
    cover: readText(values, 'cover', 'image', 'thumbnail', 'banner'),
    description: readText(values, 'description', 'descripton', 'descripiton', 'summary', 'excerpt'),
  })

/** Where the page stands on its site, when it says so itself. */
function readPermalink(values: FrontMatter['values']): { permalink?: string } {
  const slug = readText(values, 'slug')
  return keepKnown({ permalink: readText(values, 'url', 'permalink') ?? (slug === undefined ? slug : `./${slug}/`) })
}

/** Beside the end of an event, its `date` is when it begins; when it was announced is another. */
const readAnnouncedDay = (values: FrontMatter['values']): string | undefined =>
  readText(values, 'date_end', 'enddate', 'end_date') === undefined
    ? undefined
    : readText(values, 'publishdate', 'pubdate', 'published')

/** A page without a date of its own tells it near its beginning, if at all. */
const readTextDay = (body: string): string | undefined => readDay(body.slice(0, 2000))

interface EventInput {
  readonly id: string
  readonly title: string
  readonly date: string | undefined
  readonly values: FrontMatter['values']
  readonly lines: readonly PageLine[]
  readonly links: readonly PageLink[]
  readonly head: HeadTalks
  /** Writes what was read as the page does. */
  readonly restore: Restore
}

function addHeadSlides(links: PageLink[], { slides }: HeadTalks): readonly PageLink[] {
  for (const { title, url } of slides) links.push(...readHeadSlides(url, links, title))
  return links
}

function readEventParts({ id, title, date, values, lines, links, head, restore }: EventInput) {
  const reading = addHead(readEvent(lines, title), head)
  const drafts = dropRepeats(toTalkDrafts(reading, links, title))
  const { decks, deckIdsOf, isUnsure } = matchDecks(links, drafts, title)
  const held = readHeld({
    said: reading.held,
    ...readHeadDays(values),
    title,
    description: readText(values, 'description', 'descripton', 'descripiton', 'summary') ?? '',
    lines,
    published: date,
  })
  const toOwn = (text: string | undefined): string | undefined => (text === undefined ? text : restore(text))
  return {
    talks: drafts.map((draft) => toTalk(restoreDraft(draft, restore), id, deckIdsOf(draft), isUnsure(draft))),
    decks: decks.map((deck) => restoreDeck(deck, restore)),
    ...held,
    ...keepKnown({ heldText: toOwn(held.heldText), form: toOwn(reading.form), place: toOwn(reading.place) }),
  }
}

const restoreDeck = (deck: DeckLink, restore: Restore): DeckLink => ({ ...deck, title: restore(deck.title) })

/** Where the body names no talk, those of the front matter stand for it. */
function addHead(reading: EventReading, { drafts, speakers }: HeadTalks): EventReading {
  if (reading.drafts.length > 0) return reading
  if (reading.event.guests.length === 0 && reading.event.bios.length === 0)
    addSpeakers(reading.event.speakers, speakers)
  return { ...reading, drafts }
}

/** When it was held, as the front matter says; beside an end, or a day of publishing, `date` is when it begins. */
function readHeadDays(values: FrontMatter['values']): { start?: string; end?: string } {
  const end = readText(values, 'end', 'enddate', 'end_date', 'date_end', 'endtime', 'end_time')
  const isApart =
    end !== undefined ||
    (readText(values, 'publishdate', 'pubdate') ?? readText(values, 'date')) !== readText(values, 'date')
  const said = readText(
    values,
    'eventdate',
    'event_date',
    'start',
    'startdate',
    'start_date',
    'date_start',
    'starttime',
    'start_time',
    'helddate',
    'when',
  )
  return keepKnown({ start: said ?? readSectionTime(values) ?? (isApart ? readText(values, 'date') : undefined), end })
}

/** `section1:` with a `time:` in it. */
function readSectionTime({ section1 }: FrontMatter['values']): string | undefined {
  const time: unknown =
    typeof section1 === 'object' && section1 !== null && 'time' in section1 ? section1.time : undefined
  return typeof time === 'string' && readDay(time) !== undefined ? time : undefined
}

const readArticleParts = (links: readonly PageLink[], title: string, restore: Restore) => ({
  talks: [],
  decks: matchDecks(links, [], title).decks.map((deck) => restoreDeck(deck, restore)),
})

const toLink = ({ kind, title, url }: PageLink, restore: Restore): Link => ({
  kind,
  title: restore(cleanTitle(title)),
  url,
})

/** The first heading of the first level, else the first that is more than 概要 or Agenda. */
function findTitle(lines: readonly PageLine[]): string | undefined {
  const headings = lines.filter((line) => line.kind === 'heading' && line.text !== '')
  const isPart = ({ text }: PageLine): boolean => isSectionName(text.replace(/^0?\d{1,2}[\s.、]+/, ''))
  const title =
    headings.find((line) => line.level === 1 && (!isPart(line) || line.text.length > longestPart)) ??
    headings.find((line) => !isPart(line) && toField(line.text) === undefined)
  return title?.text.replace(/^[\s|｜]+/, '').trim() || undefined
}

/** What names a part of a page is no longer; a title may begin alike. */
const longestPart = 12

/** `2022-07-26-my-talk/index.md` is `my talk`. */
function toFileTitle(path: string): string {
  const name = toItemId(path).split('/').at(-1) ?? path
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' ? path : words
}
