'use client'
import { Field, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'

/** A few short answers side by side, of which one is chosen. An empty value says that it is not known. */
export function AnswerChoice({
  value,
  options,
  ...words
}: FieldWords & {
  readonly value?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) {
  const { answer } = useField(words.name, value)
  return (
    <Field {...words} group>
      {({ id, name, ...described }) => (
        <div className="flex flex-wrap gap-2">
          {options.map((option, index) => (
            <label
              key={option.value}
              className="flex min-h-control items-center gap-2 rounded-control border border-edge bg-surface px-3 py-1 has-checked:border-accent has-checked:bg-accent-tint has-checked:outline has-checked:outline-accent"
            >
              <input
                type="radio"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={name}
                value={option.value}
                defaultChecked={answer === option.value}
                aria-invalid={described['aria-invalid']}
              />
              <span className="font-control">{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
