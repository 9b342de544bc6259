import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { buttonLook, choiceLook } from '@/components/ui/button'

/** From one part of the audit to the others. */
export function AuditTabs({ here }: { readonly here: 'flags' | 'samples' }) {
  const t = useTranslations('auditPage')
  return (
    <nav aria-label={t('show')} data-print="no" className="mb-4 flex flex-wrap gap-2">
      <CaseLink
        href="/audit"
        aria-current={here === 'flags' || undefined}
        className={choiceLook(here === 'flags')}
      >
        {t('flags')}
      </CaseLink>
      <CaseLink
        href="/audit/samples"
        aria-current={here === 'samples' || undefined}
        className={choiceLook(here === 'samples')}
      >
        {t('samples')}
      </CaseLink>
      <CaseLink href="/log" className={buttonLook()}>
        {t('to-log')}
      </CaseLink>
    </nav>
  )
}
