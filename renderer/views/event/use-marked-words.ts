import { type RefObject, useEffect } from 'react'
import { useMarkedPage } from '../../state/stores'
import { findBestPlace, findMarkedWords, type MarkedWord } from './marked-words'

/** The names that the style sheet knows the marks by: of all words, and of the one that was gone to. */
const names = { all: 'search-words', current: 'search-word' } as const

/** A word above this share of the view is left where it is, with what stands over it. */
const lowEnough = 0.7

const bringIntoView = (box: HTMLElement, { range }: MarkedWord): void => {
  const top = range.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (top < 0 || top > box.clientHeight * lowEnough) box.scrollTop += top - box.clientHeight / 3
}

const highlight = (name: string, words: readonly MarkedWord[], priority: number): void => {
  const marks = new Highlight(...words.map(({ range }) => range))
  marks.priority = priority
  CSS.highlights.set(name, marks)
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

/**
 * Marks the words of a search where a page says them, also in what is unfolded later, until another place is shown, and
 * lets a reader step from one to the next.
 */
export const useMarkedWords = (
  ref: RefObject<HTMLElement | null>,
  { terms, talkId, isNew, isReady }: MarkedWords,
): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it is new is asked once for each page that is shown
  useEffect(() => {
    const box = ref.current
    if (box === null || !isReady || terms.length === 0) return
    const own = talkId === undefined ? null : box.querySelector(`[data-talk="${CSS.escape(talkId)}"]`)
    let words: readonly MarkedWord[] = []
    let at: number | undefined
    let isLeading = isNew()
    const goTo = (word: MarkedWord | undefined) => {
      if (word === undefined) return
      at = word.at
      highlight(names.current, [word], 1)
      bringIntoView(box, word)
    }
    const mark = () => {
      words = findMarkedWords(box, terms)
      highlight(names.all, words, 0)
      const wanted = own === null ? words : words.filter(({ range }) => own.contains(range.startContainer))
      if (isLeading) goTo(findBestPlace(wanted))
    }
    /** Beyond the last comes the first. */
    const step = (direction: 1 | -1) => {
      isLeading = false
      const from = at ?? -1
      const [next, first] =
        direction === 1
          ? [words.find((word) => word.at > from), words[0]]
          : [words.findLast((word) => word.at < from), words.at(-1)]
      goTo(next ?? first)
    }
    mark()
    const detach = useMarkedPage.getState().attach(step)
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
      detach()
      observer.disconnect()
      listening.abort()
      for (const name of Object.values(names)) CSS.highlights.delete(name)
    }
  }, [ref, terms, talkId, isReady])
}
