'use client'
import { Field, type FieldWords } from './field'
import { useField } from './form-state'

/** Several lines of text; it grows with what is written. */
export function TextArea({
  value,
  rows = 4,
  maxLength,
  lang,
  ...words
}: FieldWords & {
  readonly value?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly lang?: string
}) {
  const { answer } = useField(words.name, value)
  return (
    <Field {...words}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          lang={lang}
          defaultValue={answer}
          className="control"
        />
      )}
    </Field>
  )
}
