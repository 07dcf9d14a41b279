import './corrections.css'
import { PencilLine } from 'lucide-react'
import type { KeptCorrection } from '../../../core/model/correction'
import { Button } from '../../components/button'
import { useCorrections } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

interface CorrectedNoteProps {
  readonly subject: string
  readonly kept: readonly KeptCorrection[]
}

/** Says that something is as the reader put it, with the way back to how it was read. */
export const CorrectedNote = ({ subject, kept }: CorrectedNoteProps) => {
  const { correcting: words } = useStrings()
  const takeBack = useCorrections((state) => state.takeBack)
  const isBusy = useCorrections((state) => state.isBusy)
  if (kept.length === 0) return null
  return (
    <span className="corrected-note">
      <PencilLine size={13} aria-hidden="true" />
      {words.byYou}
      <Button
        look="plain"
        aria-label={words.restoreNamed(subject)}
        disabled={isBusy}
        onClick={() => void takeBack(kept)}
      >
        {words.restore}
      </Button>
    </span>
  )
}
