import { useTranslations } from 'next-intl'
import { Icon, type Meaning } from '@/components/ui/icon'
import { PlaceLink } from './place-link'

/** The four places of a phone, under the thumb: today, log, scan, tasks. */
export function BottomBar({
  places,
}: {
  readonly places: readonly {
    readonly href: string
    readonly label: string
    readonly icon: Meaning
    readonly whole?: boolean
    /** What waits there; `spoken` says it in words. */
    readonly waiting?: { readonly shown: string; readonly spoken: string }
  }[]
}) {
  const t = useTranslations('shell')
  return (
    <nav
      aria-label={t('places')}
      data-print="no"
      className="sticky bottom-0 z-30 border-line border-t bg-surface px-1 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:hidden"
    >
      <ul className="grid grid-cols-4 gap-1">
        {places.map(({ href, label, icon, whole, waiting }) => (
          <li key={href}>
            <PlaceLink
              href={href}
              whole={whole}
              className="relative flex min-h-14 flex-col items-center justify-center rounded-card text-center text-soft text-xs no-underline aria-[current]:bg-accent-tint aria-[current]:font-title aria-[current]:text-accent"
            >
              <Icon of={icon} size="xl" />
              {label}
              {waiting && (
                <>
                  <span
                    aria-hidden="true"
                    className="absolute start-[56%] top-0.5 min-w-4.5 rounded-full bg-stop px-1 text-center font-title text-surface text-xs leading-[1.125rem]"
                  >
                    {waiting.shown}
                  </span>
                  <span className="sr-only">{waiting.spoken}</span>
                </>
              )}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
