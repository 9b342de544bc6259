import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Table } from '@/components/ui/table'
import type { Rate } from '@/lib/domain/learning/unit-learning'
import type { UnitLearning } from '@/lib/server/learning/view-unit-learning'

/** How often a file was right the first time, in words, numbers and a bar with how sure it is. The units stand by name. */
export function FirstTimeTable({
  view,
  unit,
}: {
  readonly view: UnitLearning
  readonly unit: (unitId: string) => string
}) {
  const t = useTranslations('unitLearning')
  const count = useCount()
  const rows = [
    ...view.firstTime.units.map(({ unitId, rate }) => ({ id: unitId, name: unit(unitId), rate })),
    { id: 'all', name: t('all-units'), rate: view.firstTime.all },
  ]
  return (
    <Card flush title={t('first-time')}>
      <p className="max-w-[70ch] px-4 pb-2 text-sm text-soft">{t('first-time-means')}</p>
      <Table
        caption={t('first-time')}
        columns={[
          { key: 'name', label: t('unit') },
          { key: 'right', label: t('right'), numeric: true },
          { key: 'answered', label: t('answered'), numeric: true },
          { key: 'rate', label: t('rate') },
        ]}
        rows={rows.map(({ id, name, rate }) => ({
          id,
          cells: {
            name: id === 'all' ? <b>{name}</b> : name,
            right: rate && count(rate.right),
            answered: rate && count(rate.answered),
            rate: rate ? <RateBar rate={rate} /> : <span className="text-soft text-xs">{t('few')}</span>,
          },
        }))}
      />
    </Card>
  )
}

/** A share as a tick on a line from none to all, in a bar as wide as it is unsure. */
function RateBar({ rate }: { readonly rate: NonNullable<Rate> }) {
  const t = useTranslations('unitLearning')
  const format = useFormatter()
  const share = (value: number) => format.number(value, 'share')
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`
  return (
    <div className="min-w-40">
      <span>{t('rate-of', { seen: share(rate.seen), low: share(rate.low), high: share(rate.high) })}</span>
      <svg width="100%" height="10" aria-hidden="true" className="mt-1 block">
        <rect y="3" width="100%" height="4" rx="2" className="fill-sunken" />
        <rect
          y="2"
          x={percent(rate.low)}
          width={percent(Math.max(0.005, rate.high - rate.low))}
          height="6"
          rx="2"
          className="fill-accent opacity-40"
        />
        <rect x={percent(Math.min(rate.seen, 0.985))} width="3" height="10" className="fill-accent" />
      </svg>
    </div>
  )
}
