import type { DeckLink } from '../model/item'
import { toDeckId } from './item-id'
import { isGenericText } from './labels'
import type { PageLink } from './links'
import { withoutFileEnd } from './slide-file'
import type { TalkDraft } from './talk-draft'
import { cleanTitle } from './talk-title'
import { compareTitles, findByTitle, foldTitle } from './title-match'

/** Which talk each deck belongs to, and the decks with their titles. */
export interface DeckMatch {
  readonly decks: readonly DeckLink[]
  /** Deck ids of a draft. */
  deckIdsOf(draft: TalkDraft): readonly string[]
  /** Whether a deck was given to the draft on little evidence. */
  isUnsure(draft: TalkDraft): boolean
}

/**
 * Gives every deck its title and its talk: by the words of its link, else by the talk in whose part of the page the
 * link stands, else to the only talk. A deck that several links name differently belongs to all their talks.
 */
export function matchDecks(links: readonly PageLink[], drafts: readonly TalkDraft[], title: string): DeckMatch {
  const slides = links.filter((link) => link.isDeck)
  const isMany = slides.length > mostCompared
  const unsure = new Set<TalkDraft>()
  const owners = new Map<TalkDraft, Set<string>>()
  const findPlace = toPlaces(slides, drafts)
  const paired = pairInOrder(slides, drafts)
  const decks = slides.map((link) => {
    const id = toDeckId(link.url)
    const pair = paired.get(link)
    const place = findPlace(link)
    const around = drafts.length > 1 && place === drafts.at(-1) && isBundle(link, slides) ? undefined : place
    const talks = pair !== undefined ? [pair] : isMany ? listAround(around, drafts) : findTalks(link, drafts, around)
    for (const talk of talks) if (talk !== around && !isEvident(link, talk, drafts)) unsure.add(talk)
    for (const talk of talks) owners.set(talk, (owners.get(talk) ?? new Set()).add(id))
    return { id, title: toDeckTitle(link, talks[0], title), url: link.url }
  })
  return {
    decks: dropSame(decks),
    deckIdsOf: (draft) => [...(owners.get(draft) ?? [])],
    isUnsure: (draft) => unsure.has(draft),
  }
}

/**
 * The talks of decks that no words match, by their place: there are as many titled decks as talks, and every deck whose
 * talk is known stands where its talk does.
 */
export function pairInOrder(links: readonly PageLink[], drafts: readonly TalkDraft[]): Map<PageLink, TalkDraft> {
  const slides = links.filter((link) => link.isDeck)
  const pairs = new Map<PageLink, TalkDraft>()
  const findPlace = toPlaces(slides, drafts)
  if (slides.length !== drafts.length || drafts.length < 2 || drafts.length > mostPaired) return pairs
  for (const [at, link] of slides.entries()) {
    const [draft, talks] = [drafts[at], findTalks(link, drafts, findPlace(link))]
    if (draft === undefined || !link.hasOwnTitle || (talks.length > 0 && !talks.includes(draft))) return new Map()
    if (talks.length === 0) pairs.set(link, draft)
  }
  return pairs
}

const mostPaired = 40

/** The only archive of files: behind the last of several talks it holds the slides of all. */
const isBundle = (link: PageLink, slides: readonly PageLink[]): boolean =>
  archiveEnd.test(link.url) && !slides.some((other) => other !== link && archiveEnd.test(other.url))

const archiveEnd = /\.(?:zip|rar|7z|tar\.gz|tgz)(?:[?#].*)?$/i

/** From which likeness on a deck is its talk's without doubt. */
const surelySame = 0.75

/** A deck is a talk's when it is named so, or when there is no other talk. */
const isEvident = (link: PageLink, talk: TalkDraft, drafts: readonly TalkDraft[]): boolean =>
  drafts.length === 1 ||
  [...link.names, link.title, link.before.replace(slidesWords, '')].some(
    (name) => compareTitles(cleanTitle(name), talk.title) >= surelySame,
  )

const nameOf = (name: string): string => cleanTitle(withoutFileEnd(name))

function findTalks(link: PageLink, drafts: readonly TalkDraft[], around: TalkDraft | undefined): TalkDraft[] {
  const named = link.names.flatMap((name) => findNamed(nameOf(name), drafts) ?? [])
  if (named.length > 0) return [...new Set(named)]
  const isAll = drafts.length > 1 && isOfAll.test(`${link.title} ${lastClause(link.before)} ${link.names.join(' ')}`)
  if (isAll) return []
  const told = link.hasOwnTitle ? [] : [link.before.replace(slidesWords, ''), link.title]
  const beside = told.flatMap(
    (words) => findByTitle(cleanTitle(words.replace(/[\s:：]+$/, '')), drafts, (draft) => draft.title) ?? [],
  )
  if (beside[0] !== undefined) return [beside[0]]
  const near = listAround(around, drafts)
  if (near.length > 0) return near
  const introduced = told.flatMap((words) => findGiven(lastClause(words), drafts) ?? findNumbered(words, drafts) ?? [])
  return (introduced.length > 0 ? introduced : [findByFile(link.url, drafts) ?? []].flat()).slice(0, 1)
}

/** `议题二：[下载](…)`: which of the talks it is. */
function findNumbered(words: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const [, number] = numberOf.exec(words) ?? []
  return number === undefined ? undefined : drafts[(hanDigits.indexOf(number) + 1 || Number(number)) - 1]
}

const hanDigits = '一二三四五六七八九'
const numberOf =
  /^\W*(?:议题|主题|话题|分享|演讲|talk|topic|session|speaker|讲师|嘉宾|ppt|slides|幻灯片?)\s*#?([一二三四五六七八九]|\d{1,2})(?!\d)/i

/** The only talk whose title or speaker a file is named after: `2023-05-ada-example.pdf`. */
function findByFile(url: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const name = readFileName(url)
  if (name === undefined) return undefined
  const file = foldTitle(name)
  const given = drafts.filter(({ speakers }) => speakers.some((speaker) => isInFile(file, foldTitle(speaker.name))))
  return given.length === 1 ? given[0] : given.length > 1 ? undefined : findByWords(withoutDay(name), drafts)
}

const shortestInFile = 5
const isInFile = (file: string, name: string): boolean =>
  (name.length >= shortestInFile || /^\p{Script=Han}{2,}$/u.test(name)) && file.includes(name)
const withoutDay = (name: string): string => name.replace(/^(?:\d{2,4}[-_. ]){1,3}/, '').replaceAll('-', ' ')

const slidesWords = /(?:的)?(?:讲稿|PPT|幻灯片?|课件|演示文稿|slides?|deck)\s*[:：]?\s*$/i
const lastClause = (before: string): string => before.split(/[。！？!?；;，,]/).at(-1) ?? ''
/** What is said to hold the slides of all talks belongs to none of them. */
const isOfAll =
  /完整|全部|全套|所有|合辑|合集|汇总|打包|全场|(?:本次|本期|本届|此次|整场|整个)(?:线上|线下)?(?:活动|会议|沙龙|大会|论坛|峰会|聚会|meetup)|活动(?:讲稿|资料|PPT|课件)|all (?:the )?(?:slides|talks|topics|sessions)\b/i

/** The talk that a link's words name, or whose only speaker they do. */
function findNamed(name: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const found = findByWords(name, drafts)
  if (found !== undefined || foldTitle(name).length < 2 || isGenericText(name)) return found
  return findGiven(name, drafts)
}

/** The only talk of somebody whom words name, in full or, in Latin letters, by their first name. */
function findGiven(words: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const given = drafts.filter(({ speakers }) => speakers.some((speaker) => words.includes(speaker.name)))
  if (given.length > 0) return given.length === 1 ? given[0] : undefined
  const called = drafts.filter(({ speakers }) => speakers.some(({ name }) => isCalled(words, name)))
  return called.length === 1 ? called[0] : undefined
}

function isCalled(words: string, name: string): boolean {
  const [, first = ''] = /^(\p{Lu}\p{Ll}{2,})\s/u.exec(name) ?? []
  const at = first === '' ? -1 : words.indexOf(first)
  return at >= 0 && !/\p{L}/u.test(words.charAt(at - 1)) && !/\p{L}/u.test(words.charAt(at + first.length))
}

/** The talk whose title is most like some words, or the only one that holds them whole or in short. */
export function findByWords(name: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const alike = findByTitle(name, drafts, (draft) => draft.title)
  const words = foldTitle(name)
  if (alike !== undefined || words.length < 2 || isGenericText(name)) return alike
  const holding = drafts.filter((draft) => foldTitle(draft.title).includes(words))
  if (holding.length > 0) return holding.length === 1 ? holding[0] : undefined
  const shortened = words.length < 4 ? [] : drafts.filter((draft) => isShortened(words, foldTitle(draft.title)))
  return shortened.length === 1 ? shortened[0] : undefined
}

/** `炉灶发展` is short for `分布式炉灶的发展与趋势`: all of it stands there, in this order. */
function isShortened(words: string, title: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(words)) return false
  let at = -1
  return [...words].every((char) => {
    at = title.indexOf(char, at + 1)
    return at >= 0
  })
}

/** A page with more slides than this is a list of them: their titles are not compared one by one. */
const mostCompared = 400

const listAround = (around: TalkDraft | undefined, drafts: readonly TalkDraft[]): TalkDraft[] =>
  around !== undefined ? [around] : drafts.length === 1 ? [...drafts] : []

/**
 * In whose part of the page a link stands. A list of the decks of several talks stands behind the last of them and is no
 * part of it.
 */
export function toPlaces(
  links: readonly PageLink[],
  drafts: readonly TalkDraft[],
): (link: PageLink) => TalkDraft | undefined {
  const lines = new Set<number>()
  const shared = new Set<number>()
  for (const { firstLine } of drafts) (lines.has(firstLine) ? shared : lines).add(firstLine)
  const findRange = (link: PageLink): TalkDraft | undefined => {
    const found = drafts.find((draft) => link.line >= draft.firstLine && link.line < draft.endLine)
    // Of several talks in one row, the place of a link tells none.
    return found !== undefined && shared.has(found.firstLine) ? undefined : found
  }
  const listLine = new Map<TalkDraft, number>()
  let first = 0
  let last = Number.NEGATIVE_INFINITY
  for (const link of links.length > mostCompared ? [] : links) {
    if (!link.isDeck || !link.hasOwnTitle) continue
    if (link.line - last > mostBetween) first = link.line
    last = link.line
    const around = findRange(link)
    if (around === undefined || listLine.has(around)) continue
    const named = findByWords(nameOf(link.title), drafts)
    if (named !== undefined && named !== around) listLine.set(around, first)
  }
  const closing = findClosingList(links, drafts, findRange)
  return (link) => {
    const around = findRange(link)
    if (closing.has(link)) return undefined
    const list = around === undefined ? undefined : listLine.get(around)
    return list !== undefined && link.line >= list && link.hasOwnTitle ? undefined : around
  }
}

/**
 * Several decks behind the last talk, where no other talk has one: a list of all, though it names none of them. It is the
 * last talk's only where a single deck stands there.
 */
function findClosingList(
  links: readonly PageLink[],
  drafts: readonly TalkDraft[],
  findRange: (link: PageLink) => TalkDraft | undefined,
): ReadonlySet<PageLink> {
  const last = drafts.reduce<TalkDraft | undefined>(
    (latest, draft) => (latest === undefined || draft.firstLine >= latest.firstLine ? draft : latest),
    undefined,
  )
  const decks = links.filter((link) => link.isDeck)
  const own = decks.filter((link) => findRange(link) === last)
  const isList =
    drafts.length > 1 &&
    own.length > 1 &&
    own.length === decks.length &&
    new Set(own.map(({ url }) => url)).size > 1 &&
    own.every((link, at) => at === 0 || link.line - (own[at - 1]?.line ?? 0) <= mostBetween)
  return new Set(isList ? own : [])
}

/** How many lines farther down the next entry of a list of decks stands at most. */
const mostBetween = 2

function toDeckTitle(link: PageLink, talk: TalkDraft | undefined, title: string): string {
  if (link.hasOwnTitle) return cleanTitle(link.title.replace(/\.(pdf|pptx?)$/i, '')) || title
  return talk?.title ?? readFileName(link.url) ?? title
}

/** The file's name, when people gave it one: not a hash or a number. */
function readFileName(url: string): string | undefined {
  const name = /([^/]+)\.(?:pdf|pptx?|key)(?=$|[?#&])/i.exec(url)?.[1]
  if (name === undefined) return undefined
  try {
    const readable = decodeURIComponent(name).replace(/[_+]/g, ' ').trim()
    return /^[\da-f\s-]+$/i.test(readable) || !/\p{L}{2}/u.test(readable) ? undefined : readable
  } catch {
    return undefined
  }
}

/** The first of each address. */
function dropSame(decks: readonly DeckLink[]): DeckLink[] {
  const first = new Map<string, DeckLink>()
  for (const deck of decks) if (!first.has(deck.id)) first.set(deck.id, deck)
  return [...first.values()]
}
