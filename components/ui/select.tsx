'use client'
import { Field, type FieldWords } from './field'
import { useField } from './form-state'

export type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean }
export type ChoiceGroup = { readonly label: string; readonly options: readonly Choice[] }

/** One of many, by the browser's own list. `blank` is the first line, which chooses nothing. */
export function Select({
  value,
  options,
  blank,
  ...words
}: FieldWords & {
  readonly value?: string
  readonly options: readonly (Choice | ChoiceGroup)[]
  readonly blank?: string
}) {
  const { answer } = useField(words.name, value)
  return (
    <Field {...words}>
      {(control) => (
        // React does not follow a new default value of a select (react#30580), hence the key.
        <select key={answer} {...control} defaultValue={answer} className="control">
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(one)}
              </optgroup>
            ) : (
              one(option)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

const one = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)
