import { z } from 'zod'
import { besideSteps } from '@/lib/domain/cases/clocks'
import { openSteps } from '@/lib/domain/cases/open-steps'
import { id } from '@/lib/domain/shared/shapes'
import { linesFor } from '@/lib/server/enquiries/first-lines'
import { act } from '@/lib/server/kernel/act'
import { chargeLines } from '@/lib/server/readiness/charge-lines'
import { readingsOf } from '@/lib/server/readiness/readings'
import { caseHeader } from './case-header'
import { readCaseView } from './load-case-view'

/** The case at a glance: its leader and what holds the file back, everyone by place in the network, what is still open. */
export const viewCase = act({
  name: 'view-case',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('case.viewed', caseId, { part: 'glance' })
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const charges = chargeLines(view, await readingsOf(db, caseId, view.revision))
    const suspects = view.parties.filter(({ standing }) => standing === 'suspect')
    const found = charges[0] ? await linesFor(db, view, charges[0].chargeId) : null
    return {
      header,
      charges,
      suspects: suspects.sort((one, other) => (one.tier ?? 5) - (other.tier ?? 5)),
      steps: openSteps(view),
      /** What to look for next, reckoned when the page asks. */
      get next() {
        return found?.first(2) ?? []
      },
      /** What alone lifts the number of the first charge. */
      get lifting() {
        return found?.lifting() ?? null
      },
      clocks: besideSteps(view),
      items: view.items.map(({ id: itemId, number, title }) => ({ itemId, number, title })),
      noticed: {
        ungraded: view.items.filter(({ grade }) => grade === null).length,
        unplaced: view.items.filter(({ filePlace }) => filePlace === 'undecided').length,
      },
      now,
    }
  },
})
