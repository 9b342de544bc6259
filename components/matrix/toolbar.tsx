import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { cx } from '@/components/ui/cx'
import type { Show } from '@/lib/domain/proof/filter'
import { Legend } from './legend'

const filters = [undefined, 'leaders', 'held', 'risk'] as const

/** The filters of the matrix, as addresses, and how to read it. */
export function Toolbar({ base, show }: { readonly base: string; readonly show: Show | null }) {
  const t = useTranslations('matrix')
  return (
    <div className="mb-3 space-y-2">
      <nav
        aria-label={t('show.name')}
        data-filters
        data-print="no"
        className="flex flex-wrap items-center gap-2"
      >
        {filters.map((one) => {
          const on = (show ?? undefined) === one
          return (
            <CaseLink
              key={one ?? 'all'}
              href={one ? `${base}?show=${one}` : base}
              aria-current={on ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-control-small items-center rounded-control border px-2.5 text-sm no-underline',
                on
                  ? 'border-accent bg-accent-tint font-control text-accent'
                  : 'border-edge bg-surface text-ink',
              )}
            >
              {t(`show.${one ?? 'all'}`)}
            </CaseLink>
          )
        })}
      </nav>
      <Legend />
    </div>
  )
}
