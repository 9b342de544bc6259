import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { WorkView } from './work'

/** What one began to write and did not finish. It is kept. */
export function Drafts({ drafts }: { readonly drafts: WorkView['drafts'] }) {
  const t = useTranslations('work')
  return (
    <Card title={t('drafts')} aside={t('drafts-kept')}>
      <ul className="divide-y divide-line">
        {drafts.map(({ id, caseId, number, title, savedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-3 py-2">
            <CaseLink href={`/cases/${caseId}/evidence/new?draft=${id}`}>
              {t('go-on', { number, title })}
            </CaseLink>
            <span className="text-soft text-xs">
              <DateTime at={savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
