'use client'
import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Field, type FieldWords } from './field'
import { useAnswers, useField } from './form-state'
import { Glyph } from './glyph'
import type { RadioCard } from './radio-cards'

/** One statement to tick. It sends `value` when ticked, and nothing when not. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'yes',
  checked = false,
}: {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value?: string
  readonly checked?: boolean
}) {
  const { state } = useAnswers()
  const { id, answers, errors } = useField(name)
  return (
    <div className="mb-5">
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={state ? answers.includes(value) : checked}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          className="mt-0.5"
        />
        <span className="min-w-0">
          <span className="font-control">{label}</span>
          {hint && <span className="block text-sm text-soft">{hint}</span>}
        </span>
      </label>
      {errors.length > 0 && (
        <p
          id={`${id}-errors`}
          role="alert"
          className="mt-1.5 flex items-start gap-1.5 font-control text-sm text-stop"
        >
          <Glyph of={OctagonAlert} size="s" className="mt-[0.25em]" />
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}

/** Any number of choices under one name. */
export function CheckboxGroup({
  values = [],
  options,
  ...words
}: FieldWords & { readonly values?: readonly string[]; readonly options: readonly RadioCard[] }) {
  const { answers } = useField(words.name, values)
  return (
    <Field {...words} group>
      {({ id, name }) => (
        <div className="divide-y divide-line">
          {options.map((option, index) => (
            <label key={option.value} className="flex items-start gap-2.5 py-2">
              <input
                type="checkbox"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={name}
                value={option.value}
                defaultChecked={answers.includes(option.value)}
                disabled={option.disabled}
                className="mt-0.5"
              />
              <span className="min-w-0 flex-1">
                <span className="font-control">{option.label}</span>
                {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
              </span>
              {option.mark}
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
