import './choice.css'
import { RadioGroup } from 'radix-ui'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  onChange(value: Value): void
}

/** A few options side by side, one of them chosen. */
export const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => (
  <RadioGroup.Root
    className="choice"
    aria-label={label}
    orientation="horizontal"
    value={value}
    onValueChange={(next) => {
      const option = options.find((each) => each.value === next)
      if (option !== undefined) onChange(option.value)
    }}
  >
    {options.map((option) => (
      <RadioGroup.Item key={option.value} value={option.value} className="choice-option">
        {option.label}
      </RadioGroup.Item>
    ))}
  </RadioGroup.Root>
)
