import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { Icon } from './icon'

/** The selected thing beside the list it was selected from; on a phone, a page with a way back. */
export function SidePanel({
  title,
  closeHref,
  previousHref,
  nextHref,
  children,
}: {
  readonly title: ReactNode
  readonly closeHref: string
  readonly previousHref?: string | null
  readonly nextHref?: string | null
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.panel')
  const step = 'grid size-9 place-items-center rounded-control text-soft hover:bg-accent-tint hover:text-ink'
  return (
    <aside
      aria-label={t('name')}
      className="border-line bg-surface max-[900px]:fixed max-[900px]:inset-0 max-[900px]:z-40 max-[900px]:overflow-y-auto min-[901px]:w-[25rem] min-[901px]:flex-none min-[901px]:rounded-card min-[901px]:border"
    >
      <header className="sticky top-0 flex items-center gap-1 border-line border-b bg-surface px-3 py-1.5">
        <CaseLink href={closeHref} aria-label={t('back')} className={`${step} min-[901px]:hidden`}>
          <Icon of="back" />
        </CaseLink>
        <h2 className="min-w-0 flex-1 px-1">{title}</h2>
        {previousHref && (
          <CaseLink href={previousHref} aria-label={t('previous')} aria-keyshortcuts="K" className={step}>
            <Icon of="previous" />
          </CaseLink>
        )}
        {nextHref && (
          <CaseLink href={nextHref} aria-label={t('next')} aria-keyshortcuts="J" className={step}>
            <Icon of="next" />
          </CaseLink>
        )}
        <CaseLink href={closeHref} aria-label={t('close')} className={`${step} max-[900px]:hidden`}>
          <Icon of="close" />
        </CaseLink>
      </header>
      <div className="p-4">{children}</div>
    </aside>
  )
}
