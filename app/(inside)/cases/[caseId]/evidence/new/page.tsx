import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { DraftList } from '@/components/evidence/draft-list'
import { TypeCards } from '@/components/evidence/type-cards'
import { PageTitle } from '@/components/shell/page'
import { Stack } from '@/components/ui/card'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { discardDraftAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('evidencePage'))('choose'),
})

/** The first question: what type of evidence it is. A draft that is named here goes on where it stopped. */
export default async function NewEvidencePage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { draft } = asked(await searchParams, ['draft'])
  const [view, t] = await Promise.all([load(viewLogForm, { caseId }), getTranslations('evidencePage')])
  if (!view.header.may.logEvidence) notFound()
  const begun = view.drafts.find(({ draftId }) => draftId === draft)
  if (begun?.type) redirect(`/cases/${caseId}/evidence/new/${begun.type}?draft=${begun.draftId}`)
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle title={t('choose')} lead={t('choose-lead')} />
      <Stack className="gap-6">
        <DraftList drafts={view.drafts} discard={discardDraftAction} />
        <TypeCards caseId={caseId} />
      </Stack>
    </CaseFrame>
  )
}
