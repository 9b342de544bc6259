import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Logo } from '@/components/ui/logo'
import { CaseLink } from './case-link'
import { LanguageSwitch } from './language-switch'
import { PlaceLink } from './place-link'

export type Place = {
  readonly href: string
  readonly label: string
  /** Only this exact address counts as being there. */
  readonly whole?: boolean
}

/** The bar over every page: where one can go, the way to find, the language, and who one is. */
export function TopBar({
  places = [],
  find,
  findHref,
  person,
}: {
  readonly places?: readonly Place[]
  /** The find box, from 1024 px on. */
  readonly find?: ReactNode
  /** Where the magnifying glass leads on a phone. */
  readonly findHref?: string
  readonly person?: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <header data-print="no" className="bg-bar text-bar-ink">
      <div className="flex min-h-14 items-center gap-x-2 px-4 sm:gap-x-4 sm:px-page lg:min-h-13">
        <CaseLink
          href="/"
          className="flex items-center gap-2.5 whitespace-nowrap font-figure text-lg text-bar-ink no-underline"
        >
          <Logo />
          {t('brand')}
        </CaseLink>
        <nav aria-label={t('places')} className="hidden gap-0.5 md:flex">
          {places.map(({ href, label, whole }) => (
            <PlaceLink
              key={href}
              href={href}
              whole={whole}
              className="rounded-control px-2.5 py-1 text-bar-soft text-sm no-underline hover:text-bar-ink aria-[current]:bg-bar-line aria-[current]:text-bar-ink"
            >
              {label}
            </PlaceLink>
          ))}
        </nav>
        <span className="flex-1" />
        {find && <div className="hidden lg:block">{find}</div>}
        {findHref && (
          <CaseLink
            href={findHref}
            aria-label={t('find')}
            className="grid size-9 flex-none place-items-center rounded-control text-bar-ink lg:hidden"
          >
            <Icon of="search" size="l" />
          </CaseLink>
        )}
        <LanguageSwitch className="text-bar-ink no-underline" />
        {person}
      </div>
    </header>
  )
}

/** The find box in the bar: a plain GET form. Script may open something quicker over it. */
export function FindBox({ action, shortcut }: { readonly action: string; readonly shortcut?: string }) {
  const t = useTranslations('shell')
  return (
    <search>
      <form
        action={action}
        className="flex w-80 max-w-full items-center gap-2 rounded-control border border-bar-edge px-2.5 text-bar-soft text-sm focus-within:border-bar-accent"
      >
        <Icon of="search" size="s" />
        <input
          name="q"
          type="search"
          aria-label={t('find')}
          placeholder={t('find-what')}
          className="min-h-8 min-w-0 flex-1 bg-transparent text-bar-ink placeholder:text-bar-soft"
        />
        {shortcut && (
          <kbd className="rounded-tag border border-bar-edge px-1 font-mono text-xs">{shortcut}</kbd>
        )}
      </form>
    </search>
  )
}
