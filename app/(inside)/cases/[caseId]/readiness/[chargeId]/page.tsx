import { CaseFrame } from '@/components/cases/case-frame'
import { ReadingPage } from '@/components/cases/reading-page'
import { viewReading } from '@/lib/server/readiness/view-reading'
import { load } from '@/lib/web/page'
import { commentActions } from '../../comments/comment-actions'

/** How one reading was reached, line by line. */
export default async function ChargeReadinessPage({
  params,
}: {
  params: Promise<{ caseId: string; chargeId: string }>
}) {
  const { caseId, chargeId } = await params
  const view = await load(viewReading, { caseId, chargeId })
  return (
    <CaseFrame header={view.header} part="readiness">
      <ReadingPage view={view} comments={commentActions} />
    </CaseFrame>
  )
}
