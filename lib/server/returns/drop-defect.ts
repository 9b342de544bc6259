import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A prosecutor takes a defect out again, before the return is sent. Nobody else ever saw it. */
export const dropDefect = act({
  name: 'drop-defect',
  kind: 'write',
  permission: 'return:write',
  leavesCase: true,
  input: z.strictObject({ caseId: id, defectId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId, defectId }) {
    const noted = await db.defect.findFirst({
      where: { caseId, id: defectId, return: { byId: actor.id, sentAt: null } },
      select: { code: true },
    })
    if (!noted) throw new NotFound()
    await db.defect.delete({ where: { id: defectId } })
    record('defect.dropped', defectId, { code: noted.code })
    return { caseId, defectId }
  },
})
