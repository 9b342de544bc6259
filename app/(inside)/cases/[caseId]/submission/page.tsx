import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { PageTitle } from '@/components/shell/page'
import { Lacks } from '@/components/submission/lacks'
import { SubmitCard } from '@/components/submission/submit-card'
import { SubmittedCard } from '@/components/submission/submitted-card'
import { Card, TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { viewSubmission } from '@/lib/server/submission/view-submission'
import { load } from '@/lib/web/page'
import { submitFileAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissionPage'))('title') }
}

/** What is missing before a file goes to the prosecutor, and every time it went. */
export default async function SubmissionPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewSubmission, { caseId }), getTranslations('submissionPage')])
  return (
    <CaseFrame header={view.header} part="submission">
      <PageTitle title={t('title')} lead={t('lead')} />
      <TwoColumns side={<SubmitCard view={view} submit={submitFileAction} />}>
        <Card title={t('lacks-now')}>
          <Lacks lacks={view.lacks} />
        </Card>
        {view.submissions.length === 0 && <Empty title={t('never')}>{t('never-why')}</Empty>}
        {view.submissions.map((one) => (
          <SubmittedCard key={one.submissionId} one={one} caseId={caseId} />
        ))}
      </TwoColumns>
    </CaseFrame>
  )
}
