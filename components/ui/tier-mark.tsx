import { useTranslations } from 'next-intl'
import { cx } from './cx'

export type Tier = 1 | 2 | 3 | 4

/** A person's place in the network as a ring: with a core for a leader, double, single, small for the street. */
export function TierMark({
  tier,
  word = false,
  className,
}: {
  readonly tier: Tier
  readonly word?: boolean
  readonly className?: string
}) {
  const t = useTranslations('ui.tier')
  return (
    <span className={cx('inline-flex items-center gap-1.5', className)}>
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden="true"
        className="flex-none stroke-current"
        fill="none"
      >
        {tier === 4 ? (
          <circle cx="9" cy="9" r="3.6" strokeWidth="2" />
        ) : (
          <circle cx="9" cy="9" r={tier === 3 ? 6 : 7} strokeWidth="2" />
        )}
        {tier === 1 && <circle cx="9" cy="9" r="3.2" className="fill-current stroke-none" />}
        {tier === 2 && <circle cx="9" cy="9" r="2.6" strokeWidth="1.6" />}
      </svg>
      <span className={word ? undefined : 'sr-only'}>{t(`${tier}`)}</span>
    </span>
  )
}
