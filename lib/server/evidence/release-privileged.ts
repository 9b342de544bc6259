import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sealPrivilege } from './privilege'

/** A prosecutor, having read it, releases a sealed item to the team, with the reason. Whether it can be used is decided apart. */
export const releasePrivileged = act({
  name: 'release-privileged',
  kind: 'write',
  permission: 'privilege:read',
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
    if (!item.privileged) uphold(refuse('not-privileged'))
    await sealPrivilege(context, { caseId, itemId, state: 'released', reason })
    record('privilege.released', itemId, { number: item.number })
    return { caseId, itemId }
  },
})
