import type { ShelfItem, ShelfSpeaker, ShelfTalk } from '../../core/model/shelf'

/** What an entry of the catalogue stands for. */
export type Named =
  | { readonly kind: 'event' | 'article'; readonly item: ShelfItem }
  | { readonly kind: 'talk'; readonly item: ShelfItem; readonly talk: ShelfTalk }
  | { readonly kind: 'speaker'; readonly speaker: ShelfSpeaker }
  | {
      readonly kind: 'deck'
      readonly deckId: string
      readonly title: string
      readonly item: ShelfItem
      readonly talk?: ShelfTalk
    }

/** The key of an item, in the catalogue and in answers. */
export const toItemKey = (item: ShelfItem): string =>
  `${item.page.kind === 'event' ? 'event' : 'article'}:${item.source}:${item.id}`
