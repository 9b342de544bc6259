import { z } from 'zod'
import { projectCharge } from '@/lib/domain/cases/projection'
import { id } from '@/lib/domain/shared/shapes'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** The file that the engine read for a charge, as it stands now: `ringleader score` gives the same reading from it. */
export const exportReading = act({
  name: 'export-reading',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, chargeId: id, ifCleared: z.literal('yes').optional() }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, record }, { caseId, chargeId, ifCleared }) {
    const view = await readCaseView(db, caseId, now)
    if (!view.charges.some((one) => one.id === chargeId)) throw new NotFound()
    record('readiness.exported', chargeId, { revision: view.revision })
    return { number: view.number, file: projectCharge(view, chargeId, { ifCleared: ifCleared === 'yes' }) }
  },
})
