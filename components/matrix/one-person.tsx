import { useTranslations } from 'next-intl'
import { TierMark } from '@/components/ui/tier-mark'
import type { TableSeen } from './seen'

/** On a phone: whose row stands below, who comes before and after, and everybody by name. Each is an address. */
export function OnePerson({
  tables,
  alone,
  hrefOf,
}: {
  readonly tables: readonly TableSeen[]
  readonly alone: string | null
  readonly hrefOf: (chargeId: string) => string
}) {
  const t = useTranslations('matrix.one')
  const rows = tables.flatMap(({ label, rows: own }) => own.map((row) => ({ ...row, label })))
  const place = rows.findIndex(({ chargeId }) => chargeId === alone)
  const here = rows[place]
  if (rows.length < 2 || !here) return null
  const [before, after] = [rows[place - 1], rows[place + 1]]
  const step = 'link flex min-h-11 items-center'
  return (
    <nav
      aria-label={t('name')}
      data-print="no"
      className="rounded-card border border-line bg-surface px-3 py-1 text-sm min-[761px]:hidden"
    >
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center gap-2">
          <TierMark tier={here.tier} />
          <b className="min-w-0 flex-1 font-title">{here.name}</b>
          <span className="link">{t('which', { place: place + 1, all: rows.length })}</span>
        </summary>
        <ol className="divide-y divide-line border-line border-t">
          {rows.map(({ chargeId, name, tier, label }) => (
            <li key={chargeId}>
              <a
                href={hrefOf(chargeId)}
                data-soft
                aria-current={chargeId === alone ? 'true' : undefined}
                className="flex min-h-11 flex-wrap items-center gap-x-2 py-1 text-ink aria-[current]:font-title"
              >
                <TierMark tier={tier} /> {name}
                <span className="basis-full text-soft text-xs">{label}</span>
              </a>
            </li>
          ))}
        </ol>
      </details>
      <p className="flex justify-between gap-4 border-line border-t">
        {before ? (
          <a href={hrefOf(before.chargeId)} data-soft className={step}>
            {t('before', { name: before.name })}
          </a>
        ) : (
          <span />
        )}
        {after && (
          <a href={hrefOf(after.chargeId)} data-soft className={`${step} text-end`}>
            {t('after', { name: after.name })}
          </a>
        )}
      </p>
    </nav>
  )
}
