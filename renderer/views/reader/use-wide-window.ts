import { useSyncExternalStore } from 'react'

// From here on thumbnails, slide and talk have room beside each other.
const wide = window.matchMedia('(min-width: 901px)')

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window is wider than 900. */
export const useWideWindow = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
