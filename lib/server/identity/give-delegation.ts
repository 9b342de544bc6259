import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { mayStandIn, spanOfDays } from '@/lib/domain/identity/delegation'
import { day, id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** A supervisor says from which day to which they are away, and who approves for them. It ends by itself. */
export const giveDelegation = act({
  name: 'give-delegation',
  kind: 'write',
  permission: 'approval:delegate',
  stepUp: true,
  input: z.strictObject({ toId: id, firstDay: day, lastDay: day, because: line(200).optional() }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { toId, firstDay, lastDay, because }) {
    // Both in one order: two who choose each other at once come one after the other.
    await db.$queryRaw`SELECT 1 FROM "Account" WHERE "id" IN (${actor.id}::uuid, ${toId}::uuid) ORDER BY "id" FOR NO KEY UPDATE`
    const to = await db.account.findUnique({
      where: { id: toId },
      select: { id: true, role: true, status: true, unitId: true, nameLatin: true },
    })
    const span = uphold(spanOfDays(firstDay, lastDay, now))
    const ahead = (fromId: string) =>
      db.delegation.findMany({
        where: { fromId, endedAt: null, endsAt: { gt: now } },
        select: { startsAt: true, endsAt: true },
      })
    uphold(mayStandIn(actor, to, span, { given: await ahead(actor.id), givenByThem: await ahead(toId) }))
    const delegationId = newId()
    const row = { id: delegationId, fromId: actor.id, toId, ...span, because: because ?? null, givenAt: now }
    await db.delegation.create({ data: row })
    const { nameLatin: name } = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
    await db.notice.create({
      data: {
        ...{ id: newId(), accountId: toId, kind: 'stands-in', at: now },
        params: { name, from: firstDay, to: lastDay },
      },
    })
    record('delegation.given', delegationId, { to: to?.nameLatin ?? '', from: firstDay, until: lastDay })
    return { delegationId }
  },
})
