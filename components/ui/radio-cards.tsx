'use client'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldWords } from './field'
import { useField } from './form-state'

export type RadioCard = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** A mark or a tag at the end of the line. */
  readonly mark?: ReactNode
  readonly disabled?: boolean
}

const layouts = {
  list: '',
  two: 'sm:grid-cols-2',
  three: 'sm:grid-cols-3',
  four: 'grid-cols-2 sm:grid-cols-4',
}

/** A few choices, each with a line that says what it means. The whole card is the target. */
export function RadioCards({
  value,
  options,
  layout = 'list',
  ...words
}: FieldWords & {
  readonly value?: string
  readonly options: readonly RadioCard[]
  readonly layout?: keyof typeof layouts
}) {
  const { answer } = useField(words.name, value)
  return (
    <Field {...words} group>
      {({ id, name, ...described }) => (
        <div className={cx('grid gap-2', layouts[layout])}>
          {options.map((option, index) => (
            <label
              key={option.value}
              className="flex items-start gap-2.5 rounded-control border border-edge bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-tint has-checked:outline has-checked:outline-accent has-disabled:opacity-60"
            >
              <input
                type="radio"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={name}
                value={option.value}
                defaultChecked={answer === option.value}
                disabled={option.disabled}
                aria-invalid={described['aria-invalid']}
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
