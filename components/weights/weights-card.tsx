import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import type { Compared } from '@/lib/domain/weights/reconcile'
import { ReconcileTable } from './reconcile-table'

/** Whether the numbers of one object agree, at every step, in one table. */
export function WeightsCard({
  caseId,
  compared,
  title,
  id = 'weights',
  linked = true,
}: {
  readonly caseId: string
  readonly compared: readonly Compared[]
  readonly title?: string
  readonly id?: string
  readonly linked?: boolean
}) {
  const t = useTranslations('weightsPage')
  const alarms = compared.filter(({ alarm }) => alarm).length
  return (
    <Card
      title={title ?? t('reconcile')}
      id={id}
      flush
      aside={
        alarms > 0 ? (
          <Tag tone="risk" icon="at-risk">
            {t('alarms', { count: alarms })}
          </Tag>
        ) : (
          compared.length > 0 && t('agree')
        )
      }
      foot={
        linked && (
          <CaseLink href={`/cases/${caseId}/weights`} className="link">
            {t('to-all')}
          </CaseLink>
        )
      }
    >
      <ReconcileTable compared={compared} caption={title ?? t('reconcile')} />
    </Card>
  )
}
