import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type Entry, isFirstAgain, toCurrent } from './history'
import { foldWidths } from './layout'
import { scrollMemory, useNavigation } from './stores'

/** The history entry that is shown. */
export const useEntry = (): Entry => useNavigation((state) => toCurrent(state.history))

/**
 * Takes the focus where a jump or a way back has left it nowhere, so that the keyboard goes on from what is shown.
 * `via` says after which kind of step, and a way back to the first place is one in its list; nothing is scrolled.
 */
export const useLostFocus = (via: Entry['via'], find: () => HTMLElement | null, isReady: boolean): void => {
  const entry = useEntry()
  const isBack = useNavigation((state) => isFirstAgain(state.history))
  const isWanted = isReady && (isBack ? 'list' : entry.via) === via
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every visited place
  useEffect(() => {
    if (!isWanted) return
    // Rows of a virtual list exist only after its first layout.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) find()?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [entry.id, isWanted])
}

/** How much fits beside each other: all three sides, list and reading side, or one at a time. */
export type Fold = 'none' | 'side' | 'list'

const toFold = (): Fold => {
  if (window.innerWidth < foldWidths.list) return 'list'
  return window.innerWidth < foldWidths.side ? 'side' : 'none'
}

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** What the window's width folds away. */
export const useFold = (): Fold => useSyncExternalStore(onResize, toFold)

/**
 * Scrolls a region to where it was when this place was last seen, or to its top; `isReady` once its content is there.
 * Put `ref` and `onScroll` on the scrolling element.
 */
export const useScrollMemory = <Box extends HTMLElement>(region: string, isReady: boolean) => {
  const { id } = useEntry()
  const ref: RefObject<Box | null> = useRef<Box>(null)
  useLayoutEffect(() => {
    if (isReady && ref.current !== null) ref.current.scrollTop = scrollMemory.read(id, region) ?? 0
  }, [id, region, isReady])
  const onScroll = (event: UIEvent<Box>) => {
    if (isReady && event.target === event.currentTarget) scrollMemory.write(id, region, event.currentTarget.scrollTop)
  }
  return { ref, onScroll }
}
