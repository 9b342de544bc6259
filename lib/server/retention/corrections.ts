import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/server/cases/tell'
import type { Context } from '@/lib/server/kernel/act'

/** Every correction of a person that was asked for, the oldest first. */
export const correctionsOf = (db: Db, personId: string) =>
  db.personCorrection.findMany({ where: { personId }, orderBy: { seq: 'asc' } })

/** What was served of a file before a moment: it bears what was kept then. */
export const servedBefore = (db: Db, caseId: string, at: Date) =>
  db.serving.findMany({
    where: { caseId, at: { lt: at } },
    select: { number: true, to: true, at: true, byId: true },
    orderBy: { number: 'asc' },
  })

/** Keeps a correction, done or refused; of one that was done, the lead and who served or decided the file are told. */
export async function keepCorrection(
  context: Context,
  {
    changed,
    ...said
  }: {
    readonly caseId: string
    readonly partyId: string
    readonly personId: string
    readonly changed: string[]
    readonly because: string
    readonly paper: string
  },
): Promise<void> {
  const { db, actor, now } = context
  const { caseId, personId } = said
  const seq = (await db.personCorrection.count({ where: { personId } })) + 1
  const served = await servedBefore(db, caseId, now)
  await db.personCorrection.create({
    data: { ...said, seq, done: changed.length > 0, changed, served: served.length, at: now, byId: actor.id },
  })
  if (changed.length === 0) return
  const { leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { leadId: true } })
  const decisions = await db.decision.findMany({ where: { caseId }, select: { byId: true } })
  const told = new Set([leadId, ...served.map(({ byId }) => byId), ...decisions.map(({ byId }) => byId)])
  for (const accountId of told)
    await tell(context, { accountId, caseId, kind: 'person-corrected', more: { served: served.length } })
}
