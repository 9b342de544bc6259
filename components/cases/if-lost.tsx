import { useTranslations } from 'next-intl'
import { RungBar } from '@/components/readiness/limit-ladder'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'

/** What would be left of the evidence on a charge if one source were lost, the worst loss first. */
export function IfLost({
  rows,
  evidence,
}: {
  readonly rows: readonly { readonly origin: string; readonly evidence: number }[]
  readonly evidence: number | null
}) {
  const t = useTranslations('cases.glance')
  const count = useCount()
  const whole = (value: number) => Math.floor(value + 1e-9)
  const worst = rows.slice(0, 6)
  return (
    <Card title={t('if-lost')}>
      {worst.length === 0 ? (
        <p className="text-soft">{t('no-sources')}</p>
      ) : (
        <>
          <p className="text-sm text-soft">
            {evidence === null ? t('if-lost-lead') : t('if-lost-from', { evidence: count(whole(evidence)) })}
          </p>
          <ul className="mt-1 divide-y divide-line">
            {worst.map(({ origin, evidence: left }) => (
              <li
                key={origin}
                className="grid grid-cols-[minmax(0,1fr)_6rem_2rem] items-center gap-3 py-2 text-sm"
              >
                <span className="min-w-0">{origin}</span>
                <RungBar value={whole(left)} />
                <b className="text-end font-figure">{count(whole(left))}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
