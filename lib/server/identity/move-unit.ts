import { z } from 'zod'
import { standsUnder } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { unitNamed } from './account'

/** Puts a unit under another. Two people: supervisors above see the files of what stands below them. */
export const moveUnit = twoPersonAct({
  name: 'move-unit',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({ unitId: id, parentId: id }),
  about: () => 'system',
  approval: { permission: 'account:approve' },
  async perform({ db, uphold, record }, { unitId, parentId }) {
    // One move at a time, or two could make a ring.
    await db.$queryRaw`SELECT pg_advisory_xact_lock(7420011)::text`
    const unit = await unitNamed(db, unitId)
    const parent = await unitNamed(db, parentId, 'parentId')
    if (parent.closed) uphold(refuse('unit-closed', 'parentId'))
    const below = await db.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE below AS (
        SELECT "id" FROM "Unit" WHERE "parentId" = ${unitId}::uuid
        UNION SELECT c."id" FROM "Unit" c JOIN below ON c."parentId" = below."id")
      SELECT "id" FROM below`
    uphold(
      standsUnder(
        unitId,
        below.map(({ id }) => id),
        parentId,
      ),
    )
    await db.unit.update({ where: { id: unitId }, data: { parentId, version: { increment: 1 } } })
    record('unit.moved', unitId, { code: unit.code, under: parent.code })
    return { unitId }
  },
})
