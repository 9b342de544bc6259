import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Closes a unit in which nobody works, under which nothing stands, and which has no open case. It stays in the tree. */
export const closeUnit = act({
  name: 'close-unit',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({ unitId: id }),
  about: () => 'system',
  async perform({ db, now, uphold, record }, { unitId }) {
    await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid FOR UPDATE`
    const unit = await db.unit.findUnique({ where: { id: unitId } })
    if (!unit) throw new NotFound()
    if (unit.closedAt) uphold(refuse('unit-closed'))
    const busy =
      (await db.account.count({ where: { unitId, status: { not: 'disabled' } } })) +
      (await db.unit.count({ where: { parentId: unitId, closedAt: null } })) +
      (await db.case.count({ where: { OR: [{ unitId }, { officeId: unitId }], status: { not: 'closed' } } }))
    if (busy > 0) uphold(refuse('unit-in-use'))
    await db.unit.update({ where: { id: unitId }, data: { closedAt: now, version: { increment: 1 } } })
    record('unit.closed', unitId, { code: unit.code })
    return { unitId }
  },
})
