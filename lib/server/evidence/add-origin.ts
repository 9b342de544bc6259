import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { originKind } from '@/lib/domain/evidence/kind'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { originFor } from './item-parts'

/** Makes a source before anything comes from it, so that items are put under it on purpose. */
export const addOrigin = act({
  name: 'add-origin',
  kind: 'write',
  permission: 'evidence:edit',
  input: z.strictObject({ caseId: id, name: line(200), kind: originKind }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, name, kind }) {
    const { db, file, uphold } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    if ((await db.origin.count({ where: { caseId, name } })) > 0) uphold(refuse('already-there', 'name'))
    const { id: originId } = await originFor(context, caseId, { name, kind })
    return { caseId, originId }
  },
})
