import { z } from 'zod'
import { trafficking2012 } from '@/lib/domain/offences/catalogue/penalties'
import { id } from '@/lib/domain/shared/shapes'
import { totalsOf } from '@/lib/domain/weights/totals'
import { caseHeader } from '@/lib/server/cases/case-header'
import { act } from '@/lib/server/kernel/act'
import { loadWeighed } from './load-weighed'

/** What was seized, by kind of substance, and every number held against the one before it. */
export const viewWeights = act({
  name: 'view-weights',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId }) {
    record('weights.viewed', caseId, {})
    const items = await loadWeighed(db, caseId)
    // A sample is part of what it was drawn from: it is weighed, and not added.
    const whole = items.filter(({ drawn }) => !drawn)
    return {
      header: await caseHeader(db, actor, caseId),
      totals: totalsOf(
        whole.map(({ exhibit }) => exhibit),
        trafficking2012,
      ),
      table: { id: trafficking2012.id, confirmed: trafficking2012.confirmed },
      items,
    }
  },
})

/** What the page of weights shows. */
export type WeightsView = Awaited<ReturnType<(typeof viewWeights)['perform']>>
