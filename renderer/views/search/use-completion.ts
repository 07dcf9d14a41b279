import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findOpenField, type Suggestion, suggest } from '../../state/search-completion'
import { useSearch } from '../../state/stores'
import { useNameLists } from './use-name-lists'

/** What the box completes just now. */
export interface Completing {
  readonly options: readonly Suggestion[]
  /** The chosen option; -1 as long as none is. */
  readonly active: number
  /** Where in the text the options begin. */
  readonly start: number
  /** Hears what was typed. */
  onType(text: string, caret: number | null): void
  /** True when a key was meant for the options. */
  onKey(event: KeyboardEvent): boolean
  accept(option: Suggestion): void
  close(): void
}

/** Milliseconds a plain word rests before fields are offered for it: who types on wants the word. */
const guessPause = 250

const nothingTyped = { text: '', caret: -1 }

const usePaused = (text: string): boolean => {
  const [pausedAt, setPausedAt] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPausedAt(text), guessPause)
    return () => clearTimeout(timer)
  }, [text])
  return pausedAt === text
}

/** Completion of fields and their values while one types. Enter belongs to it only once an option was chosen. */
export const useCompletion = (input: RefObject<HTMLInputElement | null>): Completing => {
  const text = useSearch((state) => state.text)
  const [typed, setTyped] = useState(nothingTyped)
  const [active, setActive] = useState(-1)
  const isPaused = usePaused(text)
  const wantedCaret = useRef<number | null>(null)
  const isTyping = typed.caret > 0 && typed.text === text
  const isField = isTyping && findOpenField(text.slice(0, typed.caret)) !== undefined
  const names = useNameLists(isField)
  const found = isTyping ? suggest(text, typed.caret, names) : undefined
  const isOpen = found !== undefined && (isPaused || !found.isGuess)
  const options = isOpen ? found.options : []

  useLayoutEffect(() => {
    const caret = wantedCaret.current
    wantedCaret.current = null
    if (caret !== null) input.current?.setSelectionRange(caret, caret)
  })

  const close = () => {
    setTyped(nothingTyped)
    setActive(-1)
  }
  const accept = (option: Suggestion) => {
    wantedCaret.current = option.caret
    setTyped({ text: option.text, caret: option.caret })
    setActive(-1)
    useSearch.getState().setText(option.text)
  }
  const take = (at: number): boolean => {
    const option = options[at]
    if (option !== undefined) accept(option)
    else close()
    return option !== undefined
  }
  const move = (at: number): boolean => {
    if (at < -1) return false
    if (at < options.length) setActive(at)
    else close()
    return at < options.length
  }
  const leave = (): boolean => {
    close()
    return true
  }
  const actions = new Map([
    ['ArrowDown', () => move(active + 1)],
    ['ArrowUp', () => move(active - 1)],
    ['Enter', () => take(active)],
    ['Tab', () => take(Math.max(active, 0))],
    ['Escape', leave],
  ])
  return {
    options,
    active: Math.min(active, options.length - 1),
    start: found?.start ?? 0,
    onType: (next, caret) => {
      setTyped({ text: next, caret: caret ?? -1 })
      setActive(-1)
    },
    onKey: (event) => options.length > 0 && !event.shiftKey && (actions.get(event.key)?.() ?? false),
    accept,
    close,
  }
}
