import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { mayAdopt } from '@/lib/domain/policy/adopt'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { policyInUse } from './in-use'

/** Puts a drafted policy into use for every case, once a second person, who did not draft it, approves it. The past keeps its own. */
export const adoptPolicy = twoPersonAct({
  name: 'adopt-policy',
  kind: 'write',
  permission: 'policy:manage',
  input: z.strictObject({ policyId: id }),
  about: () => 'system',
  approval: {
    permission: 'policy:approve',
    async when({ policyId }, db) {
      const ruling = mayAdopt(await drafted(db, policyId), undefined)
      if (!ruling.ok) throw new Refused(ruling.refusals)
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { policyId }) {
    // One adoption at a time, so that versions have no gap and no two are the same.
    await db.$executeRaw`LOCK TABLE "ScoringPolicy" IN SHARE ROW EXCLUSIVE MODE`
    uphold(mayAdopt(await drafted(db, policyId), approver?.id))
    const version = (await policyInUse(db)).version + 1
    await db.scoringPolicy.update({
      where: { id: policyId },
      data: { version, adoptedAt: now, askedById: actor.id, approvedById: approver?.id ?? null },
    })
    record('policy.adopted', policyId, { version })
    return { policyId, version }
  },
})

async function drafted(db: Db, policyId: string) {
  const found = await db.scoringPolicy.findUnique({
    where: { id: policyId },
    select: { draftedById: true, adoptedAt: true },
  })
  if (!found) throw new NotFound()
  return { ...found, writers: [found.draftedById] }
}
