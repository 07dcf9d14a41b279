import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, type RefObject, useState } from 'react'
import { IconButton } from '../../components/icon-button'
import { useHitTrail } from '../../state/stores'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'
import { useHasTrail } from './use-trail'

interface FindBoxProps {
  readonly viewer: DeckViewer
  /** The words that are marked already. */
  readonly initial: string
  readonly ref: Ref<HTMLInputElement>
  /** Takes the focus when finding ends. */
  readonly container: RefObject<HTMLElement | null>
}

/** Finds as one types; Enter goes on, Shift+Enter back, Escape clears. The words of a search are walked beyond this deck. */
export const FindBox = ({ viewer, initial, ref, container }: FindBoxProps) => {
  const words = useReaderStrings()
  const [text, setText] = useState(initial)
  const { find, marked } = useViewerState(viewer)
  const step = useHitTrail((state) => state.step)
  const hasTrail = useHasTrail()

  const clear = () => {
    setText('')
    viewer.clearFind()
    container.current?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') clear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isFound = find.state === 'found'
  const canStep = isFound || (hasTrail && marked === 'terms')
  return (
    <search className="find-box" data-state={find.state}>
      <Search size={15} aria-hidden />
      <input
        ref={ref}
        type="text"
        inputMode="search"
        aria-label={words.find}
        placeholder={words.find}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          if (!(event.nativeEvent as InputEvent).isComposing) viewer.find(event.target.value)
        }}
        onCompositionEnd={(event) => viewer.find(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-count" aria-hidden title={find.isWrapped ? words.findWrapped : undefined}>
        {isFound && find.isWrapped && '↺ '}
        {isFound && words.findCount(find.current, find.total)}
        {find.state === 'none' && words.findNone}
      </span>
      <span className="visually-hidden" role="status">
        {isFound && words.findCountSpoken(find.current, find.total)}
        {isFound && find.isWrapped && `, ${words.findWrapped}`}
        {find.state === 'none' && words.findNone}
      </span>
      {text !== '' && (
        <>
          <IconButton
            label={words.findPrevious}
            icon={<ChevronUp size={15} aria-hidden />}
            disabled={!canStep}
            onClick={() => void step(-1)}
          />
          <IconButton
            label={words.findNext}
            icon={<ChevronDown size={15} aria-hidden />}
            disabled={!canStep}
            onClick={() => void step(1)}
          />
          <IconButton label={words.clearFind} icon={<X size={15} aria-hidden />} onClick={clear} />
        </>
      )}
    </search>
  )
}
