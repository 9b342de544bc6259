import { type Glance, glance } from '@/lib/domain/readiness/glance'
import type { CaseView } from './case-view'
import { projectCharge } from './projection'

/** What one charge loses when something is taken away: its number, and the elements that are less well shown. */
export type Fall = {
  readonly chargeId: string
  readonly from: number
  readonly to: number
  readonly elements: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** What rests on an attribution: the links that count only through it, and what falls on each charge if it falls. */
export function whatRestsOn(view: CaseView, attributionId: string) {
  const fallen = {
    ...view,
    attributions: view.attributions.map((one) =>
      one.id === attributionId ? { ...one, stands: false } : one,
    ),
  }
  return {
    links: view.links.filter(({ restsOn }) => restsOn.includes(attributionId)),
    falls: whatFalls(view, fallen),
  }
}

/** What falls if a control link falls. */
export const whatFallsWithout = (view: CaseView, controlLinkId: string): readonly Fall[] =>
  whatFalls(view, {
    ...view,
    controlLinks: view.controlLinks.filter(({ id }) => id !== controlLinkId),
    links: view.links.filter(
      ({ target }) => !('controlLinkId' in target) || target.controlLinkId !== controlLinkId,
    ),
  })

/** Every charge on which one picture of the case shows less than another. */
export function whatFalls(before: CaseView, after: CaseView): readonly Fall[] {
  return before.charges.flatMap(({ id: chargeId }) => {
    const [then, now] = [before, after].map((view) => glance(projectCharge(view, chargeId), view.policy))
    const fall = then && now && fallOf(chargeId, then, now)
    return fall && (fall.from > fall.to || fall.elements.length > 0) ? [fall] : []
  })
}

const fallOf = (chargeId: string, before: Glance, after: Glance): Fall => ({
  ...{ chargeId, from: before.display, to: after.display },
  elements: Object.entries(before.elements)
    .map(([id, { coverage }]) => ({ id, from: coverage, to: after.elements[id]?.coverage ?? 0 }))
    .filter(({ from, to }) => to < from),
})
