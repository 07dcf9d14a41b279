import { PackageOpen } from 'lucide-react'
import { beginPack } from '../../commands/begin-pack'
import { toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import type { PackedItem } from '../../state/packing'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'

/** Begins a pack of the event or article that is shown. */
export const ExportButton = ({ item }: { readonly item: PackedItem }) => {
  const { packs: words } = useStrings()
  return (
    <IconButton
      className="export-pack"
      label={words.action}
      aria-label={words.actionNamed(item.title)}
      hint={<CommandKeys name={toShownKey('pack.export')} />}
      icon={<PackageOpen size={17} aria-hidden="true" />}
      onClick={() => beginPack(item)}
    />
  )
}
