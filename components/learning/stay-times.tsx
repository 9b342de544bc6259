import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Table } from '@/components/ui/table'
import type { StayTime } from '@/lib/domain/learning/unit-learning'
import type { UnitLearning } from '@/lib/server/learning/view-unit-learning'

/** How long files stood in each state: the middle one and the middle half, in days, and on one line of time. */
export function StayTimes({ view }: { readonly view: UnitLearning }) {
  const t = useTranslations('unitLearning')
  const count = useCount()
  const days = (value: number) => count(Math.round(value * 10) / 10)
  const longest = Math.max(1, ...view.stays.map(({ time }) => time?.high ?? 0))
  return (
    <Card flush title={t('times')}>
      <p className="max-w-[70ch] px-4 pb-2 text-sm text-soft">{t('times-mean')}</p>
      <Table
        caption={t('times')}
        columns={[
          { key: 'stay', label: t('state') },
          { key: 'count', label: t('stays'), numeric: true },
          { key: 'median', label: t('days') },
        ]}
        rows={view.stays.map(({ stay, time }) => ({
          id: stay,
          cells: {
            stay: t(`stay.${stay}`),
            count: time && count(time.count),
            median: time ? (
              <div className="min-w-40">
                <span>
                  {t('days-of', { median: days(time.median), low: days(time.low), high: days(time.high) })}
                </span>
                <StayBar time={time} longest={longest} />
              </div>
            ) : (
              <span className="text-soft text-xs">{t('few')}</span>
            ),
          },
        }))}
      />
    </Card>
  )
}

function StayBar({ time, longest }: { readonly time: StayTime; readonly longest: number }) {
  const percent = (value: number) => `${((value / longest) * 98).toFixed(1)}%`
  return (
    <svg width="100%" height="10" aria-hidden="true" className="mt-1 block">
      <rect y="3" width="100%" height="4" rx="2" className="fill-sunken" />
      <rect
        y="2"
        x={percent(time.low)}
        width={percent(Math.max(longest * 0.005, time.high - time.low))}
        height="6"
        rx="2"
        className="fill-accent opacity-40"
      />
      <rect x={percent(time.median)} width="3" height="10" className="fill-accent" />
    </svg>
  )
}
