import { type Result, succeed } from '../model/failure'
import type { DeckLink, Link, Page, Speaker } from '../model/item'
import { isTraditional, simplify } from '../writing/simplified'
import { findNearDay, readDay, readPathDay } from './dates'
import { matchDecks } from './decks'
import { type FrontMatter, splitFrontMatter } from './front-matter'
import { type HeadDays, readHeadDays } from './head-days'
import { readHeadSlideAddresses, readHeadSlides } from './head-slides'
import { type HeadTalks, holdsProgramme, readHeadTalks } from './head-talks'
import { foldKeys, isObject, readList, readText } from './head-values'
import { readBylineDay, readHeld } from './held'
import { toItemId, toLanguage } from './item-id'
import { isSectionName, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { type PageLink, readPageLinks } from './links'
import { readKind, toKnownKind } from './page-kind'
import { readLines } from './page-lines'
import { introduceSpeakers } from './page-people'
import { type EventReading, readEvent } from './read-event'
import { fillPageValues } from './shortcodes'
import { keep, type Restore, restoreDraft, simplifyLines, toRestore } from './simplified-lines'
import { isFileRef } from './slide-file'
import { cleanText } from './source-text'
import { addSpeakers, isSamePerson } from './speakers'
import { cleanTitle } from './talk-title'
import { dropRepeats, toTalk, toTalkDrafts } from './talks'
import { isAddress } from './web-address'
import { decodeEntities } from './write-html'

/**
 * Understands one archive page; `path` is relative to its source, with `/`. Any text becomes a page: what cannot be
 * understood stays in its body.
 */
export function parsePage(path: string, text: string): Result<Page> {
  const clean = cleanText(text)
  const { values, body, isBroken } = splitFrontMatter(clean)
  const written = fillPageValues(body, values)
  const id = toItemId(path)
  const known = toKnownKind(path, values)
  const named = readHeadTitle(values)
  const isForLinks = (known === 'article' || known === 'filed' || known === 'tagged') && named !== undefined
  const quick = readLines(written, isForLinks)
  const title = named ?? findTitle(quick.lines, holdsProgramme(values)) ?? toFileTitle(path)
  const subject = simplify(title)
  const toSimple = known !== 'article' && isTraditional(body) ? simplifyLines : same
  const simple = toSimple(quick.lines)
  const kind = known === 'event' || known === 'article' ? known : readKind(known, simple, subject)
  const isReadAgain = isForLinks && kind === 'event'
  const { lines: original, images } = isReadAgain ? readLines(written) : quick
  const lines = isReadAgain ? toSimple(original) : simple
  const isAsWritten = lines === original && (subject === title || kind === 'article')
  const restore = isAsWritten ? keep : toRestore([title, ...original.flatMap(toTexts)])
  const inText = readPageLinks(lines, kind === 'event')
  const head = kind === 'event' ? readHeadTalks(values, subject) : undefined
  const links = head === undefined ? inText : addHeadSlides(inText, head, readHeadSlideAddresses(values), subject)
  const days = readHeadDays(values)
  const facts = readFacts(path, values, days, () => (kind === 'event' ? readBylineDay(lines) : readTextDay(body)))
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
      ? readEventParts({
          id,
          path,
          title: subject,
          near: facts.date ?? readTextDay(body),
          days,
          values,
          lines,
          links,
          head,
          restore,
        })
      : readArticleParts(links, isAsWritten ? title : subject, restore)),
  })
}

const titleKeys = ['title', 'event_title', 'event_name', 'headline', 'heading', 'linktitle', 'name', 'topic'] as const

/** What front matter calls the page; what a generator is to fill in is no title. */
function readHeadTitle(values: FrontMatter['values']): string | undefined {
  const inner = [values.event, values.meta, values.seo].flatMap((value) => (isObject(value) ? [foldKeys(value)] : []))
  const title = readText(values, ...titleKeys) ?? inner.map((held) => readText(held, 'title', 'name')).find(Boolean)
  return title === undefined || isTemplate(title) ? undefined : decodeEntities(title)
}

const isTemplate = (title: string): boolean => /^\{[{%][^{}]*[}%]\}$/.test(title.trim())

const same = (lines: readonly PageLine[]): readonly PageLine[] => lines

const toTexts = ({ text, cells }: PageLine): string[] => [text, ...cells.map((cell) => cell.text)]

/** An object without the keys that have no value, as exact optional properties want it. */
type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

const keepKnown = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>

const readFacts = (path: string, values: FrontMatter['values'], days: HeadDays, readOwnDay: () => string | undefined) =>
  keepKnown({
    date: readDay(days.published ?? '') ?? readPathDay(path) ?? readOwnDay(),
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

/** A page without a date of its own names one near its beginning, if at all. */
const readTextDay = (body: string): string | undefined => readDay(body.slice(0, 2000))

interface EventInput {
  readonly id: string
  readonly title: string
  readonly path: string
  /** A day near which the event was held. */
  readonly near: string | undefined
  readonly days: HeadDays
  readonly values: FrontMatter['values']
  readonly lines: readonly PageLine[]
  readonly links: readonly PageLink[]
  readonly head: HeadTalks
  /** Writes what was read as the page does. */
  readonly restore: Restore
}

function addHeadSlides(
  written: readonly PageLink[],
  { slides }: HeadTalks,
  addresses: readonly string[],
  title: string,
): readonly PageLink[] {
  const links = [...written]
  for (const url of addresses) links.push(...readHeadSlides(url, links, title))
  for (const { title, url } of slides) links.push(...readHeadSlides(url, links, title))
  return links
}

function readEventParts({ id, path, title, near, days, values, lines, links, head, restore }: EventInput) {
  const reading = addHead(readEvent(lines, title), head)
  const drafts = dropRepeats(toTalkDrafts(reading, links, title, head.speakers))
  const [only, ...others] = drafts
  // A page may tell of one of those who give its only talk.
  if (only !== undefined && others.length === 0 && only.speakers.length > 0 && areAll(only.speakers, head.people))
    addSpeakers(only.speakers, head.people)
  introduceSpeakers(drafts, lines, head.people)
  const { decks, deckIdsOf, isUnsure } = matchDecks(links, drafts, title)
  const held = readHeld({
    said: reading.held,
    ...days,
    title,
    name: readText(values, 'slug') ?? toItemId(path).split('/').at(-1) ?? '',
    description: readText(values, 'description', 'descripton', 'descripiton', 'summary') ?? '',
    lines,
    near: near ?? findNearDay(title, path, decks),
  })
  const toOwn = (text: string | undefined): string | undefined => (text === undefined ? text : restore(text))
  return {
    talks: drafts.map((draft) => toTalk(restoreDraft(draft, restore), id, deckIdsOf(draft), isUnsure(draft))),
    decks: decks.map((deck) => restoreDeck(deck, restore)),
    ...held,
    ...keepKnown({
      heldText: toOwn(held.heldText),
      form: toOwn(reading.form),
      place: toOwn(reading.place) ?? readHeadPlace(values),
    }),
  }
}

const areAll = (speakers: readonly Speaker[], known: readonly Speaker[]): boolean =>
  speakers.every((speaker) => known.some((other) => isSamePerson(other, speaker)))

const longestPlace = 100

/** Where the front matter says that the event takes place. */
function readHeadPlace(values: FrontMatter['values']): string | undefined {
  const place = readText(values, 'venue', 'location', 'place', 'where', 'address')
  return place === undefined || place.length > longestPlace || isAddress(place) ? undefined : place
}

const restoreDeck = (deck: DeckLink, restore: Restore): DeckLink => ({ ...deck, title: restore(deck.title) })

/** Where the body names no talk, those of the front matter stand for it. */
const addHead = (reading: EventReading, { drafts }: HeadTalks): EventReading =>
  reading.drafts.length > 0 ? reading : { ...reading, drafts }

const readArticleParts = (links: readonly PageLink[], title: string, restore: Restore) => ({
  talks: [],
  decks: matchDecks(links, [], title).decks.map((deck) => restoreDeck(deck, restore)),
})

const toLink = ({ kind, title, url }: PageLink, restore: Restore): Link => ({
  kind,
  title: restore(cleanTitle(title)),
  url,
})

/** The first heading of the first level, else the first that is more than 概要 or Agenda, else what it invites to. */
function findTitle(lines: readonly PageLine[], isProgrammeAbove: boolean): string | undefined {
  const headings = lines.filter(
    (line) =>
      line.kind === 'heading' && line.text !== '' && !isTemplate(line.text) && (line.level === 1 || !isProgrammeAbove),
  )
  const isField = ({ text }: PageLine): boolean => toField(text) !== undefined
  const isPart = ({ text }: PageLine): boolean => isSectionName(text.replace(/^0?\d{1,2}[\s.、]+/, ''))
  const [top, ...others] = headings.filter(({ level }) => level === 1)
  const isWhole =
    top !== undefined && top === lines[0] && others.length === 0 && headings.length > 1 && longWord.test(top.text)
  const title =
    (isWhole ? top : undefined) ??
    headings.find((line) => line.level === 1 && !isField(line) && (!isPart(line) || line.text.length > longestPart)) ??
    headings.find((line) => !isPart(line) && !isField(line))
  const own = title?.text.replace(/^[\s|｜]+/, '').trim() || undefined
  const [first] = headings
  // Below 摘要 the first sentence names the event, which no later heading does.
  const isLate =
    title !== undefined && first !== undefined && title !== first && isField(first) && first.level === title.level
  return own === undefined || isLate ? (findInvited(lines) ?? own ?? findBold(lines)) : own
}

/** `直播日程表`: more than 活动议程, above all other headings. */
const longWord = /^\P{L}*\p{Script=Han}{5,}\P{L}*$/u

const longestBold = 60

/** A page that begins with a bold line begins with its title. */
function findBold([first]: readonly PageLine[]): string | undefined {
  const text = first?.kind === 'text' && first.isBold ? first.text : ''
  const isTitle = text.length > 3 && text.length <= longestBold && !/[。.!！:：]$/.test(text)
  return isTitle && toField(text) === undefined && readLabel(text)?.field === undefined ? text : undefined
}

const invited =
  /(?:欢迎[^。！!]{0,30}?(?:参加|参与|来到)|诚邀[^。！!]{0,30}?(?:参加|参与))\s*([^，,。！!？?；;]{6,60}?)\s*[。！!，,]|\b(?:welcome to|join us (?:for|at))\s+(?:the |our )?([^.,!?;]{6,80}?)\s*[.,!]/i
const firstSentences = 6

/** What names a part of a page is no longer; a title may begin alike. */
const longestPart = 12

/** What one of the first sentences invites to. */
function findInvited(lines: readonly PageLine[]): string | undefined {
  for (const { kind, text } of lines.slice(0, firstSentences)) {
    const [, han, latin] = kind === 'text' ? (invited.exec(text.slice(0, 300)) ?? []) : []
    const named = han ?? latin
    if (named !== undefined) return named
  }
  return undefined
}

/** `2022-07-26-my-talk/index.md` is `my talk`. */
function toFileTitle(path: string): string {
  const name = toItemId(path).split('/').at(-1) ?? path
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' ? path : words
}
