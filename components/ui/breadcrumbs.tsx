import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'

/** The way back up, from the widest to this page's parent. */
export function Breadcrumbs({
  trail,
}: {
  readonly trail: readonly { readonly href: string; readonly label: string }[]
}) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('breadcrumbs')} data-print="no" className="mb-1 text-sm">
      <ol className="flex flex-wrap gap-x-1.5">
        {trail.map(({ href, label }) => (
          <li key={href} className="after:ms-1.5 after:text-soft after:content-['/'/'']">
            <CaseLink href={href}>{label}</CaseLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
