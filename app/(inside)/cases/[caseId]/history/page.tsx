import { CaseFrame } from '@/components/cases/case-frame'
import { AboutLine } from '@/components/history/about-line'
import { ExportBar } from '@/components/history/export-bar'
import { HistoryList } from '@/components/history/history-list'
import { KindFilter } from '@/components/history/kind-filter'
import { SealLine } from '@/components/history/seal-line'
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
  const given = await searchParams
  const names = ['kind', 'actorId', 'about', 'from', 'to', 'before', 'after'] as const
  const filter = fits(viewHistory.input, { caseId, ...asked(given, names) })
  const view = await load(viewHistory, filter)
  const here = `/cases/${caseId}/history`
  const keep = asked(given, ['actorId', 'about', 'from', 'to'])
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
        <SealLine verified={view.verified} />
        <AboutLine about={view.about} here={here} />
        <KindFilter here={here} now={filter.kind} keep={keep} />
        <ExportBar
          here={here}
          exportAt={`/api/history/${caseId}`}
          keep={{ ...keep, kind: filter.kind }}
          tooMany={given.export === 'too-many'}
        />
        <HistoryList
          entries={view.entries}
          newer={view.newer}
          older={view.older}
          here={here}
          keep={{ ...keep, ...(filter.kind ? { kind: filter.kind } : {}) }}
        />
      </TwoColumns>
    </CaseFrame>
  )
}
