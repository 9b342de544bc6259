import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { mayClose } from '@/lib/domain/leaving/leaving'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { changeTask } from '@/lib/server/enquiries/task'
import { lockedAccount } from '@/lib/server/identity/account'
import { shutAccount } from '@/lib/server/identity/shut-account'
import { act, type Context } from '@/lib/server/kernel/act'
import { appendToLog } from '@/lib/server/kernel/log'
import { needsSuccessor } from './held'
import { leavingOf } from './leaving-of'

/**
 * Sees somebody out: nothing that needs a successor is left, or it is refused and said. Their places on teams end, their open
 * tasks go to who leads each case, what they asked for is withdrawn, their factors are put away.
 */
export const closeLeaver = act({
  name: 'close-leaver',
  kind: 'write',
  permission: 'account:manage',
  stepUp: true,
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  async perform(context, { accountId }) {
    const { db, actor, now, uphold, record } = context
    uphold(notOnesOwn(accountId, [actor.id]))
    // Cases first, in one order: an act on a case locks it before anybody's account.
    await db.$queryRaw`SELECT 1 FROM "Case" c WHERE c."id" IN (
        SELECT t."caseId" FROM "TeamMember" t WHERE t."accountId" = ${accountId}::uuid AND t."until" IS NULL
        UNION SELECT k."caseId" FROM "Task" k WHERE k."ownerId" = ${accountId}::uuid AND k."state" = 'open')
      ORDER BY c."id" FOR UPDATE`
    const { nameLatin: name, status } = await lockedAccount(db, accountId)
    const leaving = await leavingOf(db, accountId)
    if (!leaving) return uphold(refuse('leaves-not'))
    uphold(mayClose(leaving, await needsSuccessor(db, accountId, now), now))
    if (status !== 'disabled') {
      record('account.disabled', accountId, { name, because: leaving.because })
      for (const sessionId of await shutAccount(db, accountId, now))
        record('session.ended', sessionId, { because: 'account-disabled' })
    }
    const tasks = await handTasks(context, accountId)
    const teams = await leaveTeams(context, accountId, name)
    const asked = await withdrawAsked(context, accountId)
    await putFactorsAway(context, accountId)
    await endDelegations(context, accountId)
    await db.leaving.update({
      where: { id: leaving.id },
      data: { closedAt: now, closedById: actor.id },
    })
    record('leaving.closed', accountId, { name, teams, tasks, asked })
    return { accountId, teams, tasks, asked }
  },
})

/** Open tasks go to who leads each case. */
async function handTasks(context: Context, accountId: string): Promise<number> {
  const { db } = context
  const open = await db.task.findMany({ where: { ownerId: accountId, state: 'open' } })
  const cases = await db.case.findMany({
    where: { id: { in: open.map(({ caseId }) => caseId) }, leadId: { not: accountId } },
    select: { id: true, leadId: true },
  })
  const leads = new Map(cases.map(({ id, leadId }) => [id, leadId]))
  let handed = 0
  for (const task of open) {
    const toId = leads.get(task.caseId)
    // A closed case that they led keeps its lead, and what was left open in it.
    if (toId === undefined) continue
    await changeTask(context, task, { ownerId: toId }, 'handed', { toId })
    handed += 1
  }
  return handed
}

/** Places on teams end now; each is said in the log of its case. */
async function leaveTeams({ db, actor, at, now }: Context, accountId: string, name: string): Promise<number> {
  const left = await db.$queryRaw<{ caseId: string }[]>`
    UPDATE "TeamMember" SET "until" = LEAST(${now}::timestamptz, coalesce("endsAt", ${now}::timestamptz))
    WHERE "accountId" = ${accountId}::uuid AND "until" IS NULL RETURNING "caseId"`
  if (left.length === 0) return 0
  await appendToLog(
    db,
    left.map(({ caseId }) => ({
      ...{ actor, caseId, outcome: 'done' as const, requestId: at.requestId },
      event: { type: 'team.left', objectId: accountId, details: { name } } as const,
    })),
  )
  return left.length
}

/** What they asked a second person for is withdrawn: nobody approves what its asker no longer may do. */
async function withdrawAsked({ db, actor, at, now }: Context, accountId: string): Promise<number> {
  const asked = await db.approval.findMany({
    where: { requestedById: accountId, state: 'pending' },
    select: { id: true, act: true, caseId: true },
  })
  if (asked.length === 0) return 0
  await db.approval.updateMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    data: { state: 'withdrawn', decidedById: actor.id, decidedAt: now },
  })
  await appendToLog(
    db,
    asked.map(({ id, act, caseId }) => ({
      ...{ actor, caseId, outcome: 'done' as const, requestId: at.requestId },
      event: { type: 'approval.withdrawn', objectId: id, details: { act } } as const,
    })),
  )
  return asked.length
}

/** Whoever has their telephone or their key opens nothing with it. */
async function putFactorsAway({ db, now, record }: Context, accountId: string): Promise<void> {
  const standing = {
    where: { accountId, removedAt: null },
    data: { removedAt: now },
    select: { id: true },
  } as const
  const authenticators = await db.authenticator.updateManyAndReturn(standing)
  const passkeys = await db.passkey.updateManyAndReturn(standing)
  await db.recoverySet.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } })
  for (const { id } of authenticators) record('factor.removed', id, { kind: 'authenticator' })
  for (const { id } of passkeys) record('factor.removed', id, { kind: 'passkey' })
}

/** Nobody approves for them any more, and they for nobody. */
async function endDelegations({ db, actor, now, record }: Context, accountId: string): Promise<void> {
  const ended = await db.delegation.updateManyAndReturn({
    where: { endedAt: null, endsAt: { gt: now }, OR: [{ fromId: accountId }, { toId: accountId }] },
    data: { endedAt: now, endedById: actor.id },
    select: { id: true },
  })
  for (const { id } of ended) record('delegation.ended', id, {})
}
