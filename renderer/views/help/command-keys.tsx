import { toKeyCaps } from '../../commands/keymap'
import { KeyCaps } from '../../components/key-caps'
import { platform } from '../../state/stores'

interface CommandKeysProps {
  readonly name: string | undefined
  readonly isJoined?: boolean
}

/** The keys of a command as this machine's keyboard names them; nothing where it has none. */
export const CommandKeys = ({ name, isJoined = false }: CommandKeysProps) =>
  name === undefined ? null : <KeyCaps caps={toKeyCaps(name, platform)} isJoined={isJoined} />
