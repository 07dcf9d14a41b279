import { Link2 } from 'lucide-react'
import type { LinkTarget } from '../../../core/model/link-target'
import { toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import { useLinks } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'

interface CopyLinkProps {
  /** What it is called, where several stand on a screen. */
  readonly title?: string
  /** What the link leads to at the moment it is copied. */
  toTarget(): LinkTarget
}

/** Copies a link that leads to what stands here. */
export const CopyLink = ({ title, toTarget }: CopyLinkProps) => {
  const { links: words } = useStrings()
  return (
    <IconButton
      className="copy-link"
      label={words.copy}
      aria-label={title === undefined ? words.copy : words.copyNamed(title)}
      hint={<CommandKeys name={toShownKey('link.copy')} />}
      icon={<Link2 size={17} aria-hidden="true" />}
      onClick={() => void useLinks.getState().copy(toTarget())}
    />
  )
}
