import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { clocksOf } from '@/lib/domain/offences/catalogue/clocks'
import { useDeadlineLaw } from './deadline-law'

/** Every clock as data: what starts it, how long it runs, where it stands in the law, and how sure that is. */
export function ClockTable() {
  const t = useTranslations('clocks')
  const language = useLocale()
  const law = useDeadlineLaw()
  return (
    <Table
      caption={t('all')}
      columns={[
        { key: 'what', label: t('what') },
        { key: 'starts', label: t('starts') },
        { key: 'limit', label: t('limit') },
        { key: 'law', label: t('source') },
      ]}
      rows={clocksOf('KH').map((deadline) => ({
        id: deadline.id,
        cells: {
          what: deadline.title[language],
          starts: t(`start.${deadline.starts}`),
          limit:
            deadline.limit === null
              ? t('stated')
              : t(deadline.runs === 'before' ? 'before' : 'after', {
                  span: t(`unit.${deadline.limit.unit}`, { n: deadline.limit.amount }),
                }),
          law: law(deadline),
        },
      }))}
    />
  )
}
