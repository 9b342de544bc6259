import { useTranslations } from 'next-intl'
import { cx } from './cx'

const steps = ['fits', 'points', 'shows', 'proves'] as const
const bars = [4, 6.5, 9, 12]

export type Strength = (typeof steps)[number]

/** How strongly an item speaks, as bars and a verb; plum where it points away. */
export function StrengthMark({
  strength,
  away = false,
}: {
  readonly strength: Strength
  readonly away?: boolean
}) {
  const t = useTranslations('ui.strength')
  const reached = steps.indexOf(strength)
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true" className="flex-none self-center">
        {bars.map((height, step) => (
          <rect
            key={height}
            x={step * 6}
            y={12 - height}
            width="4"
            height={height}
            rx="1"
            className={cx(
              step <= reached
                ? away
                  ? 'fill-counter'
                  : 'fill-accent'
                : 'fill-surface stroke-edge [stroke-width:0.75]',
            )}
          />
        ))}
      </svg>
      {t(strength)}
    </span>
  )
}
