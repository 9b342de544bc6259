import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Tag } from '@/components/ui/tag'
import type { WorkView } from './work'

/** Returned files with defects that wait for the reader: to be cured, or to be looked at. */
export function WorkReturns({
  returns,
  role,
  now,
}: {
  readonly returns: WorkView['returns']
  readonly role: WorkView['role']
  readonly now: Date
}) {
  const t = useTranslations('work')
  return (
    <Card title={t(role === 'prosecutor' ? 'returns-to-look-at' : 'returns-to-cure')}>
      <ul className="divide-y divide-line">
        {returns.map(({ caseId, number, title, defects, due }) => (
          <li key={caseId} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
            <span className="min-w-0">
              <CaseLink href={`/cases/${caseId}/returns`} className="link">
                <span className="font-mono">{number}</span> {title}
              </CaseLink>{' '}
              {t('defects', { n: defects })}
            </span>
            <Tag tone={due < now ? 'stop' : 'plain'} icon="time-to-loss">
              <DateTime at={due} show="day" />
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}
