import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewCaseForm } from '@/components/cases/new-case-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { can } from '@/lib/domain/identity/policy'
import { currentActor } from '@/lib/web/session'
import { openCaseAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cases'))('new.title'),
})

/** An officer opens a case. */
export default async function NewCasePage() {
  const [actor, t] = await Promise.all([currentActor(), getTranslations('cases.new')])
  if (!can(actor, 'case:open', 'system')) notFound()
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead')} />
      <NewCaseForm action={openCaseAction} />
    </PageMain>
  )
}
