import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { KeyValues } from '@/components/ui/key-value'
import type { RetentionView } from '@/lib/server/retention/view-retention'
import { CalendarDay } from './calendar-day'
import { Holds } from './holds'

/** How it ended, on which days what is due, by which rule, and everything that holds it. */
export function DueCard({ view: { due, holds, periods } }: { readonly view: RetentionView }) {
  const t = useTranslations('retentionPage')
  const day = (on: string | null, otherwise: string) => (on ? <CalendarDay day={on} /> : otherwise)
  return (
    <Card title={t('days')}>
      <KeyValues
        facts={[
          {
            name: t('ended'),
            value: due.ground
              ? t(`grounds.${due.ground}`)
              : due.runs.map((one) => t(`runs.${one}`)).join(' '),
          },
          { name: t('ends-on'), value: day(due.endsOn, t('not-known')) },
          {
            name: t('restrict-on'),
            value: day(due.restrictOn, due.ground ? t('never-restricted') : t('not-known')),
          },
          { name: t('review-on'), value: day(due.reviewOn, t('not-known')) },
          { name: t('erase-from'), value: day(due.eraseOn, t('not-known')) },
          ...(due.keepYears !== null
            ? [
                {
                  name: t('rule'),
                  value: t('rule-words', {
                    appeal: periods.appealDays,
                    objection: periods.objectionDays,
                    years: due.keepYears,
                  }),
                },
              ]
            : []),
        ]}
      />
      <h3 className="mt-4 mb-1 font-title">{t('holds')}</h3>
      <Holds holds={holds} />
    </Card>
  )
}
