import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sealPrivilege } from './privilege'

/** Seals an item that holds what a lawyer and a client said to each other: from now on the team sees its number and its type. */
export const sealPrivileged = act({
  name: 'seal-privileged',
  kind: 'write',
  permission: 'privilege:seal',
  input: z.strictObject({ caseId: id, itemId: id, reason: line(500).min(10, 'reason-too-short') }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, reason }) {
    const { db, file, uphold, record } = context
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, privileged: true },
    })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    if (item.privileged) uphold(refuse('privileged-already'))
    await sealPrivilege(context, { caseId, itemId, state: 'sealed', reason })
    record('privilege.sealed', itemId, { number: item.number })
    return { caseId, itemId }
  },
})
