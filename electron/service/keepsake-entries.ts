import { toDeckAddress } from '../../core/archive/deck-address'
import { toFileAddress } from '../../core/archive/slide-address'
import type { KeepsakeEntry } from '../../core/keepsakes/export-keepsakes'
import type { Keepsake } from '../../core/model/keepsake'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { FindDeck } from '../library/lists'
import { createFinder } from './find-again'

interface Placed {
  readonly entry: KeepsakeEntry
  /** Of its talk among those of its event; 0 is the event itself. */
  readonly place: number
}

/** Favourites and notes in words: those of the newest event first, and of an event in the order of its talks and slides. */
export function toKeepsakeEntries(
  keepsakes: readonly Keepsake[],
  shelf: Pick<Shelf, 'items'>,
  findDeck: FindDeck,
): readonly KeepsakeEntry[] {
  const { findItem } = createFinder(shelf)
  return keepsakes
    .map((keepsake) => toPlaced(keepsake, findItem(keepsake.target), findDeck))
    .sort(byPlace)
    .map(({ entry }) => entry)
}

function toPlaced(keepsake: Keepsake, item: ShelfItem | undefined, findDeck: FindDeck): Placed {
  const { kind, target, subject, text, changedAt } = keepsake
  const at = item?.talks.findIndex((talk) => isOfTalk(keepsake, talk)) ?? -1
  const deckId = target.kind === 'slide' ? target.deckId : item?.talks[at]?.deckIds[0]
  const link = deckId === undefined || target.kind === 'item' ? undefined : toWebAddress(findDeck(deckId, '').url)
  const slide = target.kind === 'slide' ? target.page : undefined
  return {
    place: target.kind === 'item' ? 0 : at < 0 ? Number.POSITIVE_INFINITY : at + 1,
    entry: {
      kind,
      of: target.kind === 'item' ? subject.itemKind : target.kind,
      title: subject.title,
      event: subject.itemTitle,
      ...(subject.date === undefined ? {} : { date: subject.date }),
      speakers: subject.speakers,
      ...(slide === undefined ? {} : { slide }),
      ...(link === undefined ? {} : { link: slide !== undefined && isPdf.test(link) ? `${link}#page=${slide}` : link }),
      ...(text === undefined ? {} : { text }),
      changedAt,
      source: target.source,
      eventId: target.id,
    },
  }
}

const isOfTalk = ({ target, talkIds }: Keepsake, talk: ShelfItem['talks'][number]): boolean =>
  target.kind === 'slide' ? talk.deckIds.includes(target.deckId) : talkIds.includes(talk.id)

/** Programs that show one open it at a page. */
const isPdf = /\.pdf(?:$|\?)/i

/** An address of the web as programs take it; none of files on this machine. */
function toWebAddress(url: string): string | undefined {
  const address = toFileAddress(url) === undefined ? toDeckAddress(url) : url
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : undefined
}

const byPlace = (one: Placed, other: Placed): number =>
  compare(other.entry.date ?? '', one.entry.date ?? '') ||
  compare(one.entry.event, other.entry.event) ||
  compare(`${one.entry.source}\n${one.entry.eventId}`, `${other.entry.source}\n${other.entry.eventId}`) ||
  compare(one.place, other.place) ||
  compare(one.entry.title, other.entry.title) ||
  compare(one.entry.slide ?? 0, other.entry.slide ?? 0) ||
  compare(one.entry.kind, other.entry.kind)

const compare = <Value extends string | number>(one: Value, other: Value): number =>
  one < other ? -1 : one > other ? 1 : 0
