import { z } from 'zod'
import { standingOf } from '@/lib/domain/informants/unmask'
import { act } from '@/lib/server/kernel/act'
import { vaultKey } from './key'
import { asksUnder } from './vault'

const shown = 50
const content = z.object({ ask: z.uuid() })

/** What one asked to unmask, the newest first, and how it stands. */
export const viewUnmaskings = act({
  name: 'view-unmaskings',
  kind: 'read',
  permission: 'informant:unmask',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('unmaskings.listed', null, {})
    const approvals = await db.approval.findMany({
      where: { act: 'unmask-informant', requestedById: actor.id },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, input: true, state: true, requestedAt: true, expiresAt: true },
      take: shown,
    })
    const ids = approvals.flatMap(({ input }) => content.safeParse(input).data?.ask ?? [])
    const key = await vaultKey(db)
    const asked = key ? await asksUnder(db, key, ids) : []
    return {
      asks: approvals.flatMap(({ id: approvalId, input, state, requestedAt, expiresAt }) => {
        const one = asked.find(({ ask }) => ask === content.safeParse(input).data?.ask)
        if (!one || one.asker !== actor.id) return []
        const dropped = state === 'declined' || state === 'withdrawn' || expiresAt <= now
        const standing = one.approvedAt
          ? standingOf(one.approvedAt, now)
          : dropped
            ? ('not' as const)
            : 'waits'
        const { ask, number, pseudonym } = one
        return [{ approvalId, ask, number, pseudonym, requestedAt, standing }]
      }),
    }
  },
})
export type UnmaskingsView = Awaited<ReturnType<(typeof viewUnmaskings)['perform']>>
