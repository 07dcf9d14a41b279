import type { ItemRef } from './library'

/** What a pack is made of. The guide is in none: every Lectern has it. */
export type PackChoice =
  | { readonly scope: 'items'; readonly items: readonly ItemRef[] }
  /** What is starred, and whatever has a talk or slide that is. */
  | { readonly scope: 'favourites' }
  | { readonly scope: 'all' }

/** Slides that a pack goes without, since they are not stored here. */
export interface MissingDeck {
  readonly deckId: string
  readonly title: string
  readonly url: string
}

/** What a pack of a choice would hold. */
export interface PackPreview {
  /** What its source is called where it is opened. */
  readonly name: string
  readonly events: number
  readonly articles: number
  /** Stored ones. */
  readonly decks: number
  /** Of all files in it; the pack is a little larger. */
  readonly bytes: number
  /** Of what a reader put right in it. */
  readonly corrections: number
  readonly missing: readonly MissingDeck[]
}

/** A pack that was written. `bytes` and `sha256` are those of its file. */
export interface PackReport extends PackPreview {
  readonly file: string
  readonly sha256: string
}

/** Bytes of the pack that is being written. */
export interface PackProgress {
  readonly done: number
  readonly total: number
}
