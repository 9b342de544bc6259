'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonLook } from './button'
import { Glyph } from './glyph'

/** Sends the form it stands in, and says so while it is under way. A second press does nothing. */
export function SubmitButton({
  children,
  icon,
  name,
  value,
  kind = 'primary',
  size,
  className,
  disabled,
}: ButtonLook & {
  readonly children: ReactNode
  readonly icon?: ReactNode
  readonly name?: string
  readonly value?: string
  readonly disabled?: boolean
}) {
  const t = useTranslations('ui.button')
  const { pending, data } = useFormStatus()
  const mine = pending && (name === undefined || data?.get(name) === value)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonLook({ kind, size, className })}
    >
      {mine ? <Glyph of={LoaderCircle} size="s" className="motion-safe:animate-spin" /> : icon}
      {mine ? <span aria-live="polite">{t('sending')}</span> : children}
    </button>
  )
}
