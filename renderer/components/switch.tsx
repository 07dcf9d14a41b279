import './switch.css'
import { useId } from 'react'

interface SwitchProps {
  readonly label: string
  /** What it does, in a sentence below its name. */
  readonly hint: string
  readonly isOn: boolean
  onChange(isOn: boolean): void
}

/** Something that is on or off, with what it does said below. */
export const Switch = ({ label, hint, isOn, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className="switch">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  )
}
