import type { Speaker } from './item'
import type { ItemRef } from './library'

/** What a reader says a talk really is. What is absent stays as it was read. */
export interface TalkCorrection extends ItemRef {
  readonly kind: 'talk'
  /** The talk's id, which comes from the title as it was read; for an added talk an id of its own. */
  readonly talkId: string
  readonly title?: string
  readonly speakers?: readonly Speaker[]
  readonly abstract?: string
  readonly takeaways?: readonly string[]
  /** It is no talk. */
  readonly isDropped?: true
  /** The parser missed it; `title` is then always there. */
  readonly isAdded?: true
}

/** Which talks of an item a deck belongs to; none means: to the event as a whole. */
export interface MatchCorrection extends ItemRef {
  readonly kind: 'match'
  readonly deckId: string
  readonly talkIds: readonly string[]
}

/** Who a speaker really is. What is absent stays as it was read. */
export interface SpeakerCorrection {
  readonly kind: 'speaker'
  readonly speakerId: string
  readonly name?: string
  readonly nickname?: string
  readonly affiliation?: string
  /** They are the same person as this one. */
  readonly sameAs?: string
}

/**
 * Something a reader put right by hand. The pages stay as they were read: corrections are laid over them whenever the
 * library is read, so they outlive every refresh, and taking one back brings back what was there before.
 */
export type Correction = TalkCorrection | MatchCorrection | SpeakerCorrection

/** A correction as the library keeps it. */
export interface KeptCorrection {
  /** One for each thing that can be corrected: another correction of the same thing takes its place. */
  readonly id: string
  readonly correction: Correction
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** Whether what it corrects is in the library now. */
  readonly applies: boolean
  /** What it corrects, in words: the title of the talk or deck, or the speaker's name. */
  readonly subject: string
}

/** The form of a patch file. */
export interface CorrectionPatch {
  readonly format: 'lectern-corrections'
  readonly version: 1
  readonly corrections: readonly (Correction & { readonly madeAt: string; readonly subject: string })[]
}
