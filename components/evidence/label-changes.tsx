import { useTranslations } from 'next-intl'
import { Since } from '@/components/origins/joins-card'
import { DateTime } from '@/components/ui/date-time'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'

/** What decides much in the reading and was changed: for the reviewer, who may have seen it otherwise. */
export function LabelChanges({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const words = useTranslations('origins')
  const colleague = useColleague()
  const plain = (value: string) => (value === 'yes' || value === 'no' ? words(value) : value)
  if (view.labels.length === 0) return null
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {view.labels.map(({ label, before, after, reason, at, by, sinceSubmission }) => (
        <li key={`${label} ${at.toISOString()}`}>
          {t('label-changed', {
            ...{ label: words(`label.${label}`), before: plain(before), after: plain(after) },
          })}
          . {reason}{' '}
          <span className="text-soft text-xs">
            {colleague(by)}, <DateTime at={at} show="day" />
          </span>{' '}
          {sinceSubmission && <Since />}
        </li>
      ))}
    </ul>
  )
}
