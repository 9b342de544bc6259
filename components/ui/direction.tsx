import { useTranslations } from 'next-intl'

export type Polarity = 'supports' | 'undermines'

/** Whether an item points to or away: a filled plus or an outlined minus, the same size. */
export function Direction({
  polarity,
  word = false,
}: {
  readonly polarity: Polarity
  readonly word?: boolean
}) {
  const t = useTranslations('ui.direction')
  const away = polarity === 'undermines'
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="flex-none" fill="none">
        {away ? (
          <>
            <rect x="1" y="1" width="14" height="14" rx="3" className="stroke-counter" strokeWidth="1.5" />
            <path d="M4.5 8h7" className="stroke-counter" strokeWidth="2" />
          </>
        ) : (
          <>
            <rect width="16" height="16" rx="3" className="fill-accent" />
            <path d="M4.5 8h7M8 4.5v7" className="stroke-on-accent" strokeWidth="2" />
          </>
        )}
      </svg>
      <span className={word ? undefined : 'sr-only'}>{t(polarity)}</span>
    </span>
  )
}
