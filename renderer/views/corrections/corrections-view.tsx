import './corrections.css'
import { Download, PencilLine, Upload } from 'lucide-react'
import type { KeptCorrection } from '../../../core/model/correction'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useQuery } from '../../state/query-store'
import { library } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { OwnScreen } from '../browse/own-screen'
import { CorrectionRow } from './correction-row'

/** Everything the reader put right, the newest first; each can be taken back, all can be carried elsewhere. */
export const CorrectionsView = () => {
  const { correcting: words } = useStrings()
  const answer = useQuery(library.corrections, null, 'all')
  return (
    <OwnScreen
      title={words.listTitle}
      hint={words.listHint}
      region="corrections"
      answer={answer}
      renderTools={(hasSome) => <Tools hasSome={hasSome} />}
    >
      {(kept) => <List kept={kept} />}
    </OwnScreen>
  )
}

const Tools = ({ hasSome }: { readonly hasSome: boolean }) => {
  const { correcting: words } = useStrings()
  return (
    <>
      <Button icon={<Upload size={15} aria-hidden="true" />} onClick={() => runCommand('corrections.import')}>
        {words.import}
      </Button>
      <Button
        icon={<Download size={15} aria-hidden="true" />}
        disabled={!hasSome}
        onClick={() => runCommand('corrections.export')}
      >
        {words.export}
      </Button>
    </>
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
      <p className="section-label own-count">{words.listCount(kept.length)}</p>
      <ul className="own-list">
        {kept.map((each) => (
          <CorrectionRow key={each.id} kept={each} />
        ))}
      </ul>
    </section>
  )
}
