import './button.css'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` once on a screen; `plain` has no frame and stands in running text. */
  readonly look?: 'main' | 'framed' | 'plain' | 'quiet'
  readonly icon?: ReactNode
}

/** A button with a word on it. */
export const Button = ({ look = 'framed', icon, className = '', children, ...rest }: ButtonProps) => (
  <button type="button" className={`button button-${look} ${className}`} {...rest}>
    {icon}
    {children}
  </button>
)
