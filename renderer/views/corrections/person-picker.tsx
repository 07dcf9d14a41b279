import { Check } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { SpeakerSummary } from '../../../core/model/library'
import { Button } from '../../components/button'
import { findSpeakers } from '../../state/speaker-draft'
import { useStrings } from '../../strings/use-strings'
import { toSpeakerName } from '../event/speaker-name'

interface PersonPickerProps {
  readonly all: readonly SpeakerSummary[]
  readonly self: SpeakerSummary
  readonly picked: SpeakerSummary | undefined
  onPick(id: string | null): void
}

/** More than anyone looks through; further words narrow it. */
const mostShown = 50

/** Finds another speaker by a few words; arrows move, Enter picks and picks again to take back. */
export const PersonPicker = ({ all, self, picked, onPick }: PersonPickerProps) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const wanted = useDeferredValue(text)
  const found = useMemo(() => findSpeakers(all, self, wanted).slice(0, mostShown), [all, self, wanted])
  const activeId = active < 0 ? undefined : `${id}-${active}`
  useEffect(() => {
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((at) => Math.max(0, Math.min(found.length - 1, at + step)))
    }
    const person = found[active]
    if (event.key === 'Enter' && person !== undefined) {
      event.preventDefault()
      toggle(person)
    }
  }
  const toggle = (person: SpeakerSummary) => onPick(person.id === picked?.id ? null : person.id)
  const write = (next: string) => {
    setText(next)
    setActive(-1)
  }
  return (
    <div className="field person-picker">
      <label htmlFor={`${id}-search`}>{words.sameAs}</label>
      <p id={`${id}-hint`} className="field-hint">
        {words.sameAsHint}
      </p>
      <input
        id={`${id}-search`}
        type="text"
        role="combobox"
        className="field-input selectable"
        placeholder={words.sameAsSearch}
        autoComplete="off"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className="person-list" role="listbox" aria-label={words.sameAs} tabIndex={-1}>
        {found.map((person, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for the whole list
          <div
            key={person.id}
            id={`${id}-${at}`}
            className="person"
            role="option"
            tabIndex={-1}
            aria-selected={person.id === picked?.id}
            data-active={at === active}
            onClick={() => toggle(person)}
          >
            <span className="person-name">
              {toSpeakerName(person, strings)}
              {person.affiliation !== undefined && <span className="person-note">{person.affiliation}</span>}
            </span>
            <span className="person-note">{strings.list.talks(person.talkCount)}</span>
            {person.id === picked?.id ? <Check size={16} aria-hidden="true" /> : <span className="person-blank" />}
          </div>
        ))}
      </div>
      <div className="person-foot">
        <p className="field-hint" role="status">
          {found.length === 0 && words.sameAsNobody}
          {picked !== undefined &&
            `${words.sameAs}${strings.languageTag === 'en' ? ' ' : '：'}${toSpeakerName(picked, strings)}`}
        </p>
        {picked !== undefined && (
          <Button look="plain" onClick={() => onPick(null)}>
            {words.sameAsClear}
          </Button>
        )}
      </div>
    </div>
  )
}
