import './own-screen.css'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { Skeleton } from '../../components/skeleton'
import { toPrevious } from '../../state/history'
import { type Loadable, toValue } from '../../state/loadable'
import { useNavigation } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { FailureScreen } from '../failure/failure-screen'
import { FoldedTools } from './folded-tools'

interface OwnScreenProps<Kept> {
  readonly title: string
  readonly hint: string
  /** Under what name its scrolling is remembered. */
  readonly region: string
  readonly answer: Loadable<readonly Kept[]>
  renderTools(hasSome: boolean): ReactNode
  /** Draws what the reader made, once it is there. */
  children(kept: readonly Kept[]): ReactNode
}

const findTitle = () => document.querySelector<HTMLElement>('.own-screen h1')

/** A screen of what the reader made: its title, what that is, and the list. */
export const OwnScreen = <Kept,>({ title, hint, region, answer, renderTools, children }: OwnScreenProps<Kept>) => {
  const strings = useStrings()
  const kept = toValue(answer)
  const isReady = kept !== undefined
  const hasBack = useNavigation((state) => toPrevious(state.history) !== undefined)
  const back = useNavigation((state) => state.back)
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(region, isReady)
  useLostFocus('link', findTitle, isReady)
  useWindowTitle(title)
  return (
    <main className="own-screen" aria-label={title}>
      <div className="reading-scroll" ref={ref} onScroll={onScroll}>
        <div className="own-page">
          <div className="own-back">
            <FoldedTools />
            {hasBack && (
              <Button look="quiet" icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={back}>
                {strings.reading.back}
              </Button>
            )}
          </div>
          <div className="own-heading">
            <h1 tabIndex={-1}>{title}</h1>
            <div className="own-tools">{renderTools(kept !== undefined && kept.length > 0)}</div>
          </div>
          <p className="own-hint">{hint}</p>
          {answer.state === 'loading' && <Skeleton lines={6} label={strings.list.loading} />}
          {answer.state === 'failed' && <FailureScreen title={strings.failure.listTitle} failure={answer.failure} />}
          {kept !== undefined && children(kept)}
        </div>
      </div>
    </main>
  )
}
