import './keepsakes.css'
import { NotebookPen, Star } from 'lucide-react'
import type { Keepsake } from '../../../core/model/keepsake'
import { toKeptOf } from '../../state/keepsake-index'
import { useStrings } from '../../strings/use-strings'

/** In a list: that something of this is a favourite, and that there is a note. */
export const KeepsakeMarks = ({ kept }: { readonly kept: readonly Keepsake[] }) => {
  const { keepsakes: words } = useStrings()
  const { stars, notes } = toKeptOf(kept)
  if (kept.length === 0) return null
  return (
    <span className="keepsake-marks">
      {stars.length > 0 && <Star size={13} role="img" aria-label={words.starred} />}
      {notes.length > 0 && <NotebookPen size={13} role="img" aria-label={words.noted} />}
    </span>
  )
}
