import type { DeckState } from './deck'
import type { Failure, FailureKind } from './failure'
import type { ItemKind, Language, Page, Speaker, Talk } from './item'

/** Names an item of the library: two sources may hold the same id. */
export interface ItemRef {
  readonly source: string
  readonly id: string
}

export const isSameRef = (one: ItemRef, other: ItemRef): boolean => one.source === other.source && one.id === other.id

export const sourceKinds = ['builtin', 'folder', 'file', 'url'] as const
/** `file` is a .zip, .tar.gz or pack on this machine, `url` one on a server. */
export type SourceKind = (typeof sourceKinds)[number]

export interface Source {
  /** Short, unique, without `/` or `:`. */
  readonly id: string
  readonly kind: SourceKind
  /** As the reader named it; until then by its folder, file or repository. */
  readonly title: string
  /** A path, or for `url` an address. */
  readonly location: string
  readonly pages: number
  /** Of these pages, those that its last refresh did not find any more: kept, and marked. */
  readonly vanished: number
  /** The last import or refresh that succeeded. ISO 8601, UTC. */
  readonly importedAt: string
  /** When it was last asked for anything new. ISO 8601, UTC. */
  readonly checkedAt: string
  /** Why the last refresh failed. */
  readonly trouble?: Failure
  /** Since when it is removed: then only pages are left of which the reader keeps something. ISO 8601, UTC. */
  readonly removedAt?: string
}

/** An archive that Lectern knows of. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly about: Readonly<Record<Language, string>>
  readonly url: string
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
  /** Since when its source has it no more. ISO 8601, UTC. */
  readonly vanishedAt?: string
  /** Its source was removed; the reader keeps something of it. */
  readonly isSourceRemoved?: true
  /** The same item in other sources, or where its own had it before: it is shown once, and these names lead to it, too. */
  readonly alsoIn?: readonly ItemRef[]
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

/** A talk whose speakers are known across events. */
export interface KnownTalk extends Talk {
  /** Who `speakers` are, in their order: the ids that `listSpeakers` tells. */
  readonly speakerIds: readonly string[]
}

/** An item, whole, in one language. */
export interface Item extends Omit<Page, 'talks' | 'decks'> {
  readonly source: string
  readonly talks: readonly KnownTalk[]
  readonly languages: readonly Language[]
  readonly decks: readonly Deck[]
  /** The stored cover or null: never an address the window would have to fetch. */
  readonly coverSha256: string | null
  /** The stored ones of `images`, by their reference. */
  readonly pictures: Readonly<Record<string, string>>
  readonly vanishedAt?: string
  readonly isSourceRemoved?: true
  readonly alsoIn?: readonly ItemRef[]
}

export interface TalkSummary extends ItemRef {
  readonly talkId: string
  readonly title: string
  readonly speakers: readonly Speaker[]
  /** Who `speakers` are, in their order: the ids that `listSpeakers` tells. */
  readonly speakerIds: readonly string[]
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
  /** How the name is read in Latin letters, syllables parted by spaces. */
  readonly reading?: string
}

export interface TagSummary {
  /** The spelling used most; others of the same topic are folded into it. */
  readonly tag: string
  readonly count: number
  /** How it is read in Latin letters, syllables parted by spaces. */
  readonly reading?: string
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
  /**
   * Pages that were taken in, but that ask for mending: for so many lost characters, for slides that lie nowhere, or else
   * for their front matter.
   */
  readonly warnings: readonly {
    readonly path: string
    readonly reason: string
    readonly lost?: number
    /** As the page names them. */
    readonly slides?: readonly string[]
  }[]
  readonly repaired: readonly { readonly path: string; readonly restored: number; readonly unsure: number }[]
  readonly ms: number
}

export interface ImportProgress {
  /** `downloading` and `unpacking` count bytes, `slides` decks, the others pages; a total of 0 is not known yet. */
  readonly phase: 'downloading' | 'unpacking' | 'reading' | 'storing' | 'indexing' | 'slides' | 'done'
  readonly done: number
  readonly total: number
  /** The source that is being imported. */
  readonly source?: { readonly id: string; readonly title: string }
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
  /** Sources are refreshed by themselves now and then. */
  readonly refreshesSources: boolean
  /** Searches are kept among the recent ones by themselves. */
  readonly keepsSearches: boolean
  /** New versions of Lectern are looked for now and then. */
  readonly looksForUpdates: boolean
}
