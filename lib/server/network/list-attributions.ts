import { z } from 'zod'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { routesOf } from '@/lib/domain/cases/charge-route'
import { roundsOf } from '@/lib/domain/cases/cycles'
import { smallCases } from '@/lib/domain/cases/network-file'
import { chargeOf } from '@/lib/domain/cases/projection'
import { rivalsOf } from '@/lib/domain/cases/rivals'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { attributionShown, controlLinkShown } from './attribution-shown'
import { placeShown } from './small-case'

/** Who used what and who did what to whom, each as the small case that it is, and the routes that they make to the seizures. */
export const listAttributions = act({
  name: 'list-attributions',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('network.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const shown = smallCases(view)
    return {
      header,
      attributions: view.attributions
        .filter(({ rivalOf }) => rivalOf === null)
        .map((one) => ({
          ...attributionShown(view, one),
          rivals: rivalsOf(view, one).length,
          shown: shown(one),
        })),
      controlLinks: view.controlLinks.map((one) => ({
        ...controlLinkShown(view, one),
        shown: shown(one),
      })),
      rounds: roundsOf(view).map((round) => round.map((key) => placeShown(view, key))),
      routes: view.charges.flatMap(({ id: chargeId }) => chargeRoutes(view, chargeId)),
    }
  },
})

function chargeRoutes(view: CaseView, chargeId: string) {
  const { charge, count } = chargeOf(view, chargeId)
  const party = view.parties.find(({ id }) => id === charge.partyId)
  return routesOf(view, chargeId).map(({ seizure, coverage, hops, missing }) => ({
    ...{ chargeId, count: count.number, tier: party?.tier ?? null, coverage },
    party: placeShown(view, `party:${charge.partyId}`),
    seizure: placeShown(view, seizure),
    hops: hops.map(({ from, to, ...hop }) => ({
      ...hop,
      from: placeShown(view, from),
      to: placeShown(view, to),
    })),
    missing: missing && {
      ...{
        proposed: missing.proposed,
        from: placeShown(view, missing.from),
        to: placeShown(view, missing.to),
      },
    },
  }))
}

/** What the page of the attributions shows. */
export type AttributionsView = Awaited<ReturnType<(typeof listAttributions)['perform']>>
