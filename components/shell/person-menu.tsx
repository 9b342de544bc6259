import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { useDigits } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import type { Theme } from '@/i18n/theme'
import { CloseOnLeave } from './close-on-leave'
import { PreferenceLink } from './preference-link'

const themes = [
  ['system', 'device'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const

/** Who is signed in, how the house looks to them, and the way out. */
export function PersonMenu({
  name,
  role,
  initials,
  theme,
  links,
  signOut,
}: {
  readonly name: string
  /** The role and the unit, in one line. */
  readonly role: string
  readonly initials: string
  readonly theme: Theme
  /** More of one's own: profile, keys. */
  readonly links?: readonly { readonly href: string; readonly label: string }[]
  /** The form that signs out. */
  readonly signOut: ReactNode
}) {
  const t = useTranslations('shell.person')
  const language = useLocale()
  const digits = useDigits()
  return (
    <CloseOnLeave className="relative">
      <summary className="no-marker flex list-none items-center gap-2 rounded-control px-1 py-0.5 hover:bg-bar-line">
        <span
          aria-hidden="true"
          className="grid size-7 flex-none place-items-center rounded-full border border-bar-edge bg-bar-line font-title text-bar-ink text-xs"
        >
          {initials}
        </span>
        <span className="sr-only lg:not-sr-only lg:block lg:text-start">
          <span className="block text-sm leading-tight">{name}</span>
          <span className="block text-bar-soft text-xs leading-tight">{role}</span>
        </span>
        <Icon of="more" size="s" className="text-bar-soft max-lg:hidden" />
      </summary>
      <div className="absolute end-0 top-full z-40 mt-2 w-72 rounded-float border border-line bg-surface p-3 text-ink shadow-float">
        <p className="lg:hidden">
          <b>{name}</b>
          <span className="block text-sm text-soft">{role}</span>
        </p>
        {links?.map(({ href, label }) => (
          <a key={href} href={href} className="link block py-1.5 text-sm">
            {label}
          </a>
        ))}
        <p className="mt-1 text-soft text-xs">{t('theme')}</p>
        <div className="mt-1 grid grid-cols-3 gap-1">
          {themes.map(([value, icon]) => (
            <Choice key={value} set={{ theme: value }} current={theme === value}>
              <Icon of={icon} size="s" />
              {t(`themes.${value}`)}
            </Choice>
          ))}
        </div>
        {language === 'km' && (
          <>
            <p className="mt-3 text-soft text-xs">{t('digits')}</p>
            <div className="mt-1 grid grid-cols-2 gap-1">
              <Choice set={{ digits: 'khmer' }} current={digits === 'khmr'}>
                ១២៣
              </Choice>
              <Choice set={{ digits: 'latin' }} current={digits === 'latn'}>
                123
              </Choice>
            </div>
          </>
        )}
        <div className="mt-3 border-line border-t pt-3">{signOut}</div>
      </div>
    </CloseOnLeave>
  )
}

function Choice({
  set,
  current,
  children,
}: {
  readonly set: Readonly<Partial<Record<'theme' | 'digits', string>>>
  readonly current: boolean
  readonly children: ReactNode
}) {
  return (
    <PreferenceLink
      set={set}
      current={current}
      className={cx(
        'flex min-h-control flex-col items-center justify-center gap-0.5 rounded-control border px-1 py-1 text-center text-xs',
        current
          ? 'border-accent bg-accent-tint font-title text-ink'
          : 'border-line text-soft hover:border-edge',
      )}
    >
      {children}
    </PreferenceLink>
  )
}
