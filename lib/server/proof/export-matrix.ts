import { z } from 'zod'
import { sheet } from '@/lib/domain/proof/sheet'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { readMatrix } from './read-matrix'

/** Every cell of the matrix with every link in it, to keep and to count again elsewhere. Intelligence stays in the house. */
export const exportMatrix = act({
  name: 'export-matrix',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, format: z.enum(['csv', 'json']) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, record }, { caseId, format }) {
    const { view, tables, results } = await readMatrix(db, caseId, now)
    record('matrix.exported', caseId, { format, revision: view.revision })
    return {
      ...{ number: view.number, revision: view.revision, at: now, format },
      lines: sheet(view, tables, results),
    }
  },
})
