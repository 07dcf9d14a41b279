import type { Language, Speaker } from './item'
import type { ItemRef } from './library'

/** A talk as it was read, as far as it tells the talk from others. */
export interface SeenTalk {
  readonly id: string
  readonly title: string
  readonly speakers: readonly string[]
  readonly deckIds: readonly string[]
}

/** The page that a reader had before them, by which it and its talks are told again when they changed. */
export interface SeenPage {
  readonly title: string
  readonly language: Language
  /** In their order; of very many those around the talk that was corrected. */
  readonly talks: readonly SeenTalk[]
}

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
  readonly seen?: SeenPage
}

/** Which talks of an item a deck belongs to; none means: to the event as a whole. */
export interface MatchCorrection extends ItemRef {
  readonly kind: 'match'
  readonly deckId: string
  readonly talkIds: readonly string[]
  readonly seen?: SeenPage
}

/** A speaker as far as they can be told again when their id, which comes from how they are written, is another one. */
export interface SeenSpeaker {
  /** Every spelling of their names and nicknames. */
  readonly names: readonly string[]
  /** Ids of items they speak in. */
  readonly items: readonly string[]
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
  readonly seen?: SeenSpeaker
  /** The one that `sameAs` names. */
  readonly seenSame?: SeenSpeaker
}

/**
 * Something a reader put right by hand. The pages stay as they were read: corrections are laid over them whenever the
 * library is read, so they outlive every refresh, and taking one back brings back what was there before.
 */
export type Correction = TalkCorrection | MatchCorrection | SpeakerCorrection

/** What of a correction is not in the library any more, or cannot be told among what is. */
export type LostPart = 'item' | 'talk' | 'deck' | 'speaker'

/** A correction as the library keeps it; one of a talk that has another title by now names it by its new id. */
export interface KeptCorrection {
  /** One for each thing that can be corrected: another correction of the same thing takes its place. */
  readonly id: string
  readonly correction: Correction
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** Whether what it corrects is in the library now. */
  readonly applies: boolean
  /** Why it does not apply. */
  readonly lost?: LostPart
  /** What it corrects, in words: the title of the talk or deck, or the speaker's name. */
  readonly subject: string
}

/** The form of a patch file. */
export interface CorrectionPatch {
  readonly format: 'lectern-corrections'
  readonly version: 1
  readonly corrections: readonly (Correction & { readonly madeAt: string; readonly subject: string })[]
}
