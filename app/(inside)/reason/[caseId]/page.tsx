import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReasonForm } from '@/components/cases/reason-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ownPath } from '@/lib/domain/identity/own-path'
import { mightEver } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { currentActor } from '@/lib/web/session'
import { stateReasonAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cases'))('reason.title'),
})

/** A supervisor says why they look at a file outside their own teams. Nothing of the file is shown here. */
export default async function ReasonPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ caseId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ caseId }, { back }] = await Promise.all([params, searchParams])
  const [actor, t] = await Promise.all([currentActor(), getTranslations('cases.reason')])
  if (!mightEver(actor.role, 'case:state-reason') || !id.safeParse(caseId).success) notFound()
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead')} />
      <ReasonForm action={stateReasonAction} caseId={caseId} back={ownPath(back)} />
    </PageMain>
  )
}
