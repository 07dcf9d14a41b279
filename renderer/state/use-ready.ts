import { useEffect } from 'react'
import { useLinks } from './stores'

/**
 * Says once, on the page's root and on the timeline, that the window shows what it was opened for: pictures and
 * measurements wait for it. `isDrawn` says so of one screen; with a link, only the one that it leads to counts.
 */
export const useReady = (isDrawn: boolean): void => {
  const isOpening = useLinks((state) => state.isOpening)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (!isDrawn || isOpening || dataset.ready === 'true') return
    dataset.ready = 'true'
    performance.mark('lectern:ready')
  }, [isDrawn, isOpening])
}
