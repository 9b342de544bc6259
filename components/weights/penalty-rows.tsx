import { useTranslations } from 'next-intl'
import type { Penalty } from '@/lib/domain/weights/totals'

/** The rows of the penalty table in which a net weight falls; where it is silent or stands on a boundary, that is said. */
export function PenaltyRows({ penalty }: { readonly penalty: Penalty }) {
  const t = useTranslations('weightsPage')
  if (penalty.as !== 'rows') return <span className="text-soft">{t(penalty.as)}</span>
  return (
    <>
      {penalty.rows.map(({ fromGrams, toGrams, years }) => (
        <span key={fromGrams} className="block">
          {toGrams === null
            ? t('band-over', { from: String(fromGrams) })
            : t('band', { from: String(fromGrams), to: String(toGrams) })}
          {': '}
          {years === null
            ? t('years-unknown')
            : years === 'life'
              ? t('life')
              : t('years', { from: String(years[0]), to: String(years[1]) })}
        </span>
      ))}
      {penalty.rows.length > 1 && <span className="block text-risk text-xs">{t('boundary')}</span>}
    </>
  )
}
