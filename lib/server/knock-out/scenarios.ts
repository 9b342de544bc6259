import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import type { Knocked } from '@/lib/domain/cases/what-falls'
import { namesOf } from '@/lib/server/custody/names'

/** What a version keeps of what was found: each charge's number as it stood, and with the things gone. */
export const found = z.array(z.object({ chargeId: z.string(), from: z.int(), to: z.int() }))
export type Found = z.infer<typeof found>

export const foundIn = (charges: readonly Knocked[]): Found =>
  charges.map(({ chargeId, before, after }) => ({ chargeId, from: before.display, to: after.display }))

/** The scenarios of a case that stand, the latest first, each with its latest version. */
export async function scenariosOf(db: Db, caseId: string) {
  const kept = await db.scenario.findMany({
    where: { caseId, withdrawnAt: null },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const versions = await db.scenarioVersion.findMany({
    where: { caseId, OR: kept.map(({ id: scenarioId, version }) => ({ scenarioId, version })) },
  })
  const names = await namesOf(
    db,
    kept.map(({ ownerId }) => ownerId),
  )
  return kept.flatMap(({ id: scenarioId, name, ownerId, version }) => {
    const latest = versions.find((one) => one.scenarioId === scenarioId)
    return latest
      ? [
          {
            ...{ scenarioId, name, ownerId, version, at: latest.at, gone: latest.gone },
            owner: names.get(ownerId) ?? null,
            found: found.parse(latest.found),
          },
        ]
      : []
  })
}
