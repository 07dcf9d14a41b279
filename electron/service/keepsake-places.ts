import { readSourceAddress } from '../../core/archive/deck-address'
import { settleCorrection } from '../../core/corrections/settle-correction'
import type { MatchCorrection, SeenPage, TalkCorrection } from '../../core/model/correction'
import type { Language, Talk } from '../../core/model/item'
import type { Keepsake, KeepsakeTarget } from '../../core/model/keepsake'
import type { Deck } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { FindDeck } from '../library/lists'
import { talkTitles } from '../library/talk-titles'
import { createFinder } from './find-again'

type ItemTarget = Extract<KeepsakeTarget, { readonly kind: 'item' }>
type TalkTarget = Extract<KeepsakeTarget, { readonly kind: 'talk' }>
type SlideTarget = Extract<KeepsakeTarget, { readonly kind: 'slide' }>

/** Where something is that a keepsake is of, or can be. */
export interface KeepsakePlace {
  /** Under the names that it goes by now. */
  readonly target: KeepsakeTarget
  readonly item: ShelfItem
  readonly title: string
  readonly talk?: Talk
  readonly talkIds?: readonly string[]
  readonly otherLanguage?: Language
}

/** What of a target is not here; the item may be. */
export interface LostPlace {
  readonly lost: NonNullable<Keepsake['lost']>
  readonly item?: ShelfItem
}

/** Finds things again as corrections do, by their names and by what was seen of them. */
export function createPlaceFinder(
  shelf: Shelf,
  findDeck: FindDeck,
): (target: KeepsakeTarget, seen: SeenPage | undefined) => KeepsakePlace | LostPlace {
  const { findItem, lead } = createFinder(shelf)
  const leadToItem = ({ source, id }: KeepsakeTarget, seen: SeenPage | undefined): ShelfItem | undefined => {
    const said: MatchCorrection = { kind: 'match', source, id, deckId: '', talkIds: [], ...toSeen(seen) }
    return findItem(lead(said))
  }
  const findPage = (target: ItemTarget, seen: SeenPage | undefined): KeepsakePlace | LostPlace => {
    const item = leadToItem(target, seen)
    return item === undefined
      ? { lost: 'item' }
      : { target: { ...toRef(item), kind: 'item' }, item, title: item.page.title }
  }
  const findTalk = ({ source, id, talkId }: TalkTarget, seen: SeenPage | undefined): KeepsakePlace | LostPlace => {
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
  const findSlide = (target: SlideTarget, seen: SeenPage | undefined): KeepsakePlace | LostPlace => {
    const linking = shelf.itemsOfDeck.get(target.deckId) ?? []
    const item = linking.find(({ page }) => page.kind === 'event') ?? linking[0] ?? leadToItem(target, seen)
    if (item === undefined) return { lost: 'item' }
    const deck = item.decks.find(({ id }) => id === target.deckId) ?? findSameSlides(item, target.deckId)
    if (deck === undefined) return { lost: 'deck', item }
    const talk = item.talks.find(({ deckIds }) => deckIds.includes(deck.id))
    return {
      target: { ...toRef(item), kind: 'slide', deckId: deck.id, page: target.page },
      item,
      title: talk?.title ?? (deck.title || item.page.title),
      ...(talk === undefined ? {} : { talk }),
    }
  }
  /**
   * The slides of which the bytes are the same, wherever they come from now; else those that lie under the same path in
   * another source, which stands for the one they were kept in.
   */
  const findSameSlides = ({ decks }: ShelfItem, deckId: string): ShelfItem['decks'][number] | undefined => {
    const before = findDeck(deckId, '')
    const findBy = (tell: (deck: Deck) => string | undefined) => {
      const told = tell(before)
      return told === undefined ? undefined : decks.find(({ id }) => tell(findDeck(id, '')) === told)
    }
    return findBy(toHash) ?? findBy(({ url }) => readSourceAddress(url)?.path)
  }
  return (target, seen) => {
    if (target.kind === 'item') return findPage(target, seen)
    return target.kind === 'talk' ? findTalk(target, seen) : findSlide(target, seen)
  }
}

const toHash = ({ state }: Deck): string | undefined => (state.state === 'ready' ? state.sha256 : undefined)
const toRef = ({ source, id }: ShelfItem) => ({ source, id })
const toSeen = (seen: SeenPage | undefined) => (seen === undefined ? {} : { seen })

/** A talk of an item under any of its ids, as lists show it, else as the only translation that has it tells it. */
function findTold(
  { talks, translations, otherTalks, pagesAsRead }: ShelfItem,
  talkId: string | undefined,
): (Pick<KeepsakePlace, 'talkIds' | 'otherLanguage'> & { readonly talk: Talk }) | undefined {
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
