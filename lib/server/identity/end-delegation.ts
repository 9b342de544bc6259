import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Who was away is back, or who stands in gives it back: from now on nothing is approved by it. */
export const endDelegation = act({
  name: 'end-delegation',
  kind: 'write',
  permission: 'approval:delegate',
  input: z.strictObject({ delegationId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { delegationId }) {
    const { count } = await db.delegation.updateMany({
      where: {
        ...{ id: delegationId, endedAt: null, endsAt: { gt: now } },
        OR: [{ fromId: actor.id }, { toId: actor.id }],
      },
      data: { endedAt: now, endedById: actor.id },
    })
    if (count === 0) throw new NotFound()
    record('delegation.ended', delegationId, {})
    return { delegationId }
  },
})
