import { CaseFrame } from '@/components/cases/case-frame'
import { KnockOutPage } from '@/components/knock-out/knock-out-page'
import { viewKnockOut } from '@/lib/server/knock-out/view-knock-out'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { changeScenarioAction, saveScenarioAction, withdrawScenarioAction } from './actions'

/** What falls if some of the evidence is lost. */
export default async function KnockOutRoute({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ caseId }, given] = await Promise.all([params, searchParams])
  const { scenario, asked: ticking } = asked(given, ['scenario', 'asked'])
  const gone = [given.gone ?? []].flat()
  const view = await load(viewKnockOut, {
    caseId,
    ...(gone.length > 0 || ticking ? { gone } : {}),
    ...(scenario ? { scenarioId: scenario } : {}),
  })
  const acts = { save: saveScenarioAction, change: changeScenarioAction, withdraw: withdrawScenarioAction }
  return (
    <CaseFrame header={view.header} part="readiness">
      <KnockOutPage view={view} acts={acts} />
    </CaseFrame>
  )
}
