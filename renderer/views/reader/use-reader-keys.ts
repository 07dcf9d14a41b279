import { useEffect } from 'react'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { runReaderKey } from './reader-keys'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

/** Whether what has the focus needs the key itself: space presses a button, arrows move along the thumbnails. */
const isOfTarget = ({ key, target }: KeyboardEvent) => {
  if (!(target instanceof HTMLElement)) return false
  if (key === ' ') return target.matches('button, a')
  return (key === 'ArrowUp' || key === 'ArrowDown') && target.matches('.thumbnail')
}

const isSomethingAbove = () => document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Hears the reader's keys before the window's own commands do, except while something lies above or one types. */
export const useReaderKeys = (viewer: DeckViewer | undefined, focusFind: () => void, goBack: () => void): void =>
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || isSomethingAbove() || isOfTarget(event)) return
      if (isTyping(event.target) && !event.ctrlKey && !event.metaKey) return
      if (!runReaderKey(event, { viewer, focusFind, goBack })) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [viewer, focusFind, goBack])
