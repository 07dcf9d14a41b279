import type { ItemKind, Language, Speaker } from './item'
import type { KnownTalk, Source } from './library'

/** A page as lists need it: everything but its text. */
export interface ShelfPage {
  readonly row: number
  readonly source: string
  readonly id: string
  readonly path: string
  readonly language: Language
  readonly kind: ItemKind
  readonly title: string
  readonly date?: string
  readonly description?: string
  readonly category?: string
  readonly tags: readonly string[]
  readonly cover?: string
}

/** A talk where it was found; `position` is the same in every translation that has all of the item's talks. */
export interface ShelfTalk extends KnownTalk {
  readonly position: number
}

/** All translations of one page. */
export interface ShelfItem {
  readonly source: string
  readonly id: string
  /** The one in the reader's language, if there is one. */
  readonly page: ShelfPage
  readonly pages: readonly ShelfPage[]
  readonly talks: readonly ShelfTalk[]
  /** Of all translations. */
  readonly decks: readonly { readonly id: string; readonly title: string }[]
}

/** A person, with their talks newest first. */
export interface ShelfSpeaker extends Speaker {
  readonly id: string
  readonly talks: readonly { readonly item: ShelfItem; readonly talk: ShelfTalk }[]
}

/** What the library holds, without texts: read once, and again when it changed. Items stand newest first. */
export interface Shelf {
  readonly items: readonly ShelfItem[]
  readonly speakers: readonly ShelfSpeaker[]
  readonly sources: readonly Source[]
  /** The items a deck is linked from, in the order of `items`. */
  readonly itemsOfDeck: ReadonlyMap<string, readonly ShelfItem[]>
}
