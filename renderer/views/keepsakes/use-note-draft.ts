import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import { isBlank, type Keepsake } from '../../../core/model/keepsake'
import { findUnsaved, isTooLong } from '../../state/keepsakes'
import { useKeepsakes } from '../../state/stores'
import type { Notes } from './use-keepsakes'

/** Milliseconds without a key after which what is written is stored. */
const restTime = 600

/** A note as it is written: stored whenever the writer pauses, and when the field is left. */
export interface NoteWriting {
  readonly text: string
  readonly isTooLong: boolean
  /** Why what was written last is not stored. */
  readonly failure: Failure | null
  change(text: string): void
  /** Stores at once; a note that was emptied is let go of. */
  leave(): void
}

/** Writes a note, or a new one, from what could not be stored of it before. Must be keyed by what it is of. */
export const useNoteDraft = ({ target, title }: Notes, note: Keepsake | undefined): NoteWriting => {
  const [draft, setDraft] = useState<string>()
  const noteOf = { target, ...(note === undefined ? {} : { id: note.id }) }
  const unsaved = useKeepsakes((state) => findUnsaved(state.unsaved, noteOf))
  const stored = note?.text
  const written = draft ?? unsaved?.text
  const text = written ?? stored ?? ''
  // What is stored now is no draft any more, and follows what is changed elsewhere.
  useEffect(() => setDraft((own) => (own === stored ? undefined : own)), [stored])

  const { write, leave: writeLast, forget, drop } = useKeepsakes.getState()
  /** Hands on what has to be stored, if anything has. */
  const store = (work: typeof write | typeof writeLast) => {
    if (written === undefined || isBlank(written)) return
    if (written === stored) return forget(noteOf)
    void work({ ...noteOf, text: written }, title)
  }
  const end = (work: typeof write | typeof writeLast) => {
    if (written === undefined || !isBlank(written)) return store(work)
    setDraft(undefined)
    forget(noteOf)
    if (note !== undefined) void drop([note])
  }
  const acts = { store: () => store(write), end: () => end(writeLast) }
  const newest = useRef(acts)
  newest.current = acts

  useEffect(() => {
    if (draft === undefined) return
    // Nothing would come of waiting, and the window may be closed before.
    if (isTooLong(draft)) return newest.current.store()
    const timer = setTimeout(() => newest.current.store(), restTime)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const onPageHide = () => newest.current.end()
    window.addEventListener('pagehide', onPageHide)
    return () => {
      window.removeEventListener('pagehide', onPageHide)
      newest.current.end()
    }
  }, [])
  return {
    text,
    isTooLong: isTooLong(text),
    failure: unsaved === undefined || isTooLong(unsaved.text) ? null : unsaved.failure,
    change: setDraft,
    leave: () => end(write),
  }
}
