import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { usePlaceWords } from './place-words'

type Difference = { readonly place: string; readonly from: number; readonly to: number }

/** The numbers in which two policies differ, side by side. */
export function NumberTable({ rows }: { readonly rows: readonly Difference[] }) {
  const t = useTranslations('policy')
  const words = usePlaceWords()
  if (rows.length === 0) return <p className="px-4 pb-4 text-soft">{t('same')}</p>
  return (
    <Table
      compact
      caption={t('compare')}
      columns={[
        { key: 'place', label: t('number') },
        { key: 'from', label: t('now'), numeric: true },
        { key: 'to', label: t('then'), numeric: true },
      ]}
      rows={rows.map(({ place, from, to }) => ({
        id: place,
        cells: {
          place: (
            <>
              {words(place)}{' '}
              <span className="text-soft text-xs">
                {t(`group.${place.split('.')[0]}` as Parameters<typeof t>[0])}
              </span>
            </>
          ),
          from: <span className="font-mono">{from}</span>,
          to: <span className="font-mono">{to}</span>,
        },
      }))}
    />
  )
}
