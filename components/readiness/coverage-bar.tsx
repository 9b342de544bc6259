import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useCount } from '@/components/ui/digits'
import { Bracket } from './readiness-rail'

// The axis runs to 125 % of the target, so that a surplus shows and the target stands at four fifths.
const at = (percent: number) => Math.min(100, Math.max(0, percent * 0.8))

/**
 * How far one element is toward its target. The hatch is what undermining took: it stands in the same bar,
 * after what is left. `coverage`, `taken` and the range are percent of the target.
 */
export function CoverageBar({
  coverage,
  taken = 0,
  range,
  small = false,
}: {
  readonly coverage: number
  readonly taken?: number
  readonly range?: { readonly strict: number; readonly lenient: number }
  readonly small?: boolean
}) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const hatch = useId()
  const [top, thick] = small ? [2, 4] : [3, 8]
  const end = at(coverage)
  const lost = at(coverage + taken) - end
  const words = [
    t('coverage', { coverage: count(Math.floor(coverage)) }),
    taken > 0 && t('taken', { taken: count(Math.round(taken)) }),
    range && t('range', { strict: count(range.strict), lenient: count(range.lenient) }),
  ].filter(Boolean)
  return (
    <svg
      role="img"
      aria-label={words.join(', ')}
      width="100%"
      height={small ? 9 : range ? 19 : 14}
      className="block overflow-visible"
    >
      <defs>
        <pattern
          id={hatch}
          width="4.5"
          height="4.5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.6" height="4.5" className="fill-counter" />
        </pattern>
      </defs>
      <rect y={top} width="100%" height={thick} rx="2" className="fill-sunken" />
      <rect y={top} width={`${end}%`} height={thick} rx="2" className="fill-accent" />
      {lost > 0 && (
        <rect
          x={`${end}%`}
          y={top}
          width={`${lost}%`}
          height={thick}
          fill={`url(#${hatch})`}
          className="stroke-counter"
        />
      )}
      <rect
        x="80%"
        width={small ? 1.5 : 2}
        height={small ? 8 : 14}
        className="fill-ink stroke-surface [paint-order:stroke]"
        strokeWidth="2"
      />
      {range && !small && <Bracket from={at(range.strict)} to={at(range.lenient)} y={12} />}
    </svg>
  )
}
