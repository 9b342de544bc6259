import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { glassTimes, mayBreak } from '@/lib/domain/cases/glass'
import { line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { supervisorsToTell } from './supervisors-to-tell'
import { tell } from './tell'

/**
 * Somebody who may not see a case opens it for an hour, and says why. The case's lead and the supervisors nearest above it are
 * told at once, and one of them reviews it. It closes by itself.
 */
export const breakGlass = act({
  name: 'break-glass',
  kind: 'write',
  permission: 'case:break-glass',
  stepUp: true,
  input: z.strictObject({ number: line(40).toUpperCase(), reason: text(1000) }),
  about: async ({ number }, db) => {
    const found = await db.case.findUnique({ where: { number }, select: { id: true } })
    return found ? { caseId: found.id } : undefined
  },
  leavesCase: true,
  async perform(context, { reason }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const { caseId } = file
    // Two cases at once have two locks; the number of those that wait is the person's.
    await db.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`
    const [{ unreviewed } = { unreviewed: 0 }] = await db.$queryRaw<{ unreviewed: number }[]>`
      SELECT count(*)::int AS "unreviewed" FROM "BrokenGlass" g WHERE g."byId" = ${actor.id}::uuid
        AND NOT EXISTS (SELECT 1 FROM "GlassReview" r WHERE r."glassId" = g."id")`
    const supervisors = await supervisorsToTell(db, file.unitId, actor.id)
    uphold(mayBreak(actor, file, { unreviewed, supervisors: supervisors.length }))
    const { expiresAt, reviewBy } = glassTimes(now)
    const id = newId()
    await db.brokenGlass.create({
      data: { id, caseId, byId: actor.id, reason, at: now, expiresAt, reviewBy },
    })
    const { leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { leadId: true } })
    await tell(context, { accountId: leadId, caseId, kind: 'glass-broken' })
    for (const accountId of supervisors) await tell(context, { accountId, caseId, kind: 'glass-to-review' })
    record('glass.broken', id, { reason })
    return { caseId, glassId: id }
  },
})
