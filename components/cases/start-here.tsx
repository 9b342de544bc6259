import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ReadinessNotice } from '@/components/ui/notice'
import type { PartyFacts } from '@/lib/domain/cases/case-view'
import type { CaseHeader } from '@/lib/server/cases/case-header'

/** A case whose leader is not named, or not charged yet: what to do first. */
export function StartHere({
  header,
  suspects,
}: {
  readonly header: CaseHeader
  readonly suspects: readonly PartyFacts[]
}) {
  const t = useTranslations('cases.glance')
  const called = useCalled()
  const leader = suspects.find(({ tier }) => tier === 1)
  const { caseId, may } = header
  return (
    <div className="flex flex-col gap-3 rounded-card bg-surface">
      {leader ? (
        <Empty
          title={t('no-charge', { name: called(leader) })}
          act={
            may.editCharges && (
              <Button kind="primary" href={`/cases/${caseId}/offences`}>
                {t('add-charge')}
              </Button>
            )
          }
        >
          {t('no-charge-why')}
        </Empty>
      ) : (
        <Empty
          title={t('no-leader')}
          act={
            may.editPeople && (
              <Button kind="primary" href={`/cases/${caseId}/people/new`}>
                {t('add-leader')}
              </Button>
            )
          }
        >
          {t('no-leader-why')}
        </Empty>
      )}
      <ReadinessNotice className="px-4 pb-3" />
    </div>
  )
}
