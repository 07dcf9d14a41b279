import { PanelLeft, Search } from 'lucide-react'
import { runCommand, toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import { useLayout, useSettings } from '../../state/stores'
import { useFold } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'

/** Ways to the library side and to search, where the side is folded or hidden. */
export const FoldedTools = ({ hasSearch = true }: { readonly hasSearch?: boolean }) => {
  const strings = useStrings()
  const fold = useFold()
  const isHidden = useSettings((state) => state.settings.isSideHidden)
  const isDrawerOpen = useLayout((state) => state.isDrawerOpen)
  if (fold === 'none' && !isHidden) return null
  return (
    <div className="folded-tools">
      <IconButton
        label={strings.side.show}
        hint={<CommandKeys name={toShownKey('view.toggle-side')} />}
        icon={<PanelLeft size={18} aria-hidden="true" />}
        aria-expanded={fold === 'none' ? false : isDrawerOpen}
        onClick={() => runCommand('view.toggle-side')}
      />
      {hasSearch && (
        <IconButton
          label={strings.search.label}
          hint={<CommandKeys name={toShownKey('search.focus')} />}
          icon={<Search size={17} aria-hidden="true" />}
          onClick={() => runCommand('search.focus')}
        />
      )}
    </div>
  )
}
