import { readSourceAddress } from '../../core/archive/deck-address'
import { toSeenPage } from '../../core/corrections/seen-page'
import { settleCorrection } from '../../core/corrections/settle-correction'
import type { MatchCorrection, SeenPage, TalkCorrection } from '../../core/model/correction'
import type { Language, Talk } from '../../core/model/item'
import type { Keepsake, KeepsakeSubject, KeepsakeTarget } from '../../core/model/keepsake'
import type { Source } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { StoredKeepsake } from '../library/keepsakes'
import type { FindDeck } from '../library/lists'
import { talkTitles } from '../library/talk-titles'
import { createFinder } from './find-again'

type ItemTarget = Extract<KeepsakeTarget, { readonly kind: 'item' }>
type TalkTarget = Extract<KeepsakeTarget, { readonly kind: 'talk' }>
type SlideTarget = Extract<KeepsakeTarget, { readonly kind: 'slide' }>

/** What is known of the things that keepsakes are of. */
export interface KeepsakeGround {
  readonly shelf: Shelf
  readonly findDeck: FindDeck
  /** Those that were removed, too. */
  readonly sources: readonly Source[]
}

/** Where something is that a keepsake is of, or can be. */
interface Place {
  readonly target: KeepsakeTarget
  readonly item: ShelfItem
  readonly title: string
  readonly talk?: Talk
  readonly talkIds?: readonly string[]
  readonly otherLanguage?: Language
}

/** What of a target is not here; the item may be. */
interface Lost {
  readonly lost: NonNullable<Keepsake['lost']>
  readonly item?: ShelfItem
}

/** Holds keepsakes against what a library has now. */
export interface KeepsakeSettler {
  settle(stored: StoredKeepsake): Keepsake
  /** What is kept with a keepsake of this, as it is now; undefined when it is not in the library. */
  describe(target: KeepsakeTarget): Pick<StoredKeepsake, 'target' | 'subject' | 'seen'> | undefined
}

/** Finds things again as corrections do, by their names and by what was seen of them. */
export function createKeepsakeSettler({ shelf, findDeck, sources }: KeepsakeGround): KeepsakeSettler {
  const { findItem, lead } = createFinder(shelf)
  const sourceOf = new Map(sources.map((source) => [source.id, source]))

  const leadToItem = ({ source, id }: KeepsakeTarget, seen: SeenPage | undefined): ShelfItem | undefined => {
    const said: MatchCorrection = { kind: 'match', source, id, deckId: '', talkIds: [], ...toSeen(seen) }
    return findItem(lead(said))
  }
  const findPage = (target: ItemTarget, seen: SeenPage | undefined): Place | Lost => {
    const item = leadToItem(target, seen)
    return item === undefined
      ? { lost: 'item' }
      : { target: { ...toRef(item), kind: 'item' }, item, title: item.page.title }
  }
  const findTalk = ({ source, id, talkId }: TalkTarget, seen: SeenPage | undefined): Place | Lost => {
    const here = lead<TalkCorrection>({ kind: 'talk', source, id, talkId, ...toSeen(seen) })
    const item = findItem(here)
    if (item === undefined) return { lost: 'item' }
    const read = settleCorrection(here, [], item.pagesAsRead, talkTitles)?.talkId
    // One that a reader added was not read anywhere, and keeps its id.
    const wasRead = seen?.talks.some((one) => one.id === here.talkId) === true
    const told = findTold(item, read ?? (wasRead ? undefined : here.talkId))
    if (told === undefined) return { lost: 'talk', item }
    return { ...told, target: { ...toRef(item), kind: 'talk', talkId: told.talk.id }, item, title: told.talk.title }
  }
  const findSlide = (target: SlideTarget, seen: SeenPage | undefined): Place | Lost => {
    const linking = shelf.itemsOfDeck.get(target.deckId) ?? []
    const item = linking.find(({ page }) => page.kind === 'event') ?? linking[0] ?? leadToItem(target, seen)
    if (item === undefined) return { lost: 'item' }
    const deck = item.decks.find(({ id }) => id === target.deckId) ?? findSameFile(item, target.deckId)
    if (deck === undefined) return { lost: 'deck', item }
    const talk = item.talks.find(({ deckIds }) => deckIds.includes(deck.id))
    return {
      target: { ...toRef(item), kind: 'slide', deckId: deck.id, page: target.page },
      item,
      title: talk?.title ?? (deck.title || item.page.title),
      ...(talk === undefined ? {} : { talk }),
    }
  }
  /** Slides that lie under the same path in another source, which stands for the one they were kept in. */
  const findSameFile = ({ decks }: ShelfItem, deckId: string): ShelfItem['decks'][number] | undefined => {
    const toPath = (id: string) => readSourceAddress(findDeck(id, '').url)?.path
    const path = toPath(deckId)
    return path === undefined ? undefined : decks.find(({ id }) => toPath(id) === path)
  }
  const find = (target: KeepsakeTarget, seen: SeenPage | undefined): Place | Lost => {
    if (target.kind === 'item') return findPage(target, seen)
    return target.kind === 'talk' ? findTalk(target, seen) : findSlide(target, seen)
  }
  const toSubject = ({ item, title, talk, otherLanguage }: Place): KeepsakeSubject => ({
    title: cut(title),
    itemTitle: cut(item.page.title),
    itemKind: item.page.kind,
    language: otherLanguage ?? item.page.language,
    sourceTitle: cut(sourceOf.get(item.source)?.title ?? item.source),
    speakers: (talk?.speakers ?? []).slice(0, mostSpeakers).map(({ name }) => cut(name)),
    ...(item.page.date === undefined ? {} : { date: item.page.date }),
  })
  return {
    settle: (stored) => {
      const { seen: _, ...keepsake } = stored
      const { target, subject } = stored
      const place = find(target, stored.seen ?? { title: subject.itemTitle, language: subject.language, talks: [] })
      if (!isLost(place)) {
        const { item, talkIds = [], otherLanguage } = place
        const other = otherLanguage === undefined ? {} : { otherLanguage }
        return { ...keepsake, target: place.target, subject: toSubject(place), talkIds, ...other, ...toMarks(item) }
      }
      const { lost, item } = place
      if (item !== undefined)
        return { ...keepsake, target: { ...target, ...toRef(item) }, talkIds: [], lost, ...toMarks(item) }
      const source = sourceOf.get(target.source)
      const isGone = source === undefined || source.removedAt !== undefined
      return { ...keepsake, talkIds: [], lost, ...(isGone ? { isSourceRemoved: true } : {}) }
    },
    describe: (target) => {
      const place = find(target, undefined)
      if (isLost(place)) return undefined
      const { item, talkIds = [] } = place
      const seen = target.kind === 'talk' ? toSeenPage(item.pagesAsRead, talkIds) : undefined
      return { target: place.target, subject: toSubject(place), ...toSeen(seen) }
    },
  }
}

/** No title or name that is shown is longer. */
const longestWords = 1000
const mostSpeakers = 50

const cut = (words: string): string => words.slice(0, longestWords)
const toRef = ({ source, id }: ShelfItem) => ({ source, id })
const isLost = (place: Place | Lost): place is Lost => 'lost' in place
const toMarks = ({ page, isSourceRemoved }: ShelfItem) => ({
  ...(page.vanishedAt === undefined ? {} : { vanishedAt: page.vanishedAt }),
  ...(isSourceRemoved ? { isSourceRemoved } : {}),
})
const toSeen = (seen: SeenPage | undefined) => (seen === undefined ? {} : { seen })

/** A talk of an item under any of its ids, as lists show it, else as the only translation that has it tells it. */
function findTold(
  { talks, translations, otherTalks, pagesAsRead }: ShelfItem,
  talkId: string | undefined,
): (Pick<Place, 'talkIds' | 'otherLanguage'> & { readonly talk: Talk }) | undefined {
  if (talkId === undefined) return undefined
  for (const talk of talks) {
    const talkIds = [talk.id, ...(translations.get(talk.id) ?? []).map(({ id }) => id)]
    if (talkIds.includes(talkId)) return { talk, talkIds }
  }
  const other = otherTalks.find(({ id }) => id === talkId)
  const page = pagesAsRead.find((one) => one.talks.some(({ id }) => id === talkId))
  return other === undefined || page === undefined
    ? undefined
    : { talk: other, talkIds: [talkId], otherLanguage: page.language }
}
