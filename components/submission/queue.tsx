import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import type { QueueView } from '@/lib/server/submission/view-queue'

const day = 86_400_000

/** The files that wait for the office, the longest waiting first, with what each lacks. */
export function Queue({ view: { files, later, now } }: { readonly view: QueueView }) {
  const t = useTranslations('queuePage')
  const words = useTranslations('submissionPage.lack')
  const unit = useUnitName()
  const count = useCount()
  return (
    <Card flush>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'case', label: t('case') },
          { key: 'waits', label: t('waits'), tight: true },
          { key: 'lacks', label: t('lacks') },
          { key: 'since', label: t('since') },
        ]}
        rows={files.map((one) => ({
          id: one.caseId,
          cells: {
            case: (
              <>
                <span className="block font-mono text-soft text-xs">{one.number}</span>
                <CaseLink
                  href={`/cases/${one.caseId}/submission`}
                  className="font-title text-ink hover:underline"
                >
                  {one.title}
                </CaseLink>
                <span className="block text-soft text-xs">
                  {unit({ nameEn: one.unitEn, nameKm: one.unitKm })}
                </span>
              </>
            ),
            waits: (
              <>
                {t('days', { n: Math.max(0, Math.floor((now.getTime() - one.submittedAt.getTime()) / day)) })}
                <span className="block text-soft text-xs">
                  <DateTime at={one.submittedAt} show="day" />
                </span>
              </>
            ),
            lacks:
              one.lacks.length === 0 ? (
                <span className="text-soft">{t('none-lacks')}</span>
              ) : (
                <ul>
                  {one.lacks.slice(0, 4).map(({ kind, count: n }) => (
                    <li key={kind}>
                      {count(n)} {words(`${kind}.short`)}
                    </li>
                  ))}
                </ul>
              ),
            since: (
              <>
                {one.submission !== null && one.submission > 1 && (
                  <span className="block">{t('again', { n: count(one.submission) })}</span>
                )}
                {one.defects > 0 && <span className="block">{t('defects', { n: one.defects })}</span>}
                <span className="block text-soft">{t('changes', { n: one.since })}</span>
              </>
            ),
          },
        }))}
        empty={<Empty title={t('none')}>{t('none-why')}</Empty>}
      />
      <Pager later={later && `/queue?after=${encodeURIComponent(later)}`} />
    </Card>
  )
}
