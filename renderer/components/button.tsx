import './button.css'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` once on a screen; `plain` has no frame and stands in running text. */
  readonly look?: 'main' | 'framed' | 'plain' | 'quiet'
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  /** Of no use just now; unlike a disabled button it keeps the focus, so that the keyboard goes on from it. */
  readonly isBusy?: boolean
}

/** A button with a word on it. */
export const Button = ({
  look = 'framed',
  icon,
  isBusy = false,
  className = '',
  onClick,
  children,
  ...rest
}: ButtonProps) => (
  <button
    type="button"
    className={`button button-${look} ${className}`}
    aria-disabled={isBusy || undefined}
    onClick={isBusy ? undefined : onClick}
    {...rest}
  >
    {icon}
    {children}
  </button>
)
