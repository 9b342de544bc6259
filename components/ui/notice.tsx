import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type Meaning } from './icon'

const tones = {
  plain: 'border-line bg-surface',
  risk: 'border-risk/35 bg-risk-tint',
  stop: 'border-stop/35 bg-stop-tint',
  ok: 'border-ok/35 bg-ok-tint',
  counter: 'border-counter/35 bg-counter-tint',
  intel: 'border-intel border-dashed bg-intel-tint',
  accent: 'border-accent/35 bg-accent-tint',
}
const marks = {
  plain: '',
  risk: 'text-risk',
  stop: 'text-stop',
  ok: 'text-ok',
  counter: 'text-counter',
  intel: 'text-intel',
  accent: 'text-accent',
}
const icons = {
  plain: 'info',
  risk: 'at-risk',
  stop: 'must-act',
  ok: 'check',
  counter: 'points-away',
  intel: 'intelligence',
  accent: 'info',
} as const satisfies Record<string, Meaning>

/** Something the reader must know here. Red only where a person must act now. */
export function Notice({
  tone = 'plain',
  icon,
  title,
  children,
  acts,
  alert = false,
}: {
  readonly tone?: keyof typeof tones
  readonly icon?: Meaning
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly acts?: ReactNode
  /** Read out at once, for what changed while the reader was writing. */
  readonly alert?: boolean
}) {
  return (
    <div role={alert ? 'alert' : undefined} className={cx('rounded-card border px-3.5 py-2.5', tones[tone])}>
      <div className="flex items-start gap-2.5">
        <Icon of={icon ?? icons[tone]} className={cx('mt-[0.2em]', marks[tone])} />
        <div className="min-w-0 flex-1">
          {title && <p className={cx('font-title', marks[tone])}>{title}</p>}
          {children && <div className={title ? 'mt-0.5 text-sm' : undefined}>{children}</div>}
          {acts && <div className="mt-2 flex flex-wrap gap-2">{acts}</div>}
        </div>
      </div>
    </div>
  )
}

/** The sentence that stands on every screen with a score. Its words are fixed (product.md). */
export function ReadinessNotice({ className }: { readonly className?: string }) {
  const t = useTranslations('readinessView')
  return (
    <p className={cx('flex items-start gap-2 text-sm text-soft', className)}>
      <Icon of="notice" className="mt-[0.2em]" />
      <span>{t('notice')}</span>
    </p>
  )
}

/** Under the field that caused it: what is outside what, what follows in the proof, and the choices that repair it. */
export function Guardrail({
  title,
  children,
  choices,
}: {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly choices?: ReactNode
}) {
  return (
    <div role="alert" className="rounded-card border-[1.5px] border-risk bg-risk-tint px-3.5 py-3">
      <p className="flex items-start gap-2 font-title text-risk">
        <Icon of="at-risk" size="l" className="mt-[0.1em]" />
        {title}
      </p>
      <div className="mt-1 text-sm">{children}</div>
      {choices && <div className="mt-3 [&>*:last-child]:mb-0">{choices}</div>}
    </div>
  )
}
