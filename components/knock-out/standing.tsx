import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import type { FallOn } from '@/lib/domain/cases/standing-lists'
import type { KnockOutView } from './knock-out-page'

/** What the case cannot lose, whatever is ticked: single sources, pairs, and what each person's word carries. */
export function Standing({ view }: { readonly view: KnockOutView }) {
  const t = useTranslations('knockOut')
  const charges = useCharges(view)
  const { singles, pairs, people } = view.lists
  return (
    <Card title={t('standing')}>
      <p className="text-sm text-soft">{t('standing-lead')}</p>
      <h3 className="mt-2 font-title text-md">{t('singles')}</h3>
      {singles.length === 0 && <p className="text-sm text-soft">{t('no-singles')}</p>}
      <ul className="list-disc ps-5 text-sm">
        {singles.slice(0, 12).map(({ origin, falls }) => (
          <li key={origin}>{t('without', { origin, charges: charges(falls) })}</li>
        ))}
      </ul>
      <h3 className="mt-3 font-title text-md">{t('pairs')}</h3>
      {pairs.length === 0 && <p className="text-sm text-soft">{t('no-pairs')}</p>}
      <ul className="list-disc ps-5 text-sm">
        {pairs.slice(0, 8).map(({ origins: [one = '', other = ''], charges: those }) => (
          <li key={`${one} ${other}`}>{t('pair', { one, other, count: those.length })}</li>
        ))}
      </ul>
      {pairs.length > 8 && <p className="text-soft text-xs">{t('more', { count: pairs.length - 8 })}</p>}
      <h3 className="mt-3 font-title text-md">{t('words-of')}</h3>
      {people.length === 0 && <p className="text-sm text-soft">{t('no-words')}</p>}
      <ul className="list-disc ps-5 text-sm">
        {people.slice(0, 12).map(({ origin, falls }) => (
          <li key={origin}>{t('without-word', { origin, charges: charges(falls) })}</li>
        ))}
      </ul>
    </Card>
  )
}

/** "Popok Visal, count 1, from 54 to 0", for each charge that falls. */
const useCharges = (view: KnockOutView) => {
  const t = useTranslations('knockOut')
  const called = useCalled()
  const count = useCount()
  const whole = (value: number) => count(Math.floor(value + 1e-9))
  return (falls: readonly FallOn[]) =>
    falls
      .flatMap(({ chargeId, from, to }) => {
        const line = view.charges.find((one) => one.line.chargeId === chargeId)?.line
        return line
          ? [
              t('charge-falls', {
                name: called(line.party),
                count: line.count.number,
                from: whole(from),
                to: whole(to),
              }),
            ]
          : []
      })
      .join('; ')
}
