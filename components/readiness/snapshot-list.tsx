import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import type { SnapshotsView } from '@/lib/server/readiness/view-snapshots'

/** Every snapshot of the case: when, why, by whom, and what each charge showed then. */
export function SnapshotList({ view, caseId }: { readonly view: SnapshotsView; readonly caseId: string }) {
  const t = useTranslations('snapshotsPage')
  const colleague = useColleague()
  const called = useCalled()
  const count = useCount()
  return (
    <Card title={t('all')} id="all" className="scroll-mt-4">
      {view.snapshots.length === 0 && <Empty title={t('none')}>{t('none-why')}</Empty>}
      <ol className="grid gap-3">
        {view.snapshots.map(({ snapshotId, number, because, note, takenAt, by, readings }) => (
          <li key={snapshotId} className="border-line border-t pt-3 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <b className="font-title">{t('number', { number })}</b>
              <span>{note ?? t(`because.${because}`)}</span>
              <span className="text-soft text-sm">
                {colleague(by)}, <DateTime at={takenAt} />
              </span>
            </p>
            <ul className="mt-1 grid gap-0.5 text-sm">
              {readings.map((one) => (
                <li key={one.chargeId}>
                  {t('was', {
                    name: called({ ...one, nameOther: null, aliases: [] }),
                    count: one.count,
                    display: count(one.display),
                    cleared: count(one.displayIfCleared),
                  })}
                </li>
              ))}
            </ul>
            <p className="mt-1 text-sm">
              <CaseLink href={`/cases/${caseId}/snapshots?from=${snapshotId}&to=now`}>{t('since')}</CaseLink>
            </p>
          </li>
        ))}
      </ol>
      {view.earlier !== null && (
        <p className="mt-3">
          <CaseLink href={`/cases/${caseId}/snapshots?before=${view.earlier}`}>{t('earlier')}</CaseLink>
        </p>
      )}
    </Card>
  )
}
