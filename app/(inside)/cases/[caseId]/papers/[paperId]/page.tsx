import { CaseFrame } from '@/components/cases/case-frame'
import { PaperPage } from '@/components/papers/paper-page'
import { PageMain } from '@/components/shell/page'
import { viewPaper } from '@/lib/server/papers/view-paper'
import { load } from '@/lib/web/page'
import { bringScanAction } from '../actions'

/** One printed paper, and the place to which its signed scan comes back. */
export default async function OnePaperPage({
  params,
}: {
  params: Promise<{ caseId: string; paperId: string }>
}) {
  const view = await load(viewPaper, await params)
  const page = <PaperPage view={view} bring={bringScanAction} />
  // A keeper who is not of the case sees a receipt and nothing of the case.
  return view.header ? (
    <CaseFrame header={view.header} part="evidence">
      {page}
    </CaseFrame>
  ) : (
    <PageMain>{page}</PageMain>
  )
}
