import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import type { StoredResult } from '@/lib/domain/cases/stored-result'

/** What is left if one person no longer speaks, and which one or two sources the file cannot lose. */
export function Robustness({
  result,
}: {
  readonly result: Pick<StoredResult, 'withoutOrigin' | 'withoutPerson' | 'criticalSets'>
}) {
  const t = useTranslations('readinessPage')
  const count = useCount()
  const whole = (value: number) => count(Math.floor(value + 1e-9))
  return (
    <Card title={t('robustness')}>
      <h3 className="font-title text-md">{t('without-person')}</h3>
      {result.withoutPerson.length === 0 ? (
        <p className="text-sm text-soft">{t('no-persons')}</p>
      ) : (
        <ul className="text-sm">
          {result.withoutPerson.slice(0, 6).map(({ origin, evidence }) => (
            <li key={origin} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0">{origin}</span> <b>{whole(evidence)}</b>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-3 font-title text-md">{t('critical')}</h3>
      {result.criticalSets.length === 0 ? (
        <p className="text-sm text-soft">{t('no-critical')}</p>
      ) : (
        <ul className="list-disc ps-5 text-sm">
          {result.criticalSets.slice(0, 8).map((set) => (
            <li key={set.join(' ')}>
              {set.length === 1 ? set[0] : t('both', { one: set[0] ?? '', other: set[1] ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
