import { useTranslations } from 'next-intl'
import { SaidBy } from '@/components/evidence/said-by'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import type { DecisionView } from '@/lib/server/decision/view-decision'

/** Charges that were replaced: what carried over, and what the new charge does not ask for. */
export function ReplacedCard({ view }: { readonly view: DecisionView }) {
  const t = useTranslations('decisionPage')
  const called = useCalled()
  if (view.replaced.length === 0) return null
  return (
    <Card title={t('replaced')}>
      <ul className="divide-y divide-line text-sm">
        {view.replaced.map((one) => {
          const [old, young] = [view.named.get(one.oldChargeId), view.named.get(one.newChargeId)]
          return (
            <li key={one.replacedId} className="py-2">
              <b className="font-title">{old && called(old.person)}</b>{' '}
              {t('replaced-line', {
                from: old?.count.number ?? 0,
                to: young?.count.number ?? 0,
                carried: one.carried,
                left: one.left,
              })}
              <p className="max-w-[70ch] whitespace-pre-line">{one.reason}</p>
              <SaidBy by={one.by} at={one.at} />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
