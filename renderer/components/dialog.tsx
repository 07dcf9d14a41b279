import './dialog.css'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'

interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  readonly width?: number
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** A press beside it does not close it: something is being written in it. */
  readonly holdsDraft?: boolean
  /** Nothing in it takes the focus: it does so itself, to be scrolled by keys. */
  readonly takesFocus?: boolean
  onClose(): void
}

/**
 * A dialog over the window, its long content scrolling within. The scrim is our own: Radix's overlay would inject a
 * style element, which the content security policy forbids. Closed, it gives the focus back to what had it: Radix
 * does so only for triggers of its own.
 */
export const Dialog = ({
  title,
  closeLabel,
  width = 560,
  children,
  footer,
  holdsDraft = false,
  takesFocus = false,
  onClose,
}: DialogProps) => {
  const [before] = useState(() => document.activeElement)
  const giveBack = (event: Event) => {
    event.preventDefault()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <div className="dialog-scrim" aria-hidden="true" />
        <Radix.Content
          className="app-dialog"
          style={{ width }}
          aria-describedby={undefined}
          onPointerDownOutside={(event) => holdsDraft && event.preventDefault()}
          onCloseAutoFocus={giveBack}
        >
          <header className="dialog-header">
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            <Radix.Close className="icon-button" aria-label={closeLabel} title={closeLabel}>
              <X size={18} aria-hidden="true" />
            </Radix.Close>
          </header>
          <section className="dialog-body" aria-label={title} {...(takesFocus ? { tabIndex: 0 } : {})}>
            {children}
          </section>
          {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
