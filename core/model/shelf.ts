import type { ItemKind, Language, Speaker, Talk } from './item'
import type { ItemRef, KnownTalk, Source } from './library'

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
  /** In the spelling that is used most. */
  readonly category?: string
  /** In the spelling that is used most, each topic once. */
  readonly tags: readonly string[]
  readonly cover?: string
  readonly vanishedAt?: string
}

/** A talk where it was found; `position` is the same in every translation that has all of the item's talks. */
export interface ShelfTalk extends KnownTalk {
  readonly position: number
}

/** An item as another source has it, or as its own had it elsewhere: it is not shown beside the one that is, and all that leads to it leads there. */
export interface ShelfCopy extends ItemRef {
  /** Its talks that have other ids, as the shown item has them. */
  readonly talkIds: ReadonlyMap<string, string>
}

/** A page as it was read, before corrections. */
export interface ReadPage {
  readonly title: string
  readonly language: Language
  readonly talks: readonly Talk[]
}

/** All translations of one page. */
export interface ShelfItem {
  /** Of `page`, as the id: another translation may be of one of `copies`. */
  readonly source: string
  readonly id: string
  readonly copies: readonly ShelfCopy[]
  /** The sources it stands in, its own first; removed ones only when there is no other. */
  readonly sources: readonly string[]
  /** The one in the reader's language, if there is one. */
  readonly page: ShelfPage
  readonly pages: readonly ShelfPage[]
  /** As a reader put them right, of the first page that has any. */
  readonly talks: readonly ShelfTalk[]
  /** The same talks in other translations, by id. */
  readonly translations: ReadonlyMap<string, readonly Talk[]>
  /** Talks of other translations that have more of them or fewer. */
  readonly otherTalks: readonly Talk[]
  /** Each translation as it was read, those with talks. */
  readonly pagesAsRead: readonly ReadPage[]
  /** All talks of all translations as they were read, before corrections. */
  readonly talksAsRead: readonly Talk[]
  /** Of all translations, and of all copies. */
  readonly decks: readonly { readonly id: string; readonly title: string }[]
  /** Decks that corrections of it are of and that have another id by now: they got a place, or lost it. */
  readonly movedDecks: ReadonlyMap<string, string>
  /** The keys of its topics: those of the tags and categories of all translations. */
  readonly topics: ReadonlySet<string>
  readonly isSourceRemoved?: true
}

/** A person, with their talks newest first. */
export interface ShelfSpeaker extends Speaker {
  readonly id: string
  /** Every spelling of their names and nicknames, in any translation. */
  readonly names: readonly string[]
  readonly talks: readonly { readonly item: ShelfItem; readonly talk: ShelfTalk }[]
}

/** What pages are about, whatever the spelling. */
export interface ShelfTopics {
  readonly all: readonly {
    readonly key: string
    /** The spelling that is used most. */
    readonly tag: string
    readonly spellings: readonly string[]
    readonly count: number
  }[]
  /** The key of the topic that a spelling is of. */
  fold(tag: string): string
}

/** What the library holds, without texts: read once, and again when it changed. Items stand newest first. */
export interface Shelf {
  readonly items: readonly ShelfItem[]
  readonly speakers: readonly ShelfSpeaker[]
  /** By every id that leads to them: those of other spellings, and of people who turned out to be the same. */
  readonly speakerOfId: ReadonlyMap<string, ShelfSpeaker>
  readonly topics: ShelfTopics
  readonly sources: readonly Source[]
  /** The items a deck is linked from, in the order of `items`. */
  readonly itemsOfDeck: ReadonlyMap<string, readonly ShelfItem[]>
}
