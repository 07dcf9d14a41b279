import './plain-text.css'
import type { ComponentProps } from 'react'

/** Text that comes from outside, shown as the text it is. */
export const PlainText = ({ className = '', ...rest }: Omit<ComponentProps<'pre'>, 'tabIndex'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to
  <pre className={`plain-text selectable ${className}`} tabIndex={0} {...rest} />
)
