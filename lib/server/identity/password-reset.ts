import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { refuse } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { endSessions } from './session'

const standing = { objectedAt: null, usedAt: null }

/** The first reset that two people decided and that stands: nobody objected, and no link was made by it. */
export const standingReset = (db: Db, accountId: string) =>
  db.passwordReset.findFirst({ where: { accountId, ...standing }, orderBy: { effectiveAt: 'asc' } })

type Decided = { readonly accountId: string; readonly hours: number; readonly vouched: boolean }

/** Writes down that two people decided it, and tells the person. */
export async function decideReset(
  { db, actor, approver, now, uphold }: Context,
  { accountId, hours, vouched }: Decided,
): Promise<void> {
  if (!approver) throw new Error('two people are needed')
  const same = await db.passwordReset.count({ where: { accountId, vouched, ...standing } })
  if (same > 0) uphold(refuse('already-decided'))
  const effectiveAt = new Date(now.getTime() + hours * 3_600_000)
  const by = { askedById: actor.id, approvedById: approver.id }
  await db.passwordReset.create({
    data: { id: newId(), accountId, ...by, at: now, effectiveAt, vouched },
  })
  const kind = vouched ? 'password-reset-now' : 'password-reset-soon'
  await db.notice.create({ data: { id: newId(), accountId, kind, params: {}, at: now } })
}

/** The link is made: from now on the old password opens nothing, and every session ends. Refused while the day is not over. */
export async function takePasswordAway(
  { db, now, uphold, record }: Context,
  { id: accountId, status, nameLatin: name }: { id: string; status: string; nameLatin: string },
): Promise<void> {
  const reset = status === 'active' ? await standingReset(db, accountId) : null
  if (!reset) return uphold(refuse('not-invited'))
  if (reset.effectiveAt > now) uphold(refuse('reset-waits'))
  await db.passwordReset.updateMany({ where: { accountId, ...standing }, data: { usedAt: now } })
  await db.account.update({
    where: { id: accountId },
    data: { passwordHash: null, status: 'invited', version: { increment: 1 } },
  })
  record('account.password-reset', accountId, { name })
  for (const sessionId of await endSessions(db, accountId, 'password-changed', now))
    record('session.ended', sessionId, { because: 'password-changed' })
}
