import { useTranslations } from 'next-intl'
import { Stop } from '@/components/ui/stop'
import { Table } from '@/components/ui/table'
import { bandWords } from '@/lib/domain/readiness/band'
import type { PolicyView } from '@/lib/server/policy/view-policy'

/** What each open charge reads now and would read by the policy; the cases are not named. */
export function SideBySideReport({ view }: { readonly view: PolicyView }) {
  const t = useTranslations('policy')
  const all = useTranslations()
  const { rows, sum } = view.report
  const held = (limit: string) => {
    const key = `held.${limit}` as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : limit
  }
  const here = `/law/policy/${view.policyId}`
  return (
    <>
      <div className="px-4 pb-2">
        <p className="max-w-[70ch] text-soft text-sm">
          {t('report-lead')} {t('report-cases', { count: view.cases })}
          <Stop />
        </p>
        <p className="mt-1">{view.cases === 0 ? t('report-none') : t('report-sum', sum)}</p>
      </div>
      <Table
        caption={t('report')}
        columns={[
          { key: 'case', label: t('case') },
          { key: 'tier', label: t('tier'), numeric: true },
          { key: 'before', label: t('before'), numeric: true },
          { key: 'after', label: t('after'), numeric: true },
          { key: 'band', label: t('band') },
          { key: 'held', label: t('held-back') },
        ]}
        rows={rows.map(({ before, after, bandChanges, ...row }, place) => ({
          id: String(place),
          ...(bandChanges ? { tone: 'risk' as const } : {}),
          cells: {
            case: t('case-number', { number: row.case }),
            tier: row.tier ?? <span className="text-soft">{t('no-tier')}</span>,
            before: before.display,
            after: <b>{after.display}</b>,
            band: bandChanges ? (
              t('band-change', {
                before: all(bandWords(before.band) as Parameters<typeof all>[0]),
                after: all(bandWords(after.band) as Parameters<typeof all>[0]),
              })
            ) : (
              <span className="text-soft">{t('band-same')}</span>
            ),
            held: held(after.limit),
          },
        }))}
      />
      <p className="flex gap-4 px-4 py-2 text-sm">
        {!view.first && (
          <a href={here} className="link">
            {t('first-cases')}
          </a>
        )}
        {view.next && (
          <a href={`${here}?after=${view.next}`} className="link">
            {t('next-cases')}
          </a>
        )}
      </p>
    </>
  )
}
