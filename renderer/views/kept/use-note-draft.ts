import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import { isBlank, type Keepsake, type KeepsakeTarget, keepsakeLimits } from '../../../core/model/keepsake'
import { useKeepsakes } from '../../state/stores'

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

/** Writes a note, or a new one of `target`. Must be keyed by what it is of. */
export const useNoteDraft = (target: KeepsakeTarget, note: Keepsake | undefined): NoteWriting => {
  const [draft, setDraft] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const stored = note?.text
  const text = draft ?? stored ?? ''
  const isTooLong = text.length > keepsakeLimits.text
  // What is stored now is no draft any more, and follows what is changed elsewhere.
  useEffect(() => setDraft((own) => (own === stored ? undefined : own)), [stored])

  const store = async () => {
    if (draft === undefined || draft === stored || isTooLong || isBlank(draft)) return
    const { write } = useKeepsakes.getState()
    setFailure(await write({ target, text: draft, ...(note === undefined ? {} : { id: note.id }) }))
  }
  const leave = () => {
    if (draft === undefined || !isBlank(draft)) return void store()
    setDraft(undefined)
    if (note !== undefined) void useKeepsakes.getState().drop([note])
  }
  const newest = useRef({ store, leave })
  newest.current = { store, leave }

  useEffect(() => {
    if (draft === undefined) return
    const timer = setTimeout(() => void newest.current.store(), restTime)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const onPageHide = () => newest.current.leave()
    window.addEventListener('pagehide', onPageHide)
    return () => {
      window.removeEventListener('pagehide', onPageHide)
      newest.current.leave()
    }
  }, [])
  return { text, isTooLong, failure, change: setDraft, leave }
}
