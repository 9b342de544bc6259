import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { buttonLook } from '@/components/ui/button'

/** From one part of the audit to the others. */
export function AuditTabs({ here }: { readonly here: 'flags' | 'samples' }) {
  const t = useTranslations('auditPage')
  const look = (chosen: boolean) =>
    chosen
      ? 'inline-flex min-h-control items-center rounded-control border border-accent bg-accent-tint px-3 py-1 font-title text-ink text-sm no-underline'
      : buttonLook()
  return (
    <nav aria-label={t('show')} data-print="no" className="mb-4 flex flex-wrap gap-2">
      <CaseLink href="/audit" aria-current={here === 'flags' || undefined} className={look(here === 'flags')}>
        {t('flags')}
      </CaseLink>
      <CaseLink
        href="/audit/samples"
        aria-current={here === 'samples' || undefined}
        className={look(here === 'samples')}
      >
        {t('samples')}
      </CaseLink>
      <CaseLink href="/log" className={buttonLook()}>
        {t('to-log')}
      </CaseLink>
    </nav>
  )
}
