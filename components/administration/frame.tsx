import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Notice } from '@/components/ui/notice'
import { Tabs } from '@/components/ui/tabs'

/** The frame of the administrator's two lists. */
export function AdministrationFrame({
  acts,
  waits = false,
  children,
}: {
  readonly acts: ReactNode
  /** Something was just asked for and waits for the second administrator. */
  readonly waits?: boolean
  readonly children: ReactNode
}) {
  const t = useTranslations('administration')
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} acts={acts} />
      <Tabs
        label={t('title')}
        tabs={[
          { href: '/administration', label: t('people'), whole: true },
          { href: '/administration/units', label: t('units') },
        ]}
      />
      <div className="mt-4 space-y-4">
        {waits && <Waits />}
        {children}
      </div>
    </PageMain>
  )
}

/** Says that what was asked waits for a second person. */
export function Waits() {
  const t = useTranslations('administration')
  return (
    <Notice tone="accent" alert>
      {t('waits')}{' '}
      <a href="/approvals" className="link">
        {t('see-approvals')}
      </a>
    </Notice>
  )
}
