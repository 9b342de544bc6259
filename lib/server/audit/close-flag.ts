import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { find, newFinding } from '@/lib/domain/audit/finding'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** An auditor looked closer at a flag and writes down what was found. It closes the flag. */
export const closeFlag = act({
  name: 'close-flag',
  kind: 'write',
  permission: 'flag:work',
  input: z.strictObject({ flagId: id, ...newFinding.shape }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { flagId, ...said }) {
    // The row is locked, so that two auditors do not both find.
    const [flag] = await db.$queryRaw<{ closed: boolean }[]>`
      SELECT "closedAt" IS NOT NULL AS "closed" FROM "ConductFlag" f WHERE "id" = ${flagId}::uuid
        AND "accountId" <> ${actor.id}::uuid AND "otherId" IS DISTINCT FROM ${actor.id}::uuid FOR UPDATE`
    if (!flag) throw new NotFound()
    const finding = uphold(find(said, { found: flag.closed, looked: true }))
    const findingId = newId()
    await db.finding.create({ data: { id: findingId, flagId, ...finding, byId: actor.id, at: now } })
    await db.conductFlag.update({ where: { id: flagId }, data: { closedAt: now } })
    record('finding.recorded', findingId, { verdict: finding.verdict })
    return { flagId }
  },
})
