import './icon-button.css'
import { Tooltip } from 'radix-ui'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its name, shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly hint?: ReactNode
}

/** A button that is an icon; its name appears beside it when pointed at or focused. */
export const IconButton = ({ label, icon, hint, className = '', ...rest }: IconButtonProps) => (
  <Tooltip.Root>
    <Tooltip.Trigger asChild>
      <button type="button" className={`icon-button ${className}`} aria-label={label} {...rest}>
        {icon}
      </button>
    </Tooltip.Trigger>
    <Tooltip.Portal>
      <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
        {label}
        {hint}
      </Tooltip.Content>
    </Tooltip.Portal>
  </Tooltip.Root>
)
