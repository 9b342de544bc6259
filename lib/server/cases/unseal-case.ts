import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { unseal } from '@/lib/domain/cases/case'
import { id, line } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'

const asItIs = (db: Db, caseId: string) =>
  db.case.findUniqueOrThrow({ where: { id: caseId }, select: { sensitivity: true } })

/** A supervisor of the team unseals a case, and a second one of the team approves it. */
export const unsealCase = twoPersonAct({
  name: 'unseal-case',
  kind: 'write',
  permission: 'case:seal',
  input: z.strictObject({ caseId: id, because: line(500) }),
  about: ({ caseId }) => ({ caseId }),
  approval: {
    permission: 'case:seal',
    when: async ({ caseId }, db) => unseal(await asItIs(db, caseId)).ok,
  },
  async perform({ db, approver, uphold, record }, { caseId, because }) {
    const sensitivity = uphold(unseal(await asItIs(db, caseId)))
    if (!approver) throw new Error('unsealing needs its second person')
    await db.case.update({ where: { id: caseId }, data: { sensitivity, version: { increment: 1 } } })
    record('case.unsealed', caseId, { because })
    return { caseId }
  },
})
