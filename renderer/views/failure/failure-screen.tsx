import { FailureDetail } from './failure-detail'
import './failure.css'
import { LibraryBig } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useLibrary } from '../../state/stores'
import { type FailureWords, toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'

interface FailureScreenProps {
  readonly title: string
  readonly failure: Failure
  readonly heading?: 'h1' | 'h2' | 'p'
  /** In place of the words that fit any failure of its kind. */
  readonly words?: FailureWords | undefined
  /** What can be done about it: buttons, the main one first. */
  readonly actions?: ReactNode
}

/** A failure where something large should be: what happened, what it means, what to do. */
export const FailureScreen = ({ title, failure, heading = 'p', words, actions }: FailureScreenProps) => {
  const told = toFailureWords(failure, useStrings())
  const { what, meaning, todo } = words ?? told
  return (
    <EmptyState
      icon={<LibraryBig size={40} strokeWidth={1.4} aria-hidden="true" />}
      title={title}
      heading={heading}
      action={actions}
    >
      <p className="failure-what">{what}</p>
      <p>{meaning}</p>
      <p>{todo}</p>
      <FailureDetail failure={failure} />
    </EmptyState>
  )
}

/** The whole window, when the library cannot be opened. */
export const LibraryFailure = ({ failure, onRetry }: { readonly failure: Failure; onRetry(): void }) => {
  const strings = useStrings()
  return (
    <main className="library-failure" role="alert">
      <FailureScreen
        title={strings.failure.libraryTitle}
        heading="h1"
        failure={failure}
        words={failure.kind === 'corrupt' ? strings.failure.libraryCorrupt : undefined}
        actions={
          <>
            {failure.kind === 'corrupt' && <StartAnew />}
            <Button look={failure.kind === 'corrupt' ? 'framed' : 'main'} onClick={onRetry}>
              {strings.failure.tryAgain}
            </Button>
          </>
        }
      />
    </main>
  )
}

/** Leaves a damaged library aside and begins a new one, which may take a while: sources are imported again. */
const StartAnew = () => {
  const strings = useStrings()
  const startAnew = useLibrary((state) => state.startAnew)
  const [isBusy, setIsBusy] = useState(false)
  const onClick = () => {
    setIsBusy(true)
    void startAnew().finally(() => setIsBusy(false))
  }
  return (
    <Button look="main" disabled={isBusy} onClick={onClick}>
      {isBusy ? strings.failure.startingAnew : strings.failure.startAnew}
    </Button>
  )
}

/** In place of a part of the window that broke. */
export const CrashNote = ({ error }: { readonly error: Error }) => {
  const strings = useStrings()
  return (
    <EmptyState
      title={strings.failure.crashedTitle}
      action={<Button onClick={() => window.location.reload()}>{strings.failure.reload}</Button>}
    >
      <p>{strings.failure.crashed}</p>
      <p className="failure-detail selectable" lang="en">
        {error.message}
      </p>
    </EmptyState>
  )
}
