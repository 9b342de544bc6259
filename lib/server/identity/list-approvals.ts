import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { type Actor, can } from '@/lib/domain/identity/policy'
import { act, actNamed } from '@/lib/server/kernel/act'
import { caseFacts } from '@/lib/server/kernel/admission'
import { fitsAsSecond } from './fits'

const most = 100

const shown = {
  id: true,
  act: true,
  caseId: true,
  requestedAt: true,
  expiresAt: true,
  state: true,
  requestedById: true,
  input: true,
} as const

/** May this person be the second one? Never of what they asked themselves. */
export async function maySecond(
  db: Db,
  actor: Actor,
  approval: {
    readonly act: string
    readonly caseId: string | null
    readonly requestedById: string
    readonly input: unknown
  },
  now: Date,
): Promise<boolean> {
  const waiting = actNamed(approval.act)?.approval
  if (!waiting || approval.requestedById === actor.id) return false
  const file = approval.caseId === null ? 'system' : await caseFacts(db, actor, approval.caseId, now, false)
  return file !== undefined && can(actor, waiting.permission, file) && fitsAsSecond(db, actor, approval, now)
}

/** What waits for this person as the second one, and what they asked for themselves. Without its content. */
export const listApprovals = act({
  name: 'list-approvals',
  kind: 'read',
  permission: 'approval:decide',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('approvals.listed', null, {})
    const pending = await db.approval.findMany({
      where: { state: 'pending', expiresAt: { gt: now }, requestedById: { not: actor.id } },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: 10 * most,
      select: shown,
    })
    const mine: typeof pending = []
    for (const approval of pending) {
      if (mine.length < most && (await maySecond(db, actor, approval, now))) mine.push(approval)
    }
    const asked = await db.approval.findMany({
      where: { requestedById: actor.id },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: { ...shown, decidedAt: true, remark: true },
    })
    const people = await db.account.findMany({
      where: { id: { in: mine.map(({ requestedById }) => requestedById) } },
      select: { id: true, nameLatin: true, nameKm: true },
    })
    const by = new Map(people.map((one) => [one.id, one]))
    return {
      waiting: mine.map(({ input: _, ...one }) => ({
        ...one,
        requestedBy: by.get(one.requestedById) ?? null,
      })),
      asked: asked.map(({ input: _, ...one }) => ({
        ...one,
        state: one.state === 'pending' && one.expiresAt <= now ? ('expired' as const) : one.state,
      })),
    }
  },
})
