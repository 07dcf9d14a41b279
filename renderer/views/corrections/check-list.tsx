interface CheckOption {
  readonly id: string
  readonly label: string
  readonly note?: string
}

interface CheckListProps {
  readonly label: string
  readonly hint?: string
  readonly language: string
  readonly options: readonly CheckOption[]
  readonly checked: readonly string[]
  onToggle(id: string): void
}

/** Several things, each of which is chosen or not. */
export const CheckList = ({ label, hint, language, options, checked, onToggle }: CheckListProps) => (
  <fieldset className="check-list">
    <legend>{label}</legend>
    {hint !== undefined && <p className="field-hint">{hint}</p>}
    {options.map(({ id, label: name, note = '' }) => (
      <label key={id} className="check-option">
        <input type="checkbox" checked={checked.includes(id)} onChange={() => onToggle(id)} />
        <span lang={language}>
          {name}
          {note !== '' && <span className="check-note">{note}</span>}
        </span>
      </label>
    ))}
  </fieldset>
)
