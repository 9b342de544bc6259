import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'

type Period = { readonly from: Date | null; readonly to: Date | null }

/** From when to when, in words; an open end is said. */
export function PeriodWords({ from, to }: Period) {
  const t = useTranslations('attributions.period')
  if (!from && !to) return <>{t('open')}</>
  return (
    <>
      {from ? t.rich('from', { day: () => <DateTime at={from} show="day" /> }) : t('from-open')}{' '}
      {to ? t.rich('to', { day: () => <DateTime at={to} show="day" /> }) : t('to-open')}
    </>
  )
}

const width = 600
const month = 30 * 86_400_000

/** Periods of several users on one line of time: where bars stand over each other, both may have held the sign. */
export function PeriodLines({
  rows,
}: {
  readonly rows: readonly (Period & { readonly id: string; readonly name: string; readonly first: boolean })[]
}) {
  const t = useTranslations('attributions.period')
  const known = rows.flatMap(({ from, to }) => [from, to]).flatMap((day) => (day ? [day.getTime()] : []))
  if (known.length === 0) return null
  const [start, end] = [Math.min(...known) - month, Math.max(...known) + month]
  const at = (day: number) => ((day - start) / (end - start)) * width
  return (
    <figure>
      <svg
        role="img"
        aria-label={t('picture', { names: rows.map(({ name }) => name).join(', ') })}
        viewBox={`0 0 ${width} ${rows.length * 34 + 4}`}
        className="block w-full"
      >
        {rows.map(({ id, from, to, name, first }, index) => {
          const [left, right] = [at(from?.getTime() ?? start), at(to ? to.getTime() + 86_400_000 : end)]
          return (
            <g key={id} transform={`translate(0 ${index * 34})`}>
              <text y="13" className="fill-ink text-xs">
                {name}
              </text>
              <rect y="18" width={width} height="10" rx="2" className="fill-sunken" />
              <rect
                x={left}
                y="18"
                width={Math.max(3, right - left)}
                height="10"
                rx="2"
                className={first ? 'fill-accent' : 'fill-counter'}
              />
              {!from && <path d="M0 23l7-5v10z" className="fill-ink" />}
              {!to && <path d={`M${width} 23l-7-5v10z`} className="fill-ink" />}
            </g>
          )
        })}
      </svg>
      <figcaption className="text-soft text-xs">{t('legend')}</figcaption>
    </figure>
  )
}
