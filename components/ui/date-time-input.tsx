'use client'
import { useTranslations } from 'next-intl'
import { Field, type FieldWords } from './field'
import { useField } from './form-state'

/**
 * A moment, or a day, by the browser's own picker. What is sent has no zone: it is Phnom Penh time, and the field says so.
 * `value`, `min` and `max` are written as the browser writes them: 2026-11-02T18:40 or 2026-11-02.
 */
export function DateTimeInput({
  value,
  day = false,
  min,
  max,
  ...words
}: FieldWords & {
  readonly value?: string
  /** Asks for a day without a time. */
  readonly day?: boolean
  readonly min?: string
  readonly max?: string
}) {
  const t = useTranslations('ui.field')
  const { answer } = useField(words.name, value)
  return (
    <Field {...words}>
      {(control) => (
        <div className="flex max-w-96 flex-wrap items-center gap-x-2 gap-y-0.5">
          <input
            {...control}
            type={day ? 'date' : 'datetime-local'}
            defaultValue={answer}
            min={min}
            max={max}
            className="control flex-1 basis-62 font-mono"
          />
          {!day && <span className="flex-none text-sm text-soft">{t('zone')}</span>}
        </div>
      )}
    </Field>
  )
}
