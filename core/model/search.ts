export const hitKinds = ['slide', 'talk', 'event', 'speaker', 'deck', 'article'] as const
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
  /** From 1; only for slides. */
  readonly page?: number
  readonly title: string
  readonly titleParts: readonly TextPart[]
  readonly snippet: readonly TextPart[]
  /** Higher is better; comparable within one kind. */
  readonly score: number
  readonly date?: string
  readonly tags: readonly string[]
  /** The page's path within its source. */
  readonly path: string
  /** What stands around it: the event of a talk or slide, the speakers of a talk. */
  readonly context: { readonly event?: string; readonly talk?: string; readonly speakers: readonly string[] }
  /** The stored deck, when a hit can be opened offline at once. */
  readonly sha256?: string
}

export interface SearchQuery {
  readonly text: string
  readonly kinds?: readonly HitKind[]
  readonly limit?: number
  readonly offset?: number
}

export interface SearchAnswer {
  readonly query: string
  /** All hits, not only those returned. */
  readonly total: number
  readonly ms: number
  /** Grouped by kind in the order the reader sees, best first within a kind. */
  readonly hits: readonly Hit[]
  readonly facets: { readonly kind: Readonly<Partial<Record<HitKind, number>>> }
  /** The folded words of the query, to be marked in a viewer. */
  readonly terms: readonly string[]
}

/** Characters a query may have; nobody types more. */
export const longestQuery = 500
