'use client'
import { Check, MessageCircleQuestion, OctagonAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { useField } from './form-state'
import { Glyph } from './glyph'

/** What stands around every control. All words come from the caller. */
export type FieldWords = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Why we ask, in one line. */
  readonly why?: ReactNode
  readonly good?: ReactNode
  readonly bad?: ReactNode
  /** Says "optional" after the label. */
  readonly optional?: boolean
  /** What stands after the field, such as a guardrail that this field caused. */
  readonly below?: ReactNode
  readonly className?: string
}

export type Control = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type Around = FieldWords & {
  /** A set of choices is named by a legend, one control by a label. */
  readonly group?: boolean
  readonly children: (control: Control) => ReactNode
}

/** A label, a hint, the control, why we ask, a good and a bad example, and what is wrong and what to do about it. */
export function Field({
  name,
  label,
  hint,
  why,
  good,
  bad,
  optional,
  below,
  className,
  group,
  children,
}: Around) {
  const t = useTranslations('ui.field')
  const { id, errors } = useField(name)
  const describedBy = [hint && `${id}-hint`, errors.length > 0 && `${id}-errors`, why && `${id}-why`]
    .filter(Boolean)
    .join(' ')
  const control = {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': errors.length > 0 || undefined,
  } as const
  const words = (
    <>
      {label}
      {optional && <span className="font-normal text-soft"> ({t('optional')})</span>}
    </>
  )
  const inside = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      <div className="mt-1.5">{children(control)}</div>
      <Errors id={`${id}-errors`} errors={errors} />
      {why && (
        <p id={`${id}-why`} className="mt-1.5 flex items-start gap-2 text-sm text-soft">
          <Glyph of={MessageCircleQuestion} className="mt-[0.2em]" />
          <span>
            <b className="text-ink">{t('why')}</b> {why}
          </span>
        </p>
      )}
      {(good || bad) && (
        <div className="mt-2 space-y-0.5 border-line border-s-[3px] ps-2.5 text-sm">
          {good && <Example drawing={Check} tone="text-ok" word={t('good')} text={good} />}
          {bad && <Example drawing={X} tone="text-stop" word={t('bad')} text={bad} />}
        </div>
      )}
      {below && <div className="mt-3">{below}</div>}
    </>
  )
  if (group)
    return (
      <fieldset className={cx('mb-5 min-w-0', className)} aria-describedby={control['aria-describedby']}>
        <legend className="block font-title text-md">{words}</legend>
        {inside}
      </fieldset>
    )
  return (
    <div className={cx('mb-5', className)}>
      <label htmlFor={id} className="block font-title text-md">
        {words}
      </label>
      {inside}
    </div>
  )
}

function Errors({ id, errors }: { readonly id: string; readonly errors: readonly string[] }) {
  if (errors.length === 0) return null
  return (
    <div id={id} role="alert" className="mt-1.5 space-y-0.5 font-control text-sm text-stop">
      {errors.map((error) => (
        <p key={error} className="flex items-start gap-1.5">
          <Glyph of={OctagonAlert} size="s" className="mt-[0.25em]" />
          <span>{error}</span>
        </p>
      ))}
    </div>
  )
}

function Example({
  drawing,
  tone,
  word,
  text,
}: {
  readonly drawing: typeof Check
  readonly tone: string
  readonly word: string
  readonly text: ReactNode
}) {
  return (
    <p className="flex items-start gap-1.5">
      <Glyph of={drawing} size="s" className={cx('mt-[0.25em]', tone)} />
      <span>
        <b className={tone}>{word}</b> {text}
      </span>
    </p>
  )
}
