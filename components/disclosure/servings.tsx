import { useTranslations } from 'next-intl'
import { SaidBy } from '@/components/evidence/said-by'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import type { DisclosureView } from '@/lib/server/disclosure/view-disclosure'

/** What was served when to whom, each set with the hash of its schedule. */
export function Servings({ view }: { readonly view: DisclosureView }) {
  const t = useTranslations('disclosurePage')
  const count = useCount()
  if (view.servings.length === 0) return null
  return (
    <Card title={t('served')}>
      <ul className="divide-y divide-line">
        {view.servings.map((one) => (
          <li key={one.id} className="py-2">
            <b className="font-title">{t('set', { number: count(one.number), to: one.to })}</b>{' '}
            <span className="text-sm">
              {t(`how.${one.how as 'paper'}`)}, {t('items', { n: one.items })}
            </span>
            <SaidBy by={one.by} at={one.at} />
            <span className="block break-all font-mono text-soft text-xs">sha256 {one.hash}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
