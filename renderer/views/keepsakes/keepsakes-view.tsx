import './keepsakes.css'
import { Download, PackageOpen, Star } from 'lucide-react'
import { useState } from 'react'
import type { Keepsake } from '../../../core/model/keepsake'
import { beginPack } from '../../commands/begin-pack'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { RestButton } from '../../components/rest-button'
import { useQuery } from '../../state/query-store'
import { library } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { OwnScreen } from '../browse/own-screen'
import { KeepsakeRow } from './keepsake-row'

/** Every favourite and note, the newest first, each with what it is of and the way there. */
export const KeepsakesView = () => {
  const { keepsakes: words } = useStrings()
  const answer = useQuery(library.keepsakes, null, 'all')
  return (
    <OwnScreen
      title={words.title}
      hint={words.hint}
      region="keepsakes"
      answer={answer}
      renderTools={(hasSome) => <ExportButtons hasSome={hasSome} />}
    >
      {(kept) => <List kept={kept} />}
    </OwnScreen>
  )
}

const ExportButtons = ({ hasSome }: { readonly hasSome: boolean }) => {
  const { keepsakes: words, packs } = useStrings()
  return (
    <>
      <Button
        icon={<PackageOpen size={15} aria-hidden="true" />}
        disabled={!hasSome}
        onClick={() => beginPack(null, 'favourites')}
      >
        {packs.favourites}
      </Button>
      <Button
        icon={<Download size={15} aria-hidden="true" />}
        disabled={!hasSome}
        onClick={() => runCommand('keepsakes.export')}
      >
        {words.export}
      </Button>
    </>
  )
}

/** How many are drawn before they are asked for. */
const mostShown = 200

const List = ({ kept }: { readonly kept: readonly Keepsake[] }) => {
  const { keepsakes: words } = useStrings()
  const [isWhole, setIsWhole] = useState(false)
  if (kept.length === 0)
    return (
      <EmptyState icon={<Star size={36} strokeWidth={1.4} aria-hidden="true" />} title={words.empty}>
        <p>{words.emptyHint}</p>
      </EmptyState>
    )
  const shown = isWhole ? kept : kept.slice(0, mostShown)
  return (
    <section aria-label={words.count(kept.length)}>
      <p className="section-label own-count">{words.count(kept.length)}</p>
      <ul className="own-list">
        {shown.map((each) => (
          <KeepsakeRow key={each.id} kept={each} />
        ))}
      </ul>
      {shown.length < kept.length && (
        <RestButton onClick={() => setIsWhole(true)}>{words.showRest(kept.length - shown.length)}</RestButton>
      )}
    </section>
  )
}
