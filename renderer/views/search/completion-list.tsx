import './completion-list.css'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Suggestion } from '../../state/search-completion'
import { useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import type { Completing } from './use-completion'

/** The DOM id of the list of completions, and of one of its options. */
export const completionListId = 'search-completions'
export const toCompletionId = (at: number): string => `search-completion-${at}`

interface CompletionListProps {
  readonly completing: Completing
  readonly input: RefObject<HTMLInputElement | null>
}

const measure = (input: HTMLInputElement, text: string): number => {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  pen.font = getComputedStyle(input).font
  return Math.max(0, input.offsetLeft + pen.measureText(text).width - input.scrollLeft)
}

/** What may be typed next, below the word it would complete. */
export const CompletionList = ({ completing, input }: CompletionListProps) => {
  const strings = useStrings()
  const before = useSearch((state) => state.text.slice(0, completing.start))
  const [left, setLeft] = useState(0)
  useLayoutEffect(() => {
    const box = input.current
    if (box !== null) setLeft(Math.min(measure(box, before), box.offsetLeft + box.clientWidth - 300))
  }, [before, input])
  return (
    <div
      id={completionListId}
      role="listbox"
      aria-label={strings.search.completions}
      className="completions"
      style={{ left }}
    >
      {completing.options.map((option, at) => (
        <CompletionOption
          key={option.label}
          option={option}
          at={at}
          isActive={at === completing.active}
          onAccept={completing.accept}
        />
      ))}
    </div>
  )
}

interface CompletionOptionProps {
  readonly option: Suggestion
  readonly at: number
  readonly isActive: boolean
  onAccept(option: Suggestion): void
}

/** What a field or a choice means, in the reader's words. */
const useMeaning = ({ kind, field, value = '' }: Suggestion): string | undefined => {
  const { search } = useStrings()
  if (kind === 'field') return search.fields[field]
  if (field === 'kind') return search.kinds[value as keyof typeof search.kinds]
  if (field === 'lang') return search.languages[value as keyof typeof search.languages]
  return field === 'is' || field === 'has' ? search.fields[field] : undefined
}

const CompletionOption = ({ option, at, isActive, onAccept }: CompletionOptionProps) => {
  const meaning = useMeaning(option)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys for all its options
    <div
      id={toCompletionId(at)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="completion"
      // The words stay in the search box: picking never takes the focus from it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onAccept(option)}
    >
      <span className="completion-label">{option.label}</span>
      {meaning !== undefined && <span className="completion-meaning">{meaning}</span>}
      {at === 0 && (
        <span className="completion-key" aria-hidden="true">
          Tab
        </span>
      )}
    </div>
  )
}
