import type { Language } from './item'

export const hitKinds = ['slide', 'talk', 'event', 'speaker', 'deck', 'article', 'note'] as const
export type HitKind = (typeof hitKinds)[number]

/** A run of text; `hit` runs are the words that were searched for. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

export interface Hit {
  readonly kind: HitKind
  /** Unique in one answer, stable between keystrokes. */
  readonly key: string
  readonly source: string
  /** The item it stands in; for a speaker, the newest event they spoke at. */
  readonly eventId: string
  readonly talkId?: string
  readonly deckId?: string
  readonly speakerId?: string
  /** From 1; only for slides, and notes on them. */
  readonly page?: number
  readonly title: string
  readonly titleParts: readonly TextPart[]
  readonly snippet: readonly TextPart[]
  /** Higher is better; comparable within one kind. */
  readonly score: number
  readonly date?: string
  readonly tags: readonly string[]
  /** The page's path within its source; empty of a note whose page is not in the library. */
  readonly path: string
  /** Of the translation that was found, where that is not the one that the item is shown in. */
  readonly language?: Language
  /** What stands around it: the event of a talk or slide, the speakers of a talk. */
  readonly context: { readonly event?: string; readonly talk?: string; readonly speakers: readonly string[] }
  /** The stored deck, when a hit can be opened offline at once. */
  readonly sha256?: string
}

/** By what hits can be narrowed, beside their kind. */
export const facetNames = ['year', 'category', 'tag', 'speaker', 'source', 'language', 'offline'] as const
export type FacetName = (typeof facetNames)[number]

/** One value of a facet, and how many hits have it. */
export interface FacetValue {
  /** As it is asked for: a speaker's or source's id, `yes` or `no` for `offline`, else what is shown. */
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Chosen values: those of one facet are alternatives, facets combine. */
export type SearchFilters = Readonly<Partial<Record<FacetName, readonly string[]>>>

export const searchOrders = ['relevance', 'date'] as const
/** Best first, or newest first. */
export type SearchOrder = (typeof searchOrders)[number]

export interface SearchQuery {
  readonly text: string
  readonly kinds?: readonly HitKind[]
  readonly filters?: SearchFilters
  readonly order?: SearchOrder
  readonly limit?: number
  readonly offset?: number
  /** Count the values of every facet, too; answers come sooner without. */
  readonly withFacets?: boolean
}

/** What may help a reader who found nothing. */
export interface SearchAdvice {
  /** The query with its words as they are spelled in the library. */
  readonly spelling?: string
  /** What was answered is not the query as it was asked, but a milder one: with `spelling`, that. */
  readonly isMilder: boolean
  /** How much more would be found without the chosen filters and the fields of the query, or with their names as words. */
  readonly unfiltered?: number
  /**
   * When nothing was found, nor would be without filters: each word or phrase that was asked for, and whether it stands
   * anywhere in the library by itself. Not told of one word, nor of alternatives.
   */
  readonly words?: readonly { readonly text: string; readonly isThere: boolean }[]
  /** Decks whose slides nobody can search yet, since they are not stored, or hold no text. */
  readonly notStored: number
  readonly withoutText: number
}

export interface SearchAnswer {
  readonly query: string
  /** All hits, not only those returned. */
  readonly total: number
  readonly ms: number
  /** Grouped by kind in the order the reader sees, best first within a kind. */
  readonly hits: readonly Hit[]
  readonly facets: { readonly kind: Readonly<Partial<Record<HitKind, number>>> } & {
    readonly [Name in FacetName]?: readonly FacetValue[]
  }
  /** Only when nothing was found as it was asked, or next to nothing. */
  readonly advice?: SearchAdvice
  /** The folded words of the query, to be marked in a viewer. */
  readonly terms: readonly string[]
  /** Two neighbours of an OR that it cannot join, as they were typed: what was found holds both. */
  readonly unjoined?: string
  /** The end of a query that is longer than one may be: what was found was not asked for it. */
  readonly leftOut?: string
}

/** What a hit is asked to be like. */
export type SimilarTo =
  | { readonly source: string; readonly id: string; readonly talkId?: string }
  | { readonly deckId: string; readonly page: number }

/** A search a reader made: kept under its words by itself for a while, or for good. */
export interface KeptSearch {
  readonly id: string
  readonly text: string
  readonly filters: SearchFilters
  readonly order: SearchOrder
  readonly kinds: readonly HitKind[]
  readonly isSaved: boolean
  readonly usedAt: string
}

/** What may be typed next: `text` is the whole query then. */
export interface Completion {
  readonly text: string
  readonly label: string
  readonly kind: 'field' | 'value' | 'word'
}

/** Characters a query may have; nobody types more. */
export const longestQuery = 500
