import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'

/** How far one is in a form of several short steps. */
export function Stepper({
  step,
  of,
  aside,
}: {
  readonly step: number
  readonly of: number
  readonly aside?: ReactNode
}) {
  const t = useTranslations('ui')
  return (
    <div className="mb-3">
      <div className="flex items-baseline justify-between gap-3 text-sm text-soft">
        <span>{t('step-of', { step, of })}</span>
        {aside}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex gap-1">
        {Array.from({ length: of }, (_, index) => index + 1).map((each) => (
          <span
            key={each}
            className={cx(
              'h-[5px] flex-1 rounded-tag',
              each < step ? 'bg-accent' : each === step ? 'bg-ink' : 'bg-line',
            )}
          />
        ))}
      </div>
    </div>
  )
}

/** The foot of a form on a phone: what is missing, then draft and next. It stays under the thumb. */
export function StickyFoot({
  children,
  missing,
}: {
  readonly children: ReactNode
  readonly missing?: ReactNode
}) {
  return (
    <div
      data-print="no"
      className="sticky bottom-0 z-20 -mx-4 mt-4 border-line border-t bg-surface px-4 py-3 sm:mx-0 sm:rounded-card sm:border"
    >
      {missing && <div className="mb-2 text-sm">{missing}</div>}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
