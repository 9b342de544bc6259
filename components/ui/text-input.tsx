'use client'
import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldWords } from './field'
import { useField } from './form-state'

const widths = { short: 'max-w-36', medium: 'max-w-80', full: '' }

export type TextInputProps = FieldWords & {
  readonly type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'number' | 'password' | 'search' | 'tel' | 'email' | 'url'
  >
  /** Shown until something was sent. */
  readonly value?: string | number
  /** The unit stands outside the value, so that nobody types it. */
  readonly unit?: ReactNode
  /** For seals, plates, numbers and weights: every letter and digit is told apart. */
  readonly mono?: boolean
  readonly width?: keyof typeof widths
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search'
  readonly autoComplete?: string
  readonly maxLength?: number
  /** The id of a datalist that suggests answers. */
  readonly list?: string
  readonly readOnly?: boolean
  readonly autoFocus?: boolean
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string
}

/** One line of text, a number or a password. */
export function TextInput({ type = 'text', value, unit, mono, width = 'full', ...rest }: TextInputProps) {
  const { name, label, hint, why, good, bad, optional, below, className, ...input } = rest
  const { answer } = useField(name, value === undefined ? undefined : String(value))
  return (
    <Field {...{ name, label, hint, why, good, bad, optional, below, className }}>
      {(control) => (
        <div className={cx('flex items-center gap-2', widths[width])}>
          <input
            {...control}
            {...input}
            type={type}
            defaultValue={type === 'password' ? undefined : answer}
            autoComplete={input.autoComplete ?? 'off'}
            className={cx('control', mono && 'font-mono')}
          />
          {unit && <span className="flex-none text-soft text-sm">{unit}</span>}
        </div>
      )}
    </Field>
  )
}
