import { CaseFrame } from '@/components/cases/case-frame'
import { HistoryList } from '@/components/history/history-list'
import { KindFilter } from '@/components/history/kind-filter'
import { Visitors } from '@/components/history/visitors'
import { WhatItProves } from '@/components/history/what-it-proves'
import { TwoColumns } from '@/components/ui/card'
import { viewHistory } from '@/lib/server/cases/view-history'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

/** Everything that was done to a case, seen of it or refused, in sentences. */
export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const filter = fits(viewHistory.input, {
    caseId,
    ...asked(await searchParams, ['kind', 'actorId', 'before', 'after']),
  })
  const view = await load(viewHistory, filter)
  const here = `/cases/${caseId}/history`
  return (
    <CaseFrame header={view.header} part="history">
      <TwoColumns
        side={
          <>
            <Visitors people={view.people} here={here} />
            <WhatItProves />
          </>
        }
      >
        <KindFilter here={here} now={filter.kind} keep={filter.actorId ? { actorId: filter.actorId } : {}} />
        <HistoryList entries={view.entries} newer={view.newer} older={view.older} here={here} keep={filter} />
      </TwoColumns>
    </CaseFrame>
  )
}
