import type { ItemKind, Language } from './item'
import type { ItemRef } from './library'

/** What a reader can keep something of: an event or article, one of its talks, or a slide of a deck that it links to. */
export type KeepsakeTarget =
  | (ItemRef & { readonly kind: 'item' })
  | (ItemRef & { readonly kind: 'talk'; readonly talkId: string })
  | (ItemRef & { readonly kind: 'slide'; readonly deckId: string; readonly page: number })

/** What a keepsake is of, in words: it can be read when that is gone. */
export interface KeepsakeSubject {
  /** Of the event, article or talk; of a slide, of its talk, else its deck. */
  readonly title: string
  readonly itemTitle: string
  readonly itemKind: ItemKind
  readonly language: Language
  readonly sourceTitle: string
  readonly date?: string
  readonly speakers: readonly string[]
}

/** A star has no text, and every note has some. */
export type KeepsakeKind = 'favourite' | 'note'

/** A favourite or a note, as it stands in the library now. */
export interface Keepsake {
  readonly id: string
  readonly kind: KeepsakeKind
  /** Under the names that it goes by now; as it was kept when that is lost. */
  readonly target: KeepsakeTarget
  readonly subject: KeepsakeSubject
  /** Of notes: plain text. */
  readonly text?: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly changedAt: string
  /** Every id that its talk goes by, one in each translation; none when it is of no talk, or of one that is lost. */
  readonly talkIds: readonly string[]
  /** What of it is not in the library, or cannot be told among what is. */
  readonly lost?: 'item' | 'talk' | 'deck'
  /** Only this translation of the page tells of its talk, and it is not the one that is shown first. */
  readonly otherLanguage?: Language
  /** Since when its source has the page no more. */
  readonly vanishedAt?: string
  readonly isSourceRemoved?: true
}

/** Characters of a note, as JavaScript counts them, and favourites and notes of a library. */
export const keepsakeLimits = { text: 20_000, count: 5_000 }

/** A note of which nothing can be seen is none. */
export const isBlank = (text: string): boolean => text.trim() === ''

/** Whether a keepsake is of something that stands in the library under this name. */
export function isKeptOf({ target, talkIds }: Pick<Keepsake, 'target' | 'talkIds'>, other: KeepsakeTarget): boolean {
  if (other.kind === 'slide')
    return target.kind === 'slide' && target.deckId === other.deckId && target.page === other.page
  if (target.kind !== other.kind || target.source !== other.source || target.id !== other.id) return false
  return other.kind === 'item' || talkIds.includes(other.talkId)
}
