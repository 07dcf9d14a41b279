import type { Candidate } from './candidates'

/** A place of the text where bytes were lost. */
export interface Gap {
  /** Where its token stands among the tokens of the text. */
  readonly at: number
  /** What is left of its bytes: gaps of one kind have the same candidates in the same order. */
  readonly kind: string
  readonly candidates: readonly Candidate[]
}
