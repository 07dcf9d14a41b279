import { useEffect } from 'react'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { runReaderKey } from './reader-keys'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

const isPressing = (event: KeyboardEvent) =>
  event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('button, a')

const isSomethingAbove = () => document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Hears the reader's keys before the window's own commands do, except while something lies above or one types. */
export const useReaderKeys = (viewer: DeckViewer | undefined, focusFind: () => void, goBack: () => void): void =>
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || isSomethingAbove() || isPressing(event)) return
      if (isTyping(event.target) && !event.ctrlKey && !event.metaKey) return
      if (!runReaderKey(event, { viewer, focusFind, goBack })) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [viewer, focusFind, goBack])
