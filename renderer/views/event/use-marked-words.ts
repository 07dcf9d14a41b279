import { type RefObject, useEffect } from 'react'
import { findBestPlace, findMarkedWords, type MarkedWord } from './marked-words'

/** The name that the style sheet knows the marks by. */
const highlightName = 'search-words'

/** A word above this share of the view is left where it is, with what stands over it. */
const lowEnough = 0.7

const bringIntoView = (box: HTMLElement, { range }: MarkedWord): void => {
  const top = range.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (top < 0 || top > box.clientHeight * lowEnough) box.scrollTop += top - box.clientHeight / 3
}

interface MarkedWords {
  /** The words of a search that led here; none marks nothing. */
  readonly terms: readonly string[]
  /** The talk that was found, in which the words are looked for first. */
  readonly talkId: string | undefined
  /** True when the reader has not been here before: then the words are brought into view. */
  readonly isNew: () => boolean
  readonly isReady: boolean
}

/** Marks the words of a search where a page says them, also in what is unfolded later, until another place is shown. */
export const useMarkedWords = (
  ref: RefObject<HTMLElement | null>,
  { terms, talkId, isNew, isReady }: MarkedWords,
): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it is new is asked once for each page that is shown
  useEffect(() => {
    const box = ref.current
    if (box === null || !isReady || terms.length === 0) return
    const own = talkId === undefined ? null : box.querySelector(`[data-talk="${CSS.escape(talkId)}"]`)
    let isLeading = isNew()
    const mark = () => {
      const words = findMarkedWords(box, terms)
      CSS.highlights.set(highlightName, new Highlight(...words.map(({ range }) => range)))
      const wanted = own === null ? words : words.filter(({ range }) => own.contains(range.startContainer))
      const best = isLeading ? findBestPlace(wanted) : undefined
      if (best !== undefined) bringIntoView(box, best)
    }
    mark()
    const observer = new MutationObserver(mark)
    observer.observe(box, { childList: true, characterData: true, subtree: true })
    const listening = new AbortController()
    const began = performance.now()
    /** The key that led here may still be on its way up to the window. */
    const stopLeading = ({ timeStamp }: Event) => {
      if (timeStamp > began) isLeading = false
    }
    for (const sign of ['pointerdown', 'wheel', 'keydown'])
      window.addEventListener(sign, stopLeading, { signal: listening.signal, passive: true })
    return () => {
      observer.disconnect()
      listening.abort()
      CSS.highlights.delete(highlightName)
    }
  }, [ref, terms, talkId, isReady])
}
