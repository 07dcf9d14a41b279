import './own-screen.css'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { toPrevious } from '../../state/history'
import { useNavigation } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from './folded-tools'

interface OwnScreenProps {
  readonly title: string
  readonly hint: string
  /** Under what name its scrolling is remembered. */
  readonly region: string
  /** What it shows is there. */
  readonly isReady: boolean
  readonly tools?: ReactNode
  readonly children: ReactNode
}

const findTitle = () => document.querySelector<HTMLElement>('.own-screen h1')

/** A screen of what the reader made: its title, what that is, and the list. */
export const OwnScreen = ({ title, hint, region, isReady, tools, children }: OwnScreenProps) => {
  const strings = useStrings()
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
            {tools !== undefined && <div className="own-tools">{tools}</div>}
          </div>
          <p className="own-hint">{hint}</p>
          {children}
        </div>
      </div>
    </main>
  )
}
