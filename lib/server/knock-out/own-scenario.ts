import { refuse } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A scenario that stands and is one's own. Others on the team read it; only its owner changes it. */
export async function ownScenario({ db, actor, uphold }: Context, caseId: string, scenarioId: string) {
  const scenario = await db.scenario.findUnique({ where: { caseId_id: { caseId, id: scenarioId } } })
  if (!scenario) throw new NotFound()
  if (scenario.ownerId !== actor.id) uphold(refuse('not-your-scenario'))
  if (scenario.withdrawnAt !== null) uphold(refuse('already-withdrawn'))
  return scenario
}
