import type { Language } from '../../core/model/item'
import type { ItemRef } from '../../core/model/library'

/** The lists on the library side. */
export const listKinds = ['events', 'talks', 'speakers', 'topics', 'articles'] as const
export type ListKind = (typeof listKinds)[number]

/** Which list stands in the middle; `year` narrows events. */
export interface ListPlace {
  readonly kind: ListKind
  readonly year?: string
}

/** What stands on the reading side. */
export type Reading =
  | {
      readonly kind: 'item'
      readonly ref: ItemRef
      readonly talkId?: string
      readonly language?: Language
      /** The words of the search that led here. */
      readonly terms?: readonly string[]
    }
  | { readonly kind: 'speaker'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string }

/** Where the reader is in the window. */
export type Place =
  | { readonly view: 'browse'; readonly list: ListPlace; readonly reading?: Reading }
  | { readonly view: 'search' }
  | { readonly view: 'sources' }
  | { readonly view: 'corrections' }
  | { readonly view: 'keepsakes' }
  | { readonly view: 'reader'; readonly deckId: string; readonly page: number; readonly terms: readonly string[] }

/** One string per list: two places with the same key show the same rows. */
export const toListKey = (list: ListPlace): string =>
  list.year === undefined ? list.kind : `${list.kind}/${list.year}`

/** Under what name the page of a deck that is read is remembered. */
export const toReadingRegion = (deckId: string): string => `reader page ${deckId}`

/** One string per item of the library. */
export const toRefKey = (ref: ItemRef): string => `${ref.source}:${ref.id}`

/** The key of the row that stands for what is read: in a list of talks the talk, in others the whole page. */
export const toRowKey = (list: ListPlace, reading: Reading): string =>
  reading.kind === 'item' && list.kind !== 'talks' ? toRefKey(reading.ref) : toReadingKey(reading)

/** One string per thing on the reading side, talks of one event told apart. */
export const toReadingKey = (reading: Reading): string => {
  if (reading.kind === 'speaker') return `speaker ${reading.id}`
  if (reading.kind === 'tag') return `tag ${reading.tag}`
  return reading.talkId === undefined ? toRefKey(reading.ref) : `${toRefKey(reading.ref)} ${reading.talkId}`
}
