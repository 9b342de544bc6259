import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import { gradeCovered } from '@/lib/domain/evidence/blind'
import { coverTables } from '@/lib/domain/proof/cover-sums'
import { sheet } from '@/lib/domain/proof/sheet'
import { id } from '@/lib/domain/shared/shapes'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { readMatrix } from './read-matrix'

/** Every cell of the matrix with every link in it, to keep and to count again elsewhere. Intelligence stays in the house. */
export const exportMatrix = act({
  name: 'export-matrix',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, format: z.enum(['csv', 'json']) }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, { caseId, format }) {
    const { view, tables, results } = await readMatrix(db, caseId, now)
    const reader = graderOf({ actor, file })
    const covered = new Set(
      view.items.filter((item) => gradeCovered(item, reader)).map(({ number }) => itemName(number)),
    )
    record('matrix.exported', caseId, { format, revision: view.revision })
    return {
      ...{ number: view.number, revision: view.revision, at: now, format },
      lines: sheet(view, coverTables(tables, reader), results).map((one) =>
        one.item !== null && covered.has(one.item)
          ? { ...one, source: null, information: null, weight: null }
          : one,
      ),
    }
  },
})
