import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { type Band, BandMark } from './band-mark'

type Reading = {
  readonly display: number
  readonly band: Band
  readonly range: { readonly strict: number; readonly lenient: number }
}

/** Two numbers: as the prosecutor has assessed it, and as it would be if everything were cleared as recorded. */
export function AsAssessedAndIfCleared({
  assessed,
  ifCleared,
}: {
  readonly assessed: Reading
  readonly ifCleared: Reading
}) {
  const t = useTranslations('readinessView')
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
      <One name={t('as-assessed')} reading={assessed} />
      <One name={t('if-cleared')} reading={ifCleared} />
    </dl>
  )
}

function One({ name, reading }: { readonly name: string; readonly reading: Reading }) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const { strict, lenient } = reading.range
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd>
        <BandMark band={reading.band} display={count(reading.display)} />
        <span className="block text-soft text-xs">
          {t('from-to', { from: count(strict), to: count(lenient) })}
        </span>
      </dd>
    </div>
  )
}
