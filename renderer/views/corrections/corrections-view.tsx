import './corrections.css'
import { ChevronLeft, Download, PencilLine, Upload } from 'lucide-react'
import type { KeptCorrection } from '../../../core/model/correction'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Skeleton } from '../../components/skeleton'
import { toPrevious } from '../../state/history'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from '../browse/folded-tools'
import { FailureScreen } from '../failure/failure-screen'
import { CorrectionRow } from './correction-row'

const findTitle = () => document.querySelector<HTMLElement>('.corrections-view h1')

/** Everything the reader put right, the newest first; each can be taken back, all can be carried elsewhere. */
export const CorrectionsView = () => {
  const strings = useStrings()
  const answer = useQuery(library.corrections, null, 'all')
  const kept = toValue(answer)
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>('corrections', kept !== undefined)
  useLostFocus('link', findTitle, kept !== undefined)
  return (
    <main className="corrections-view" aria-label={strings.correcting.listTitle}>
      <div className="reading-scroll" ref={ref} onScroll={onScroll}>
        <div className="corrections-page">
          <Header count={kept?.length} />
          {answer.state === 'loading' && <Skeleton lines={6} label={strings.list.loading} />}
          {answer.state === 'failed' && <FailureScreen title={strings.failure.listTitle} failure={answer.failure} />}
          {kept !== undefined && <List kept={kept} />}
        </div>
      </div>
    </main>
  )
}

const Header = ({ count }: { readonly count: number | undefined }) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const hasBack = useNavigation((state) => toPrevious(state.history) !== undefined)
  const back = useNavigation((state) => state.back)
  return (
    <header className="corrections-header">
      <div className="corrections-back">
        <FoldedTools />
        {hasBack && (
          <Button look="quiet" icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={back}>
            {strings.reading.back}
          </Button>
        )}
      </div>
      <div className="corrections-heading">
        <h1 tabIndex={-1}>{words.listTitle}</h1>
        <div className="corrections-tools">
          <Button icon={<Upload size={15} aria-hidden="true" />} onClick={() => runCommand('corrections.import')}>
            {words.import}
          </Button>
          <Button
            icon={<Download size={15} aria-hidden="true" />}
            disabled={count === undefined || count === 0}
            onClick={() => runCommand('corrections.export')}
          >
            {words.export}
          </Button>
        </div>
      </div>
      <p className="corrections-hint">{words.listHint}</p>
    </header>
  )
}

const List = ({ kept }: { readonly kept: readonly KeptCorrection[] }) => {
  const { correcting: words } = useStrings()
  if (kept.length === 0)
    return (
      <EmptyState icon={<PencilLine size={36} strokeWidth={1.4} aria-hidden="true" />} title={words.listCount(0)}>
        <p>{words.listEmpty}</p>
      </EmptyState>
    )
  return (
    <section aria-label={words.listCount(kept.length)}>
      <p className="section-label corrections-count">{words.listCount(kept.length)}</p>
      <ul className="correction-list">
        {kept.map((each) => (
          <CorrectionRow key={each.id} kept={each} />
        ))}
      </ul>
    </section>
  )
}
