import './rest-button.css'
import type { ReactNode } from 'react'
import { Button } from './button'

/** Below a list of which only the first things are drawn: shows the rest. */
export const RestButton = ({ onClick, children }: { readonly children: ReactNode; onClick(): void }) => (
  <Button look="quiet" className="rest-button" onClick={onClick}>
    {children}
  </Button>
)
