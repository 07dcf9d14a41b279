import type { Failure } from '../../core/model/failure'
import type { Strings } from './zh'

/** A failure in words: what happened, what it means, what to do. */
export interface FailureWords {
  readonly what: string
  readonly meaning: string
  readonly todo: string
}

/** Puts a failure into the reader's words, with the HTTP status when there is one. */
export const toFailureWords = (failure: Failure, strings: Strings): FailureWords => {
  const words = strings.failure.kinds[failure.kind] ?? strings.failure.kinds.unexpected
  const status = failure.status === undefined ? '' : strings.failure.status(failure.status)
  return { ...words, what: `${words.what}${status}` }
}
