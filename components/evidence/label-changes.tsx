import { useTranslations } from 'next-intl'
import { Since } from '@/components/origins/joins-card'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { SaidBy } from './said-by'

/** What decides much in the reading and was changed: for the reviewer, who may have seen it otherwise. */
export function LabelChanges({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const words = useTranslations('origins')
  const plain = (value: string) => (value === 'yes' || value === 'no' ? words(value) : value)
  if (view.labels.length === 0) return null
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {view.labels.map(({ label, before, after, reason, at, by, sinceSubmission }) => (
        <li key={`${label} ${at.toISOString()}`}>
          {t('label-changed', {
            ...{ label: words(`label.${label}`), before: plain(before), after: plain(after) },
          })}
          . {reason} <SaidBy by={by} at={at} show="day" /> {sinceSubmission && <Since />}
        </li>
      ))}
    </ul>
  )
}
