import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'
import type { ReturnsView } from '@/lib/server/returns/view-returns'
import { DefectCard } from './defect-card'

/** One return: who sent the file back, until when it is to be cured, and each of its defects. */
export function ReturnCard({
  one,
  view,
}: {
  readonly one: ReturnsView['returns'][number]
  readonly view: ReturnsView
}) {
  const t = useTranslations('returnsPage')
  const colleague = useColleague()
  const count = useCount()
  const open = one.defects.filter(({ state }) => state !== 'closed').length
  const late = open > 0 && one.due !== null && one.due < view.now
  return (
    <Card
      id={`return-${one.returnId}`}
      className="scroll-mt-4"
      title={t('return', { number: count(one.number ?? 0) })}
      aside={
        <span className="flex flex-wrap items-center gap-2">
          <Tag tone={open === 0 ? 'ok' : 'risk'} icon={open === 0 ? 'check' : 'return'}>
            {t('open', { open: count(open), all: count(one.defects.length) })}
          </Tag>
          {one.due && open > 0 && (
            <Tag tone={late ? 'stop' : 'plain'} icon="time-to-loss">
              {t(late ? 'was-due' : 'due')} <DateTime at={one.due} show="day" />
            </Tag>
          )}
        </span>
      }
    >
      <p className="text-soft text-sm">
        {colleague(one.by)}, {one.sentAt && <DateTime at={one.sentAt} />}
      </p>
      {one.note && <p className="mt-1.5 max-w-[70ch] whitespace-pre-line">{one.note}</p>}
      {one.defects.map((defect) => (
        <DefectCard key={defect.defectId} defect={defect} view={view} />
      ))}
    </Card>
  )
}
