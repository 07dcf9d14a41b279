import { applyCorrections, type ItemCorrection } from '../../core/corrections/apply-corrections'
import type { MatchCorrection, TalkCorrection } from '../../core/model/correction'
import type { Language, Talk } from '../../core/model/item'
import type { ShelfItem, ShelfPage, ShelfTalk } from '../../core/model/shelf'

/** A talk and its place among those of its page; one that a reader added comes after those. */
export type PlacedTalk = Talk & { readonly position: number }

/** The talks of an item, before it is known who their speakers are. */
export interface ItemTalks extends Pick<ShelfItem, 'translations' | 'otherTalks' | 'talksAsRead'> {
  /** The page that `talks` are of. */
  readonly page: ShelfPage
  readonly talks: readonly PlacedTalk[]
  /** Talks of the other pages: the same ones, place for place, or others. */
  readonly others: readonly {
    readonly page: ShelfPage
    readonly talks: readonly PlacedTalk[]
    readonly isSame: boolean
  }[]
}

/** An item with its talks as they were told. */
export interface ItemDraft extends Pick<ShelfItem, 'page' | 'pages' | 'decks'> {
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

/**
 * Puts the translations of an item together: the reader's first, else Chinese. Its talks are those of the first
 * page that has any, with the slides that the same talks have in other translations, as a reader corrected them.
 */
export function draftItem(
  pages: readonly ShelfPage[],
  parts: ItemParts,
  corrections: readonly ItemCorrection[],
  language: Language,
): ItemDraft {
  const rank = (page: ShelfPage) => (page.language === language ? 0 : page.language === 'zh' ? 1 : 2)
  const sorted = pages.length === 1 ? pages : [...pages].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
  const page = sorted[0] as ShelfPage
  const decks = gatherDecks(sorted, parts.links)
  const hasTalks = corrections.length > 0 || pages.some(({ row }) => parts.talks.has(row))
  if (!hasTalks) return { page, pages: sorted, decks }
  return { page, pages: sorted, decks, told: tellTalks(sorted, page, decks, parts.talks, corrections) }
}

function tellTalks(
  pages: readonly ShelfPage[],
  first: ShelfPage,
  decks: ShelfItem['decks'],
  talksOf: ItemParts['talks'],
  corrections: readonly ItemCorrection[],
): ItemTalks {
  const [told = { page: first, talks: noTalks }, ...rest] = pages.flatMap((page) => {
    const talks = talksOf.get(page.row)
    return talks === undefined ? [] : [{ page, talks }]
  })
  const same = rest.filter(({ talks }) => talks.length === told.talks.length).map(({ talks }) => talks)
  const all = [told.talks, ...same]
  const correct = (talks: readonly Talk[]): readonly PlacedTalk[] =>
    placeTalks(talks, decks, translate(corrections, talks, all))
  const others = rest.map(({ page, talks }) => {
    const isSame = talks.length === told.talks.length
    return { page, talks: isSame ? correct(talks) : place(talks), isSame }
  })
  const talks = correct(shareDecks(told.talks, same))
  return {
    page: told.page,
    talks,
    others,
    translations: toTranslations(talks, others),
    otherTalks: others.flatMap((one) => (one.isSame ? [] : one.talks)),
    talksAsRead: [told, ...rest].flatMap((one) => one.talks),
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
  { page, pages, decks, told }: ItemDraft,
  talks: readonly ShelfTalk[],
  topics: ReadonlySet<string>,
): ShelfItem => ({
  source: page.source,
  id: page.id,
  page,
  pages,
  decks,
  talks,
  topics,
  translations: told?.translations ?? noTranslations,
  otherTalks: told?.otherTalks ?? noTalks,
  talksAsRead: told?.talksAsRead ?? noTalks,
})
