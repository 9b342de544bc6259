import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { DiscardForm, useDraftName } from '@/components/evidence/draft-list'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { load } from '@/lib/web/page'
import { discardDraftAction } from '../../actions'

/** Asks, before a draft is thrown away, where a browser has no script. */
export default async function DiscardPage({
  params,
}: {
  params: Promise<{ caseId: string; draftId: string }>
}) {
  const { caseId, draftId } = await params
  const [{ header, drafts }, t] = await Promise.all([
    load(listEvidence, { caseId }),
    getTranslations('drafts'),
  ])
  const draft = drafts.find((one) => one.draftId === draftId)
  if (!draft) notFound()
  return (
    <CaseFrame header={header} part="evidence" width="form">
      <PageTitle title={t('discard-title')} lead={<DraftName draft={draft} />} />
      <DiscardForm discard={discardDraftAction} caseId={caseId} draftId={draftId}>
        <div className="flex flex-wrap gap-2">
          <Button href={`/cases/${caseId}/evidence`}>{t('discard-keep')}</Button>
          <SubmitButton kind="warn">{t('discard-do')}</SubmitButton>
        </div>
      </DiscardForm>
    </CaseFrame>
  )
}

const DraftName = ({ draft }: { draft: Parameters<ReturnType<typeof useDraftName>>[0] }) =>
  useDraftName()(draft)
