import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useCorrections } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'

interface EditorDialogProps {
  readonly title: string
  readonly width?: number
  readonly saveLabel?: string
  readonly children: ReactNode
  /** Something is written that is not saved: it is not left without a question. */
  readonly isChanged: boolean
  /** Stands apart from saving, at the other end. */
  readonly aside?: ReactNode
  /** Null when it is saved, else why not; undefined when what is written cannot be saved and says so by itself. */
  onSave(): Promise<Failure | null> | undefined
}

/** A dialog with a form in it: Enter saves, Escape leaves everything as it was, and asks before it loses a draft. */
export const EditorDialog = ({
  title,
  width = 640,
  saveLabel,
  children,
  isChanged,
  aside,
  onSave,
}: EditorDialogProps) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const form = useId()
  const close = useCorrections((state) => state.stopEditing)
  const isBusy = useCorrections((state) => state.isBusy)
  const [failure, setFailure] = useState<Failure | null>(null)
  const settle = (refused: Failure | null) => (refused === null ? close() : setFailure(refused))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saving = onSave()
    if (saving === undefined) focusProblem(form)
    else settle(await saving)
  }
  const told = failure === null ? null : toFailureWords(failure, strings)
  const leaving = useLeaving(isChanged, close)
  const footer = leaving.isAsked ? (
    <LeaveQuestion onStay={leaving.stay} onLeave={close} />
  ) : (
    <>
      <div className="editor-aside">{aside}</div>
      <Button onClick={close}>{words.cancel}</Button>
      <Button look="main" type="submit" form={form} disabled={isBusy}>
        {saveLabel ?? words.save}
      </Button>
    </>
  )
  return (
    <Dialog title={title} closeLabel={words.close} width={width} footer={footer} holdsDraft onClose={leaving.ask}>
      <form id={form} className="editor" noValidate onSubmit={(event) => void submit(event)}>
        {children}
        <p className="field-problem" role="alert">
          {told !== null && [told.what, told.meaning, told.todo].join(strings.sentenceEnd)}
        </p>
      </form>
    </Dialog>
  )
}

/** Closing what holds a draft: asked for once it asks whether the draft may be lost, asked for again it stays. */
const useLeaving = (isChanged: boolean, close: () => void) => {
  const [isAsked, setIsAsked] = useState(false)
  const before = useRef<Element | null>(null)
  const stay = () => {
    setIsAsked(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const ask = () => {
    if (isAsked) return stay()
    if (!isChanged) return close()
    before.current = document.activeElement
    setIsAsked(true)
  }
  return { isAsked, ask, stay }
}

interface LeaveQuestionProps {
  onStay(): void
  onLeave(): void
}

const LeaveQuestion = ({ onStay, onLeave }: LeaveQuestionProps) => {
  const { correcting: words } = useStrings()
  const question = useId()
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => safe.current?.focus(), [])
  return (
    <>
      <p id={question} className="leave-question">
        {words.leaveQuestion}
      </p>
      <Button onClick={onLeave}>{words.leave}</Button>
      <Button ref={safe} look="main" aria-describedby={question} onClick={onStay}>
        {words.stay}
      </Button>
    </>
  )
}

/** The first field that asks for something else gets the focus, once it says so. */
const focusProblem = (form: string) =>
  requestAnimationFrame(() =>
    document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
