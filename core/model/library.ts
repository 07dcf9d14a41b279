import type { DeckState } from './deck'
import type { Failure, FailureKind } from './failure'
import type { ItemKind, Language, Page, Speaker } from './item'

/** Names an item of the library: two sources may hold the same id. */
export interface ItemRef {
  readonly source: string
  readonly id: string
}

export interface Source {
  /** Short, unique, without `/` or `:`. */
  readonly id: string
  readonly kind: 'builtin' | 'folder'
  readonly title: string
  /** For a folder, its path. */
  readonly location: string
  readonly pages: number
  /** ISO 8601, UTC. */
  readonly importedAt: string
}

/** How an item stands in a list. */
export interface ItemSummary extends ItemRef {
  readonly kind: ItemKind
  readonly path: string
  readonly title: string
  readonly language: Language
  readonly languages: readonly Language[]
  /** The day that orders it: held, else published. */
  readonly date?: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly category?: string
  readonly talkCount: number
  readonly decks: DeckTally
}

export interface DeckTally {
  readonly total: number
  readonly ready: number
  readonly failed: number
}

export interface Deck {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly state: DeckState
}

/** An item, whole, in one language. */
export interface Item extends Omit<Page, 'decks'> {
  readonly source: string
  readonly languages: readonly Language[]
  readonly decks: readonly Deck[]
  /** The stored cover or null: never an address the window would have to fetch. */
  readonly coverSha256: string | null
}

export interface TalkSummary extends ItemRef {
  readonly talkId: string
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly abstract?: string
  readonly eventTitle: string
  readonly date?: string
  readonly language: Language
  readonly decks: readonly Deck[]
}

export interface SpeakerSummary {
  readonly id: string
  readonly name: string
  readonly nickname?: string
  readonly affiliation?: string
  readonly talkCount: number
}

export interface TagSummary {
  readonly tag: string
  readonly count: number
}

/** A deck with the talk and event it belongs to: all the reader shows beside a slide. */
export interface DeckContext extends Deck {
  readonly item: ItemSummary
  readonly talk?: TalkSummary
}

export interface Overview {
  readonly counts: {
    readonly events: number
    readonly talks: number
    readonly speakers: number
    readonly tags: number
    readonly articles: number
    readonly decks: number
  }
  readonly years: readonly { readonly year: string; readonly count: number }[]
  readonly offline: DeckTally & { readonly bytes: number }
  readonly sources: readonly Source[]
  readonly guide?: ItemRef
}

export interface ListQuery {
  readonly kind?: 'event' | 'article'
  readonly year?: string
  readonly tag?: string
  readonly speakerId?: string
}

export interface SkippedFile {
  readonly path: string
  readonly kind: FailureKind
  /** English, one or two sentences: what is wrong and what to do. */
  readonly reason: string
}

export interface ImportReport {
  readonly source: string
  /** Items, talks and decks the source holds now. */
  readonly events: number
  readonly articles: number
  readonly talks: number
  readonly decks: number
  /** Pages. */
  readonly added: number
  readonly updated: number
  readonly removed: number
  readonly unchanged: number
  readonly skipped: readonly SkippedFile[]
  /** Pages that were taken in, but that ask for mending. */
  readonly warnings: readonly { readonly path: string; readonly reason: string }[]
  readonly repaired: readonly { readonly path: string; readonly restored: number; readonly unsure: number }[]
  readonly ms: number
}

export interface ImportProgress {
  readonly phase: 'reading' | 'storing' | 'indexing' | 'done'
  readonly done: number
  readonly total: number
}

export interface FetchReport {
  readonly ready: number
  readonly failed: readonly { readonly deckId: string; readonly url: string; readonly failure: Failure }[]
  readonly bytes: number
  readonly ms: number
}

export interface Settings {
  readonly language: 'system' | Language
  readonly theme: 'system' | 'light' | 'dark'
  /** One rule a line, `<from prefix> -> <to prefix>`; `#` starts a comment. First match wins. */
  readonly mirrorRules: string
  readonly sideWidth: number
  readonly listWidth: number
  readonly isSideHidden: boolean
}
