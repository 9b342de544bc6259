import { CaseFrame } from '@/components/cases/case-frame'
import { EnquiriesPage, type TaskActs } from '@/components/enquiries/enquiries-page'
import { viewEnquiries } from '@/lib/server/enquiries/view-enquiries'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import * as actions from './actions'

const acts: TaskActs = {
  makeLine: actions.makeLineAction,
  declineLine: actions.declineLineAction,
  makeTask: actions.makeTaskAction,
  take: actions.takeTaskAction,
  hand: actions.handTaskAction,
  due: actions.setTaskDueAction,
  finish: actions.finishTaskAction,
  decline: actions.declineTaskAction,
  cancel: actions.cancelTaskAction,
}

/** What to look for next, and who does it. */
export default async function EnquiriesRoute({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { charge, before } = asked(await searchParams, ['charge', 'before'])
  const view = await load(viewEnquiries, {
    caseId,
    ...(charge ? { chargeId: charge } : {}),
    ...(before ? { before } : {}),
  })
  return (
    <CaseFrame header={view.header} part="enquiries">
      <EnquiriesPage view={view} acts={acts} />
    </CaseFrame>
  )
}
