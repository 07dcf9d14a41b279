import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Source } from '../../../core/model/library'
import { useSources } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** Characters a name may have: more than any list shows. */
const longestName = 120

interface SourceNameProps {
  readonly source: Source
  readonly id: string
  readonly isRenamed: boolean
  onRenamed(): void
}

/** A source's name; while it is renamed, a field in its place: Enter keeps the new name, Escape the old one. */
export const SourceName = ({ source, id, isRenamed, onRenamed }: SourceNameProps) =>
  isRenamed ? (
    <NameField source={source} id={id} onRenamed={onRenamed} />
  ) : (
    <h2 id={id} className="source-name">
      {source.title}
    </h2>
  )

const NameField = ({ source, id, onRenamed }: Omit<SourceNameProps, 'isRenamed'>) => {
  const { sources: words } = useStrings()
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const end = (title: string) => {
    // Going away takes the focus, and would end it a second time.
    if (isOver.current) return
    isOver.current = true
    void useSources.getState().rename(source, title)
    onRenamed()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    end(event.key === 'Enter' ? event.currentTarget.value : source.title)
  }
  return (
    <input
      ref={input}
      id={id}
      className="source-name-field"
      type="text"
      aria-label={words.newName}
      defaultValue={source.title}
      maxLength={longestName}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  )
}
