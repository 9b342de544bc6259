import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Icon } from './icon'

/** Steps through a long list by keyset: earlier and later, never page numbers that shift while people work. */
export function Pager({
  earlier,
  later,
}: {
  readonly earlier?: string | null
  readonly later?: string | null
}) {
  const t = useTranslations('ui.pager')
  if (!earlier && !later) return null
  return (
    <nav
      aria-label={t('name')}
      data-print="no"
      className="flex items-center justify-between gap-3 border-line border-t px-4 py-2 text-sm"
    >
      {earlier ? (
        <CaseLink href={earlier} rel="prev" className="link inline-flex items-center gap-1 py-1">
          <Icon of="previous" size="s" />
          {t('earlier')}
        </CaseLink>
      ) : (
        <span />
      )}
      {later && (
        <CaseLink href={later} rel="next" className="link inline-flex items-center gap-1 py-1">
          {t('later')}
          <Icon of="next" size="s" />
        </CaseLink>
      )}
    </nav>
  )
}
