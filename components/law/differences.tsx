import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Table } from '@/components/ui/table'
import type { Difference } from '@/lib/domain/offences/compare-templates'

/** Two versions side by side, value by value; only what differs. */
export function Differences({ base, rows }: { readonly base: string; readonly rows: readonly Difference[] }) {
  const t = useTranslations('law')
  const told = rows.filter(({ place }) => place !== 'version')
  if (told.length === 0) return <p className="px-4 pb-4 text-soft">{t('same')}</p>
  return (
    <>
      <p className="px-4 pb-2">{t('differences', { count: told.length, base })}</p>
      <Table
        caption={t('compare')}
        columns={[
          { key: 'place', label: t('place') },
          { key: 'before', label: t('before') },
          { key: 'after', label: t('after') },
        ]}
        rows={told.map(({ place, before, after }) => ({
          id: place,
          cells: {
            place: <Place of={place} />,
            before: before ?? <span className="text-soft">{t('nothing')}</span>,
            after: after ?? <span className="text-soft">{t('nothing')}</span>,
          },
        }))}
      />
    </>
  )
}

/** Where a value stands in the template; it breaks after its points and nowhere else. */
const Place = ({ of }: { readonly of: string }) => (
  <span className="font-mono text-xs">
    {of.split('.').map((part, at, all) => (
      <Fragment key={all.slice(0, at + 1).join('.')}>
        {at > 0 && (
          <>
            .<wbr />
          </>
        )}
        {part}
      </Fragment>
    ))}
  </span>
)
