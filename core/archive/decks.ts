import type { DeckLink } from '../model/item'
import { toDeckId } from './item-id'
import { isGenericText } from './labels'
import type { PageLink } from './links'
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
  const decks = slides.map((link) => {
    const id = toDeckId(link.url)
    const talks = isMany ? findAround(link, drafts) : findTalks(link, drafts)
    for (const talk of talks) if (!isEvident(link, talk, drafts)) unsure.add(talk)
    for (const talk of talks) owners.set(talk, (owners.get(talk) ?? new Set()).add(id))
    return { id, title: toDeckTitle(link, talks[0], title), url: link.url }
  })
  return {
    decks: dropSame(decks),
    deckIdsOf: (draft) => [...(owners.get(draft) ?? [])],
    isUnsure: (draft) => unsure.has(draft),
  }
}

/** From which likeness on a deck is its talk's without doubt. */
const surelySame = 0.75

/** A deck is a talk's when it is named so, stands in its part of the page, or when there is no other talk. */
const isEvident = (link: PageLink, talk: TalkDraft, drafts: readonly TalkDraft[]): boolean =>
  drafts.length === 1 ||
  (link.line >= talk.firstLine && link.line < talk.endLine) ||
  [...link.names, link.title, link.before.replace(slidesWords, '')].some(
    (name) => compareTitles(cleanTitle(name), talk.title) >= surelySame,
  )

function findTalks(link: PageLink, drafts: readonly TalkDraft[]): TalkDraft[] {
  const named = link.names.flatMap(
    (name) => findNamed(cleanTitle(name.replace(/\.(?:pdf|pptx?|key)$/i, '')), drafts) ?? [],
  )
  if (named.length > 0) return [...new Set(named)]
  const told = link.hasOwnTitle ? [] : [link.before.replace(slidesWords, ''), link.title]
  const beside = told.flatMap(
    (words) => findByTitle(cleanTitle(words.replace(/[\s:：]+$/, '')), drafts, (draft) => draft.title) ?? [],
  )
  if (beside[0] !== undefined) return [beside[0]]
  return isOfAll.test(`${link.title} ${link.names.join(' ')}`) && drafts.length > 1 ? [] : findAround(link, drafts)
}

const slidesWords = /(?:的)?(?:讲稿|PPT|幻灯片?|课件|演示文稿|slides?|deck)\s*[:：]?\s*$/i
/** What is said to hold the slides of all talks belongs to none of them. */
const isOfAll = /完整|全部|全套|所有|合辑|合集|汇总|打包|全场|all (?:the )?(?:slides|talks|topics|sessions)\b/i

/** The talk whose title is most like a link's words, or the only one that holds them whole, or whose speaker they name. */
function findNamed(name: string, drafts: readonly TalkDraft[]): TalkDraft | undefined {
  const alike = findByTitle(name, drafts, (draft) => draft.title)
  const words = foldTitle(name)
  if (alike !== undefined || words.length < 2 || isGenericText(name)) return alike
  const holding = drafts.filter((draft) => foldTitle(draft.title).includes(words))
  if (holding.length > 0) return holding.length === 1 ? holding[0] : undefined
  const shortened = words.length < 4 ? [] : drafts.filter((draft) => isShortened(words, foldTitle(draft.title)))
  if (shortened.length > 0) return shortened.length === 1 ? shortened[0] : undefined
  const given = drafts.filter(({ speakers }) => speakers.some((speaker) => name.includes(speaker.name)))
  return given.length === 1 ? given[0] : undefined
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

function findAround(link: PageLink, drafts: readonly TalkDraft[]): TalkDraft[] {
  const around = drafts.find((draft) => link.line >= draft.firstLine && link.line < draft.endLine)
  if (around !== undefined) return [around]
  return drafts.length === 1 ? [...drafts] : []
}

function toDeckTitle(link: PageLink, talk: TalkDraft | undefined, title: string): string {
  if (link.hasOwnTitle) return cleanTitle(link.title.replace(/\.(pdf|pptx?)$/i, '')) || title
  return talk?.title ?? readFileName(link.url) ?? title
}

/** The file's name, when people gave it one: not a hash or a number. */
function readFileName(url: string): string | undefined {
  const name = /([^/]+)\.pdf(?=$|[?#&])/i.exec(url)?.[1]
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
