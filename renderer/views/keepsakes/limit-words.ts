import type { Failure } from '../../../core/model/failure'
import { keepsakeLimits } from '../../../core/model/keepsake'
import { isTooLong } from '../../state/keepsakes'
import type { Strings } from '../../strings/zh'

/** Which limit keeps a note from being stored, in the reader's words; undefined when none does. */
export const toLimitWords = (
  text: string,
  failure: Failure | null,
  { keepsakes: words }: Strings,
): string | undefined => {
  if (isTooLong(text)) return words.tooLong(text.length, keepsakeLimits.text)
  return failure?.kind === 'too-large' ? words.full(keepsakeLimits.count) : undefined
}
