import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'

const marks = [0, 40, 60, 80, 100]

/** The number on its way from 0 to 100, with gaps where the bands change and a bracket from strict to lenient. */
export function ReadinessRail({
  display,
  range,
  scale = true,
}: {
  readonly display: number
  readonly range: { readonly strict: number; readonly lenient: number }
  /** Writes the marks under the rail. */
  readonly scale?: boolean
}) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const { strict, lenient } = range
  return (
    <svg
      role="img"
      aria-label={t('rail', { display: count(display), strict: count(strict), lenient: count(lenient) })}
      width="100%"
      height={scale ? 44 : 28}
      className="block overflow-visible"
    >
      <rect y="4" width="100%" height="12" rx="3" className="fill-sunken stroke-line" />
      <rect y="4" width={`${display}%`} height="12" rx="3" className="fill-accent" />
      {[40, 60, 80].map((at) => (
        <rect
          key={at}
          x={`${at}%`}
          y="3"
          width="2"
          height="14"
          transform="translate(-1)"
          className="fill-surface"
        />
      ))}
      <rect
        x={`${display}%`}
        y="0"
        width="3"
        height="20"
        rx="1"
        transform="translate(-1.5)"
        className="fill-ink"
      />
      <Bracket from={strict} to={lenient} y={20} />
      {scale &&
        marks.map((at) => (
          <text
            key={at}
            x={`${at}%`}
            y="41"
            textAnchor={at === 0 ? 'start' : at === 100 ? 'end' : 'middle'}
            className="fill-soft text-xs"
          >
            {count(at)}
          </text>
        ))}
    </svg>
  )
}

/** The range under a bar: from the strict to the lenient reading. */
export function Bracket({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return (
    <g className="stroke-soft" strokeWidth="1.5">
      <line x1={`${from}%`} x2={`${to}%`} y1={y + 5} y2={y + 5} />
      <line x1={`${from}%`} x2={`${from}%`} y1={y} y2={y + 5.75} />
      <line x1={`${to}%`} x2={`${to}%`} y1={y} y2={y + 5.75} />
    </g>
  )
}
