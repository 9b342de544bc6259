import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { WorkView } from './work'

/** What waits for this supervisor as the second person. */
export function ApprovalsWaiting({ approvals }: { readonly approvals: WorkView['approvals'] }) {
  const t = useTranslations('work')
  const acts = useTranslations('acts')
  const called = useCalled()
  return (
    <Card title={t('approvals')} aside={<CaseLink href="/approvals">{t('all-approvals')}</CaseLink>}>
      {approvals.length === 0 ? (
        <p className="text-soft">{t('no-approvals')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {approvals.map(({ id, act, number, title, requestedAt, ...name }) => {
            const key = act as Parameters<typeof acts>[0]
            return (
              <li key={id} className="py-2">
                <CaseLink href={`/approvals/${id}`}>{acts.has(key) ? acts(key) : number}</CaseLink>
                <span className="block text-sm">
                  <span className="font-mono text-soft">{number}</span> {title}
                </span>
                <span className="block text-soft text-xs">
                  {t('asked-by', { name: called(name) })} <DateTime at={requestedAt} />
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
