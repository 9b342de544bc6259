import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BreakForm } from '@/components/glass/break-form'
import { OwnGlass, WaitingGlass } from '@/components/glass/glass-lists'
import { PageMain, PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { viewGlass } from '@/lib/server/cases/view-glass'
import { load } from '@/lib/web/page'
import { breakAction, reviewAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('glassPage'))('title') }
}

/** Opening a case that is not one's own in an emergency; reviewing that others did; for auditors, what nobody reviewed. */
export default async function GlassPage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string | string[] }>
}) {
  const { after } = await searchParams
  const [view, t] = await Promise.all([
    load(viewGlass, typeof after === 'string' ? { after } : {}),
    getTranslations('glassPage'),
  ])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      {view.role === 'auditor' ? (
        <WaitingGlass view={view} />
      ) : (
        <TwoColumns side={<BreakForm action={breakAction} />}>
          {view.role === 'supervisor' && <WaitingGlass view={view} review={reviewAction} />}
          <OwnGlass view={view} />
        </TwoColumns>
      )}
    </PageMain>
  )
}
