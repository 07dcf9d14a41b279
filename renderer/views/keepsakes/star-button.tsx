import './keepsakes.css'
import { Star } from 'lucide-react'
import type { KeepsakeTarget } from '../../../core/model/keepsake'
import { toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { useKeepsakes } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'
import { useKeptOf } from './use-keepsakes'

interface StarButtonProps {
  readonly target: KeepsakeTarget
  /** What it is called. */
  readonly title: string
  /** `framed` has its word on it. */
  readonly look: 'framed' | 'icon'
}

/** Stars something, or takes the star off; filled as long as it has one. */
export const StarButton = ({ target, title, look }: StarButtonProps) => {
  const { keepsakes: words } = useStrings()
  const { stars } = useKeptOf(target)
  const { star, drop } = useKeepsakes.getState()
  const isStarred = stars.length > 0
  const shared = {
    className: 'star-button',
    'aria-pressed': isStarred,
    'aria-label': words.starNamed(title),
    onClick: () => void (isStarred ? drop(stars) : star(target)),
  }
  const icon = <Star size={look === 'framed' ? 15 : 17} aria-hidden="true" />
  if (look === 'framed')
    return (
      <Button icon={icon} title={isStarred ? words.unstar : undefined} {...shared}>
        {words.star}
      </Button>
    )
  return (
    <IconButton
      label={isStarred ? words.unstar : words.star}
      hint={<CommandKeys name={toShownKey('keepsakes.star')} />}
      icon={icon}
      {...shared}
    />
  )
}
