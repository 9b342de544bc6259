import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import * as rules from '@/lib/domain/cases/case'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'
import { keepSubmission } from '@/lib/server/submission/submissions'

/** An officer submits the file to the prosecution office that knows of it; a supervisor approves that it goes. */
export const submitCase = twoPersonAct({
  name: 'submit-case',
  kind: 'write',
  permission: 'case:submit',
  input: z.strictObject({ caseId: id, note: text(2000).optional() }),
  about: ({ caseId }) => ({ caseId }),
  approval: {
    permission: 'case:approve-submission',
    // What the rule refuses needs no second person: it is refused at once, in words.
    when: async ({ caseId }, db) => (await ruling(db, caseId)).ok,
  },
  async perform(context, { caseId, note = null }) {
    const { db, now, approver, uphold, record } = context
    const status = uphold(await ruling(db, caseId))
    if (!approver) throw new Error('a submission needs its second person')
    await db.case.update({
      where: { id: caseId },
      data: { status, submittedAt: now, version: { increment: 1 } },
    })
    const { nameLatin } = await db.account.findUniqueOrThrow({
      where: { id: approver.id },
      select: { nameLatin: true },
    })
    const { snapshotId, view } = await takeSnapshot(context, caseId, 'submitted')
    const more = { officeId: await officeOf(db, caseId), snapshotId, approvedById: approver.id, note }
    const { number, lacking } = await keepSubmission(context, view, more)
    record('case.submitted', caseId, { approvedBy: nameLatin, submission: number, lacking })
    return { caseId }
  },
})

async function officeOf(db: Db, caseId: string): Promise<string> {
  const { officeId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { officeId: true } })
  if (officeId === null) throw new Error('a submission needs its office')
  return officeId
}

async function ruling(db: Db, caseId: string): Promise<Ruling<'submitted'>> {
  const found = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { status: true, officeId: true },
  })
  const waiting = await db.approval.findFirst({ where: { caseId, act: 'submit-case', state: 'pending' } })
  return waiting ? refuse('submission-waits-already') : rules.submit(found)
}
