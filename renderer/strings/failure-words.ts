import { isOfficeFailure } from '../../core/model/deck'
import type { Failure } from '../../core/model/failure'
import type { Strings } from './zh'

/** A failure in words: what happened, what it means, what to do. */
export interface FailureWords {
  readonly what: string
  readonly meaning: string
  readonly todo: string
}

const withStatus = (words: FailureWords, failure: Failure, strings: Strings): FailureWords => ({
  ...words,
  what: `${words.what}${failure.status === undefined ? '' : strings.failure.status(failure.status)}`,
})

/** A failure of an import or refresh in the reader's words: what it means for a source, not for a deck. */
export const toImportFailureWords = (failure: Failure, strings: Strings): FailureWords => {
  const words = strings.import.failures[failure.kind]
  return words === undefined ? toFailureWords(failure, strings) : withStatus(words, failure, strings)
}

/** Puts a failure into the reader's words, with the HTTP status when there is one. */
export const toFailureWords = (failure: Failure, strings: Strings): FailureWords => {
  if (isOfficeFailure(failure)) return strings.failure.office
  const words = strings.failure.kinds[failure.kind] ?? strings.failure.kinds.unexpected
  return withStatus(words, failure, strings)
}
