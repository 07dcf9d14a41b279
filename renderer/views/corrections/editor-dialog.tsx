import { type FormEvent, type ReactNode, useId, useState } from 'react'
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
  /** Stands apart from saving, at the other end. */
  readonly aside?: ReactNode
  /** Null when it is saved, else why not; undefined when what is written cannot be saved and says so by itself. */
  onSave(): Promise<Failure | null> | undefined
}

/** A dialog with a form in it: Enter saves, Escape leaves everything as it was. */
export const EditorDialog = ({ title, width = 640, saveLabel, children, aside, onSave }: EditorDialogProps) => {
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
  const footer = (
    <>
      <div className="editor-aside">{aside}</div>
      <Button onClick={close}>{words.cancel}</Button>
      <Button look="main" type="submit" form={form} disabled={isBusy}>
        {saveLabel ?? words.save}
      </Button>
    </>
  )
  return (
    <Dialog title={title} closeLabel={words.close} width={width} footer={footer} holdsDraft onClose={close}>
      <form id={form} className="editor" noValidate onSubmit={(event) => void submit(event)}>
        {children}
        <p className="field-problem" role="alert">
          {told !== null && [told.what, told.meaning, told.todo].join(strings.languageTag === 'en' ? '. ' : '。')}
        </p>
      </form>
    </Dialog>
  )
}

/** The first field that asks for something else gets the focus, once it says so. */
const focusProblem = (form: string) =>
  requestAnimationFrame(() =>
    document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
