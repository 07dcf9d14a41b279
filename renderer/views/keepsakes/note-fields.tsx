import './keepsakes.css'
import { NotebookPen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Keepsake } from '../../../core/model/keepsake'
import { afterPress } from '../../components/after-press'
import { Button } from '../../components/button'
import { toFailureWords } from '../../strings/failure-words'
import { useFormat, useStrings } from '../../strings/use-strings'
import { toLimitWords } from './limit-words'
import type { Notes } from './use-keepsakes'
import { type NoteWriting, useNoteDraft } from './use-note-draft'

/** Begins a note, where there is none yet. */
export const NoteButton = ({ of, look }: { readonly of: Notes; readonly look: 'framed' | 'quiet' }) => {
  const { keepsakes: words } = useStrings()
  if (of.notes.length > 0 || of.isBegun || of.isUnsaved) return null
  return (
    <Button
      look={look}
      className="note-button"
      icon={<NotebookPen size={look === 'framed' ? 15 : 14} aria-hidden="true" />}
      aria-label={words.writeNamed(of.title)}
      onClick={of.begin}
    >
      {words.write}
    </Button>
  )
}

/** The notes of something, each written in its place; and a new one, once it is begun. */
export const NoteFields = ({ of }: { readonly of: Notes }) => {
  const shown = of.notes.length === 0 && (of.isBegun || of.isUnsaved) ? [undefined] : of.notes
  // By their places: the field that a note is begun in stays when it is stored, while one writes on.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return shown.map((note, at) => <NoteField key={at} of={of} note={note} />)
}

const NoteField = ({ of, note }: { readonly of: Notes; readonly note: Keepsake | undefined }) => {
  const { keepsakes: words } = useStrings()
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useNoteDraft(of, note)
  const { isBegun, begin, end } = of
  const isNew = note === undefined
  useEffect(() => {
    if (isBegun && isNew) field.current?.focus()
  }, [isBegun, isNew])
  const leave = () =>
    afterPress(() => {
      if (field.current === null) return
      writing.leave()
      // A window that lost the focus gives it back to the field.
      if (document.activeElement !== field.current) end()
    })
  return (
    <div className="note">
      <textarea
        ref={field}
        className="note-field selectable"
        rows={1}
        aria-label={words.noteOf(of.title)}
        aria-invalid={writing.isTooLong || writing.failure !== null}
        placeholder={words.placeholder}
        value={writing.text}
        onChange={(event) => writing.change(event.target.value)}
        // What was not stored before stays open once it is.
        onFocus={begin}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.blur()
        }}
      />
      <NoteState writing={writing} note={note} />
    </div>
  )
}

/** When it was stored last, or why it is not. */
const NoteState = ({ writing, note }: { readonly writing: NoteWriting; readonly note: Keepsake | undefined }) => {
  const strings = useStrings()
  const format = useFormat()
  const { keepsakes: words } = strings
  const { failure } = writing
  const problem =
    toLimitWords(writing.text, failure, strings) ??
    (failure === null ? undefined : words.notSaved(toFailureWords(failure, strings).what))
  if (problem !== undefined)
    return (
      <p className="note-problem" role="status">
        {problem}
      </p>
    )
  if (note === undefined) return <p className="note-state">{words.savedByItself}</p>
  return (
    <p className="note-state">
      <time dateTime={note.changedAt}>{words.savedAt(format.when(note.changedAt))}</time>
    </p>
  )
}
