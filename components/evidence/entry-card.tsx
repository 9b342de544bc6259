import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { nameOf } from '@/lib/domain/evidence/completeness'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useSaid } from './said'

/** What was missing when the item was logged, and what of it came later. Nothing where it was not logged in a form. */
export function EntryCard({ view: { entry, checks } }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const said = useSaid()
  if (!entry) return null
  const was = checks.filter((check) => entry.missing.includes(nameOf(check)))
  const came = was.filter(({ given }) => given)
  const open = was.filter(({ given }) => !given)
  const names = (some: typeof was) => some.map(({ label }) => said(label)).join(', ')
  return (
    <Card
      title={t('entry')}
      aside={t('entry-count', { given: entry.asked - entry.missing.length, asked: entry.asked })}
    >
      <div className="space-y-1.5 text-sm">
        <p className="text-soft">
          <DateTime at={entry.at} />
        </p>
        {entry.missing.length === 0 && <p className="text-ok">{t('entry-all')}</p>}
        {came.length > 0 && (
          <p>
            <b>{t('entry-came', { n: came.length })}:</b> {names(came)}
          </p>
        )}
        {open.length > 0 && (
          <p className="text-soft">
            {t('entry-missing')}: {names(open)}
          </p>
        )}
      </div>
    </Card>
  )
}
