import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PurposeForm } from '@/components/cases/purpose-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ownPath } from '@/lib/domain/identity/own-path'
import { mightEver } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { currentActor } from '@/lib/web/session'
import { statePurposeAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('purposePage'))('title'),
})

/** Somebody says for what they open a case today. Nothing of the case is shown here, not even whether it is there. */
export default async function PurposePage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ caseId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ caseId }, { back }] = await Promise.all([params, searchParams])
  const [actor, t] = await Promise.all([currentActor(), getTranslations('purposePage')])
  if (!mightEver(actor.role, 'case:state-purpose') || !id.safeParse(caseId).success) notFound()
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead')} />
      <PurposeForm action={statePurposeAction} caseId={caseId} back={ownPath(back)} />
    </PageMain>
  )
}
