import { useEffect } from 'react'

/** Leaves by Escape where no slides are shown that would hear it. */
export const useEscape = (onEscape: () => void): void =>
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [onEscape])
