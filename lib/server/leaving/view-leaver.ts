import { z } from 'zod'
import type { Actor } from '@/lib/domain/identity/policy'
import { mightEver } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { successorsFor } from '@/lib/server/informants/leaver'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { heldBy } from './held'

/** Who may see what somebody leaves behind: they themselves, a supervisor in whose line they work, and who keeps accounts. */
const maySee = (actor: Actor, who: { readonly id: string; readonly unitId: string }): boolean =>
  actor.id === who.id ||
  mightEver(actor.role, 'account:manage') ||
  (actor.role === 'supervisor' && actor.line.includes(who.unitId))

/** Everything that one person still holds, and how far their leaving went. */
export const viewLeaver = act({
  name: 'view-leaver',
  kind: 'read',
  permission: 'leaver:read',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { accountId }) {
    const who = await db.account.findUnique({
      where: { id: accountId },
      select: {
        ...{ id: true, nameLatin: true, nameKm: true, role: true, unitId: true, status: true },
        unit: { select: { nameEn: true, nameKm: true } },
      },
    })
    if (!who || !maySee(actor, who)) throw new NotFound()
    record('leaving.viewed', accountId, { name: who.nameLatin })
    const leaving = await db.leaving.findFirst({
      where: { accountId, stayedAt: null },
      orderBy: { begunAt: 'desc' },
      select: { id: true, endsAt: true, because: true, begunAt: true, closedAt: true },
    })
    const held = await heldBy(db, actor, accountId, now)
    // Whom a supervisor can choose as the next lead: the other officers of the team who stay.
    const officers =
      actor.role === 'supervisor' && held.cases.length > 0
        ? await db.teamMember.findMany({
            where: {
              ...{ caseId: { in: held.cases.map(({ caseId }) => caseId) }, accountId: { not: accountId } },
              ...{ ...onTeamAt(now), endsAt: null, account: { role: 'officer', status: 'active' } },
            },
            orderBy: { since: 'asc' },
            take: 500,
            select: { caseId: true, account: { select: { id: true, nameLatin: true, nameKm: true } } },
          })
        : []
    const named = leaving && (await db.informantSuccessor.findUnique({ where: { leavingId: leaving.id } }))
    const follower =
      named &&
      (await db.account.findUnique({
        where: { id: named.successorId },
        select: { nameLatin: true, nameKm: true },
      }))
    // A successor for informants is named where there may be any, once the access has ended: by a supervisor.
    const may = actor.role === 'supervisor' && actor.id !== accountId && held.needs.handler > 0
    const asked = may && leaving !== null && leaving.endsAt <= now
    const followers = asked ? await successorsFor(db, actor.line, who) : []
    return {
      ...{ who, now, leaving, held, follower, followers, noFollower: asked && followers.length === 0 },
      mightHandle: mightEver(who.role, 'informant:register'),
      own: actor.id === accountId,
      role: actor.role,
      officers: officers.map(({ caseId, account }) => ({ caseId, ...account })),
    }
  },
})
export type LeaverView = Awaited<ReturnType<(typeof viewLeaver)['perform']>>
