import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { stillOpen } from '@/lib/domain/cases/case'
import { newCure, cure as rule } from '@/lib/domain/returns/defect'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sayOfDefect, sentDefect } from './defects'

/** An officer says which evidence cures a returned defect, and how. A prosecutor looks at it after the file is submitted again. */
export const cureDefect = act({
  name: 'cure-defect',
  kind: 'write',
  permission: 'return:answer',
  leavesCase: true,
  input: z.strictObject({ caseId: id, ...newCure.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, defectId, itemId, how }) {
    const { db, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const defect = await sentDefect(db, caseId, defectId)
    const item = await itemAsCure(db, caseId, itemId)
    uphold(rule(defect, item, defect.returnedAt))
    await sayOfDefect(context, caseId, defect, 'cured', { reason: how, itemId })
    record('defect.cured', defectId, { name: defect.name, item: item.number })
    return { caseId, defectId }
  },
})

/** When an item last moved: logged, corrected, given a file, a place in a proof or a word on its formality; and whether it is empty. */
async function itemAsCure(db: Db, caseId: string, itemId: string) {
  const item = await db.item.findUnique({
    where: { caseId_id: { caseId, id: itemId } },
    select: {
      number: true,
      loggedAt: true,
      changedAt: true,
      facts: true,
      description: true,
      files: { orderBy: { attachedAt: 'desc' }, take: 1, select: { attachedAt: true } },
      links: {
        where: { withdrawnAt: null },
        orderBy: { proposedAt: 'desc' },
        take: 1,
        select: { proposedAt: true },
      },
    },
  })
  if (!item) throw new NotFound()
  const times = [item.loggedAt, item.changedAt, item.files[0]?.attachedAt, item.links[0]?.proposedAt]
  return {
    number: item.number,
    moved: new Date(Math.max(...times.map((time) => time?.getTime() ?? 0))),
    empty:
      item.files.length === 0 && item.description === '' && Object.keys(item.facts as object).length === 0,
  }
}
