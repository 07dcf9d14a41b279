import { type InputHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** Why what is written cannot stay so. */
  readonly problem?: string | undefined
}

/** A line to write in, under its name, with what is wrong with it below. */
export const TextField = ({ label, hint, problem, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) => {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        type="text"
        className="field-input selectable"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        {...rest}
      />
    </Frame>
  )
}

/** The same with room for many lines; it grows with what is written. */
export const TextArea = ({
  label,
  hint,
  problem,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) => {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <textarea
        id={id}
        className="field-input selectable"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        {...rest}
      />
    </Frame>
  )
}

interface FrameProps {
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly problem: string | undefined
  readonly children: React.ReactNode
}

const Frame = ({ id, label, hint, problem, children }: FrameProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    <p id={`${id}-note`} className={problem === undefined ? 'field-hint' : 'field-problem'}>
      {problem ?? hint}
    </p>
  </div>
)
