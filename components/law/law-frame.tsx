import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Waits } from '@/components/administration/frame'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Tabs } from '@/components/ui/tabs'

/** The frame of the law as the house keeps it: offences, open questions, and the numbers that files are read by. */
export function LawFrame({
  children,
  waits = false,
}: {
  readonly children: ReactNode
  /** Something was just asked for and waits for the second person. */
  readonly waits?: boolean
}) {
  const t = useTranslations('law')
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('title')}
        tabs={[
          { href: '/law', label: t('offences'), whole: true },
          { href: '/law/questions', label: t('questions') },
          { href: '/law/policy', label: t('policy') },
        ]}
      />
      <div className="mt-4 space-y-4">
        {waits && <Waits />}
        {children}
      </div>
    </PageMain>
  )
}
