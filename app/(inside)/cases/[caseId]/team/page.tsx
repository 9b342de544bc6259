import { CaseFrame } from '@/components/cases/case-frame'
import { CaseSettings } from '@/components/cases/case-settings'
import { HandOverForm } from '@/components/cases/hand-over-form'
import { TeamAdder } from '@/components/cases/team-adder'
import { TeamTable } from '@/components/cases/team-table'
import { Waits } from '@/components/cases/waits'
import { TwoColumns } from '@/components/ui/card'
import { viewTeam } from '@/lib/server/cases/view-team'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import * as actions from '../../actions'

/** Who works on the case, and what a supervisor or the team may do with the case itself. */
export default async function TeamPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { find, said } = asked(await searchParams, ['find', 'said'])
  const view = await load(viewTeam, { caseId, ...(find ? { find } : {}) })
  return (
    <CaseFrame header={view.header} part="team">
      <Waits said={said} />
      <TwoColumns
        side={
          <CaseSettings header={view.header} offices={view.offices} onTeam={view.onTeam} actions={actions} />
        }
      >
        <TeamTable
          view={view}
          remove={actions.removeFromTeamAction}
          lead={actions.nameLeadAction}
          end={actions.setTeamEndAction}
        />
        {view.header.may.team && view.header.status !== 'closed' && (
          <HandOverForm
            caseId={caseId}
            officers={view.members.filter(
              ({ role, leads, endsAt }) => role === 'officer' && !leads && !endsAt,
            )}
            action={actions.handOverCaseAction}
          />
        )}
        {view.header.may.team && (
          <TeamAdder caseId={caseId} find={find} candidates={view.candidates} add={actions.addToTeamAction} />
        )}
      </TwoColumns>
    </CaseFrame>
  )
}
