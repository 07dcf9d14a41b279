import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import {
  addSpeaker,
  changeSpeaker,
  moveSpeaker,
  removeSpeaker,
  type SpeakerRow,
  type TalkDraft,
} from '../../state/talk-draft'
import { useStrings } from '../../strings/use-strings'

interface SpeakerRowsProps {
  readonly draft: TalkDraft
  /** Keys of the rows that need a name. */
  readonly nameless: readonly number[]
  readonly language: string
  onChange(draft: TalkDraft): void
}

/** Who gave a talk, in order; Alt with the arrow keys moves a row. */
export const SpeakerRows = ({ draft, nameless, language, onChange }: SpeakerRowsProps) => {
  const { correcting: words } = useStrings()
  const box = useRef<HTMLFieldSetElement>(null)
  const [moved, setMoved] = useState('')
  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus())
  const add = () => {
    const next = addSpeaker(draft)
    onChange(next)
    focus(`[data-row="${next.speakers.at(-1)?.key}"] input`)
  }
  const remove = (row: SpeakerRow) => {
    const next = removeSpeaker(draft, row.key)
    onChange(next)
    const at = Math.min(draft.speakers.indexOf(row), next.speakers.length - 1)
    focus(at < 0 ? '.add-speaker' : `[data-row="${next.speakers[at]?.key}"] input`)
  }
  const move = (row: SpeakerRow, by: -1 | 1) => {
    const next = moveSpeaker(draft, row.key, by)
    if (next === draft) return
    onChange(next)
    const at = next.speakers.findIndex((each) => each.key === row.key) + 1
    setMoved(words.moved(row.name || words.unnamed, at, next.speakers.length))
  }
  return (
    <fieldset className="speaker-rows" ref={box}>
      <legend>{words.speakers}</legend>
      {draft.speakers.length > 0 && (
        <div className="speaker-captions" aria-hidden="true">
          {fields.map(({ field }) => (
            <span key={field}>{words[field]}</span>
          ))}
        </div>
      )}
      {draft.speakers.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          at={at}
          of={draft.speakers.length}
          language={language}
          isNameless={nameless.includes(row.key)}
          onWrite={(change) => onChange(changeSpeaker(draft, row.key, change))}
          onRemove={() => remove(row)}
          onMove={(by) => move(row, by)}
        />
      ))}
      <Button look="plain" className="add-speaker" icon={<Plus size={15} aria-hidden="true" />} onClick={add}>
        {words.addSpeaker}
      </Button>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </fieldset>
  )
}

interface RowProps {
  readonly row: SpeakerRow
  readonly at: number
  readonly of: number
  readonly language: string
  readonly isNameless: boolean
  onWrite(change: Partial<Omit<SpeakerRow, 'key'>>): void
  onRemove(): void
  onMove(by: -1 | 1): void
}

const fields = [
  { field: 'name', longest: 200 },
  { field: 'nickname', longest: 200 },
  { field: 'affiliation', longest: 1000 },
] as const

const Row = ({ row, at, of, language, isNameless, onWrite, onRemove, onMove }: RowProps) => {
  const { correcting: words } = useStrings()
  const name = row.name.trim() || words.unnamed
  const noteId = `speaker-note-${row.key}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would repeat its legend before every field
    <div
      className="speaker-row"
      role="group"
      aria-label={words.speakerRow(at + 1)}
      data-row={row.key}
      onKeyDown={onKeyDown}
    >
      {fields.map(({ field, longest }) => (
        <input
          key={field}
          type="text"
          className="field-input selectable"
          lang={language}
          aria-label={words[field]}
          aria-invalid={field === 'name' && isNameless}
          aria-describedby={field === 'name' && isNameless ? noteId : undefined}
          autoComplete="off"
          maxLength={longest}
          value={row[field]}
          onChange={(event) => onWrite({ [field]: event.target.value })}
        />
      ))}
      <span className="speaker-tools">
        <IconButton
          label={words.moveUp(name)}
          icon={<ArrowUp size={15} aria-hidden="true" />}
          aria-disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={words.moveDown(name)}
          icon={<ArrowDown size={15} aria-hidden="true" />}
          aria-disabled={at === of - 1}
          onClick={() => onMove(1)}
        />
        <IconButton label={words.removeSpeaker(name)} icon={<X size={15} aria-hidden="true" />} onClick={onRemove} />
      </span>
      {isNameless && (
        <p id={noteId} className="field-problem">
          {words.noName}
        </p>
      )}
    </div>
  )
}
