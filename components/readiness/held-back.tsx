import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

/** What limits the file, in words and before any number: a title, a sentence, and what can be done about it. */
export function HeldBack({
  title,
  children,
  acts,
  small = false,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly acts?: ReactNode
  readonly small?: boolean
}) {
  const t = useTranslations('readinessView')
  return (
    <div className="border-accent border-s-4 ps-3.5">
      <p className="text-sm text-soft">{t('held-back')}</p>
      <p className={cx('font-title', small ? 'text-md' : 'text-limit')}>{title}</p>
      {children && <div className="mt-1 max-w-[60ch]">{children}</div>}
      {acts && <div className="mt-3 flex flex-wrap gap-2">{acts}</div>}
    </div>
  )
}
