import './empty-state.css'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** `h1` where nothing else on the screen is one. */
  readonly heading?: 'h1' | 'h2' | 'p'
}

/** What is shown where there is nothing to show: what that means, and what one can do. */
export const EmptyState = ({ icon, title, children, action, heading: Heading = 'p' }: EmptyStateProps) => (
  <div className="empty-state">
    {icon !== undefined && <div className="empty-state-icon">{icon}</div>}
    <Heading className="empty-state-title balanced">{title}</Heading>
    {children !== undefined && <div className="empty-state-text balanced">{children}</div>}
    {action !== undefined && <div className="empty-state-action">{action}</div>}
  </div>
)
