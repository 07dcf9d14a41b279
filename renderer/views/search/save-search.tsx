import './kept-searches.css'
import { Star } from 'lucide-react'
import { runCommand, toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import { findSaved, toAsked } from '../../state/kept-searches'
import { useKeptSearches, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'

/** The star beside the box: saves what is being searched for, or saves it no longer. */
export const SaveSearch = () => {
  const { searches: words } = useStrings()
  const text = useSearch((state) => state.text)
  const kind = useSearch((state) => state.kind)
  const filters = useSearch((state) => state.filters)
  const order = useSearch((state) => state.order)
  const asked = toAsked({ text, kind, filters, order })
  const isSaved = useKeptSearches(({ saved }) => asked !== null && findSaved(saved, asked) !== undefined)
  if (asked === null) return null
  return (
    <IconButton
      className="save-search"
      label={isSaved ? words.unsave : words.save}
      hint={<CommandKeys name={toShownKey('search.save')} />}
      aria-pressed={isSaved}
      icon={<Star size={17} aria-hidden="true" fill={isSaved ? 'currentColor' : 'none'} />}
      onClick={() => runCommand('search.save')}
    />
  )
}
