import { useEffect } from 'react'

/** Names the window after what it shows, once that is known. */
export const useWindowTitle = (title: string | undefined): void => {
  useEffect(() => {
    if (title === undefined) return
    document.title = `${title} - Lectern`
    return () => {
      document.title = 'Lectern'
    }
  }, [title])
}
