import type { ReactNode } from 'react'
import type { Failure } from '../../../core/model/failure'
import { EmptyState } from '../../components/empty-state'
import { type FailureWords, toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'

interface FailureNoteProps {
  readonly failure: Failure
  /** `h1` where no deck's title stands above. */
  readonly heading?: 'h1' | 'h2'
  /** In place of the words that fit any failure of its kind. */
  readonly words?: FailureWords | undefined
  /** What one can do. */
  readonly children: ReactNode
}

/** Why there are no slides: what happened, what it means, what to do. */
export const FailureNote = ({ failure, heading = 'h2', words, children }: FailureNoteProps) => {
  const told = toFailureWords(failure, useStrings())
  const { what, meaning, todo } = words ?? told
  return (
    <EmptyState title={what} heading={heading} action={children}>
      <p>{meaning}</p>
      <p>{todo}</p>
    </EmptyState>
  )
}
