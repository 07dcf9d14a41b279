import { applyCorrections, type ItemCorrection } from '../../core/corrections/apply-corrections'
import { redirectCorrection } from '../../core/corrections/redirect-correction'
import { settleCorrections } from '../../core/corrections/settle-correction'
import { matchTalks, type PageTalks } from '../../core/doubles/match-talks'
import type { MatchCorrection, TalkCorrection } from '../../core/model/correction'
import type { Talk } from '../../core/model/item'
import { type ItemRef, isSameRef } from '../../core/model/library'
import type { ShelfCopy, ShelfItem, ShelfPage, ShelfTalk } from '../../core/model/shelf'
import { talkTitles } from './talk-titles'

/** A talk and its place among those of its page; one that a reader added comes after those. */
export type PlacedTalk = Talk & { readonly position: number }

/** The talks of an item, before it is known who their speakers are. */
export interface ItemTalks extends Pick<ShelfItem, 'translations' | 'otherTalks' | 'talksAsRead' | 'pagesAsRead'> {
  /** The page that `talks` are of. */
  readonly page: ShelfPage
  readonly talks: readonly PlacedTalk[]
  /** Talks of the other pages: the same ones, place for place, or others. */
  readonly others: readonly {
    readonly page: ShelfPage
    readonly talks: readonly PlacedTalk[]
    readonly isSame: boolean
  }[]
  /** What pages that are not shown, since another source has them too, say of the same talks, in their places. */
  readonly copied: readonly { readonly page: ShelfPage; readonly talks: readonly PlacedTalk[] }[]
}

/** The pages of one item. */
export interface GatheredPages {
  /** Those it is shown by, one version in each language. */
  readonly pages: readonly ShelfPage[]
  /** All pages by source, when several have it. */
  readonly versions: readonly (readonly ShelfPage[])[]
}

/** An item with its talks as they were told. */
export interface ItemDraft extends Pick<ShelfItem, 'page' | 'pages' | 'decks' | 'copies' | 'movedDecks'> {
  /** Absent when no page has any. */
  readonly told?: ItemTalks
}

export interface LinkedDeck {
  readonly deck_id: string
  readonly title: string
}

/** What the pages of an item were read to hold, by their row. */
export interface ItemParts {
  readonly talks: ReadonlyMap<number, readonly Talk[]>
  readonly links: ReadonlyMap<number, readonly LinkedDeck[]>
}

const noTranslations: ReadonlyMap<string, readonly Talk[]> = new Map()
const noDecks: ShelfItem['decks'] = []
const noTalks: readonly Talk[] = []
const noReadPages: ShelfItem['pagesAsRead'] = []
const noCopies: readonly ShelfCopy[] = []
const noPages: readonly ShelfPage[] = []
const noCopied: ItemTalks['copied'] = []

/** What was put right by hand. */
export interface CorrectionsMade {
  of(names: readonly ItemRef[]): readonly ItemCorrection[]
  /** Decks that these are of, by the ids they have among those an item has now. */
  findMoved(corrections: readonly ItemCorrection[], decks: ShelfItem['decks']): ReadonlyMap<string, string>
}

/** Tells of translations which is shown: the one of the lowest rank. */
export type RankPage = (page: ShelfPage) => number

/**
 * Puts the translations of an item together. Its talks are those of the first page that has any, with the slides that
 * the same talks have in other translations and in other sources, as a reader corrected them, there or here.
 */
export function draftItem(
  { pages, versions }: GatheredPages,
  parts: ItemParts,
  made: CorrectionsMade,
  rank: RankPage,
): ItemDraft {
  const sorted = pages.length === 1 ? pages : [...pages].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const page = sorted[0] as ShelfPage
  const isAlone = versions.length === 0
  const copies = isAlone ? noCopies : toCopies(versions, sorted, page, parts.talks)
  const hidden = isAlone ? noPages : versions.flat().filter(({ row }) => !sorted.some((one) => one.row === row))
  const decks = gatherDecks(hidden.length === 0 ? sorted : [...sorted, ...hidden], parts.links)
  const said = made.of(isAlone ? [page] : [page, ...copies])
  const movedDecks = made.findMoved(said, decks)
  const corrections =
    isAlone && movedDecks.size === 0
      ? said
      : said.map((one) => redirectCorrection(one, { ...toRef(page), copies, movedDecks }))
  const draft = { page, pages: sorted, decks, copies, movedDecks }
  const hasTalks = corrections.length > 0 || pages.some(({ row }) => parts.talks.has(row))
  return hasTalks ? { ...draft, told: tellTalks(draft, hidden, parts, corrections) } : draft
}

const toRef = ({ source, id }: ItemRef): ItemRef => ({ source, id })

function toCopies(
  versions: GatheredPages['versions'],
  shown: readonly ShelfPage[],
  own: ShelfPage,
  talksOf: ItemParts['talks'],
): readonly ShelfCopy[] {
  const toTalks = (pages: readonly ShelfPage[]): PageTalks[] =>
    pages.map(({ row, language }) => ({ language, talks: talksOf.get(row) ?? noTalks }))
  return versions.flatMap((version) => {
    const [first] = version
    if (first === undefined || isSameRef(first, own)) return []
    return [{ ...toRef(first), talkIds: matchTalks(toTalks(version), toTalks(shown)) }]
  })
}

function tellTalks(
  { page: first, pages, decks, copies }: Omit<ItemDraft, 'told' | 'movedDecks'>,
  hidden: readonly ShelfPage[],
  { talks: talksOf, links }: ItemParts,
  corrections: readonly ItemCorrection[],
): ItemTalks {
  const [told = { page: first, talks: noTalks }, ...rest] = pages.flatMap((page) => {
    const talks = talksOf.get(page.row)
    return talks === undefined ? [] : [{ page, talks }]
  })
  const copied = hidden.length === 0 ? noCopied : toCopied(hidden, told.talks, copies, talksOf)
  const same = rest.filter(({ talks }) => talks.length === told.talks.length).map(({ talks }) => talks)
  const all = [told.talks, ...same]
  const pagesAsRead = [told, ...rest].map(({ page: { title, language }, talks }) => ({ title, language, talks }))
  const settled = settleCorrections(corrections, pagesAsRead, talkTitles)
  const correct = (talks: readonly Talk[]): readonly PlacedTalk[] =>
    placeTalks(talks, decks, translate(settled, talks, all))
  const others = rest.map(({ page, talks }) => {
    const isSame = talks.length === told.talks.length
    return { page, talks: isSame ? correct(talks) : place(talks), isSame }
  })
  const own = copied.length === 0 ? [] : gatherDecks(pages, links).map(({ id }) => id)
  const talks = correct(addCopiedDecks(shareDecks(told.talks, same), copied, new Set(own)))
  return {
    page: told.page,
    talks,
    others,
    copied,
    translations: toTranslations(talks, others),
    otherTalks: others.flatMap((one) => (one.isSame ? [] : one.talks)),
    pagesAsRead,
    talksAsRead: pagesAsRead.flatMap((one) => one.talks),
  }
}

function gatherDecks(pages: readonly ShelfPage[], links: ItemParts['links']): ShelfItem['decks'] {
  if (!pages.some(({ row }) => links.has(row))) return noDecks
  const decks = new Map<string, { id: string; title: string }>()
  for (const { row } of pages)
    for (const link of links.get(row) ?? [])
      if (!decks.has(link.deck_id)) decks.set(link.deck_id, { id: link.deck_id, title: link.title })
  return [...decks.values()]
}

const place = (talks: readonly Talk[]): PlacedTalk[] => talks.map((talk, position) => ({ ...talk, position }))

function placeTalks(
  talks: readonly Talk[],
  decks: ShelfItem['decks'],
  corrections: readonly ItemCorrection[],
): readonly PlacedTalk[] {
  const placed = place(talks)
  if (corrections.length === 0) return placed
  return applyCorrections({ talks: placed, deckIds: decks.map(({ id }) => id) }, corrections).map((talk, at) =>
    'position' in talk ? talk : { ...talk, position: talks.length + at },
  )
}

/** A deck that only one translation links to belongs to its talk in all of them. */
const shareDecks = (talks: readonly Talk[], same: readonly (readonly Talk[])[]): readonly Talk[] =>
  same.length === 0
    ? talks
    : talks.map((talk, at) => {
        const deckIds = [...new Set([talk, ...same.map((others) => others[at])].flatMap((one) => one?.deckIds ?? []))]
        return deckIds.length === talk.deckIds.length ? talk : { ...talk, deckIds }
      })

/** What hidden pages say of the talks that are shown, each in the place of its own. */
function toCopied(
  hidden: readonly ShelfPage[],
  shown: readonly Talk[],
  copies: readonly ShelfCopy[],
  talksOf: ItemParts['talks'],
): ItemTalks['copied'] {
  const placeOf = new Map(shown.map(({ id }, position) => [id, position]))
  return hidden.map((page) => {
    const talkIds = copies.find((copy) => isSameRef(copy, page))?.talkIds
    const talks = (talksOf.get(page.row) ?? noTalks).flatMap((talk) => {
      const position = placeOf.get(talkIds?.get(talk.id) ?? talk.id)
      return position === undefined ? [] : [{ ...talk, position }]
    })
    return { page, talks }
  })
}

/** A deck that hidden pages alone link to belongs to the talk they say. */
const addCopiedDecks = (
  talks: readonly Talk[],
  copied: ItemTalks['copied'],
  own: ReadonlySet<string>,
): readonly Talk[] =>
  copied.length === 0
    ? talks
    : talks.map((talk, at) => {
        const more = copied.flatMap((one) =>
          one.talks.flatMap(({ position, deckIds }) => (position === at ? deckIds : [])),
        )
        const deckIds = new Set([...talk.deckIds, ...more.filter((id) => !own.has(id))])
        return deckIds.size === talk.deckIds.length ? talk : { ...talk, deckIds: [...deckIds] }
      })

function toTranslations(
  talks: readonly PlacedTalk[],
  others: ItemTalks['others'],
): ReadonlyMap<string, readonly Talk[]> {
  const same = others.filter(({ isSame }) => isSame)
  if (same.length === 0) return noTranslations
  const byPlace = same.map((one) => new Map(one.talks.map((talk) => [talk.position, talk])))
  return new Map(talks.map(({ id, position }) => [id, byPlace.flatMap((places) => places.get(position) ?? [])]))
}

/**
 * Corrections of the same talks in another translation, as they hold in this one: who speaks, which slides are shown
 * and that it is no talk, but not what is said in the other language.
 */
function translate(
  corrections: readonly ItemCorrection[],
  talks: readonly Talk[],
  translations: readonly (readonly Talk[])[],
): readonly ItemCorrection[] {
  if (corrections.length === 0 || translations.length < 2) return corrections
  const places = new Map(translations.flatMap((all) => all.map(({ id }, at) => [id, at] as const)))
  const ownIds = new Set(talks.map(({ id }) => id))
  const toOwn = (id: string): string => (ownIds.has(id) ? id : (talks[places.get(id) ?? -1]?.id ?? id))
  const foreign: ItemCorrection[] = []
  const own: ItemCorrection[] = []
  for (const correction of corrections) {
    if (correction.kind === 'match') own.push(translateMatch(correction, toOwn))
    else if (toOwn(correction.talkId) === correction.talkId) own.push(correction)
    else foreign.push(...translateTalk(correction, toOwn(correction.talkId)))
  }
  return [...foreign, ...own]
}

const translateMatch = (match: MatchCorrection, toOwn: (id: string) => string): MatchCorrection => ({
  ...match,
  talkIds: match.talkIds.map(toOwn),
})

function translateTalk(correction: TalkCorrection, talkId: string): TalkCorrection[] {
  const { source, id, speakers, isDropped } = correction
  if (speakers === undefined && isDropped === undefined) return []
  return [
    {
      kind: 'talk',
      source,
      id,
      talkId,
      ...(speakers === undefined ? {} : { speakers }),
      ...(isDropped === undefined ? {} : { isDropped }),
    },
  ]
}

/** An item with its speakers known; `talks` are those of `draft`. */
export const toItem = (
  { page, pages, decks, copies, movedDecks, told }: ItemDraft,
  talks: readonly ShelfTalk[],
  topics: ReadonlySet<string>,
  sources: readonly string[],
): ShelfItem => ({
  source: page.source,
  id: page.id,
  copies,
  sources,
  page,
  pages,
  decks,
  movedDecks,
  talks,
  topics,
  translations: told?.translations ?? noTranslations,
  otherTalks: told?.otherTalks ?? noTalks,
  pagesAsRead: told?.pagesAsRead ?? noReadPages,
  talksAsRead: told?.talksAsRead ?? noTalks,
})
