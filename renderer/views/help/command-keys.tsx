import { toKeyCaps } from '../../commands/keymap'
import { KeyCaps } from '../../components/key-caps'
import { platform } from '../../state/stores'

/** The keys of a command as this machine's keyboard names them; nothing where it has none. */
export const CommandKeys = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? null : <KeyCaps caps={toKeyCaps(name, platform)} />
