import { z } from 'zod'
import { coverTables } from '@/lib/domain/proof/cover-sums'
import { paged, shows } from '@/lib/domain/proof/filter'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { readMatrix } from './read-matrix'

/** How many charges one page of the matrix shows. */
export const rowsPerPage = 40

/** Suspects by charges by elements: how far each is shown, by what, against what, and who has confirmed it. */
export const viewMatrix = act({
  name: 'view-matrix',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    show: z.enum(shows).optional(),
    /** The charge that the page begins with. */
    from: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, { caseId, show, from }) {
    const header = await caseHeader(db, actor, caseId)
    const { view, tables, behind } = await readMatrix(db, caseId, now)
    record('matrix.viewed', caseId, { show: show ?? 'all' })
    const { tables: page, ...beside } = paged(tables, { show, from, most: rowsPerPage })
    return {
      header,
      behind,
      show: show ?? null,
      ...beside,
      tables: coverTables(page, graderOf({ actor, file })),
      names: view.parties.map(({ id: partyId, nameKm, nameLatin, aliases }) => ({
        ...{ partyId, nameKm, nameLatin, aliases },
      })),
    }
  },
})

/** What the matrix shows. */
export type MatrixView = Awaited<ReturnType<(typeof viewMatrix)['perform']>>
