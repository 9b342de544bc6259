import type { Words } from '@/lib/domain/offences/template'
import { type Glance, glance } from '@/lib/domain/readiness/glance'
import { whatFalls, withoutEvidence } from '@/lib/domain/readiness/knock-out'
import type { CaseView } from './case-view'
import { type LimitShown, ladder, titleOf, withNames } from './charge-shown'
import { elementHeld } from './held-back'
import { goneFrom, touches } from './knock-out'
import { chargeOf, projectCharge } from './projection'

/** Where a charge stands: its number, and the limit that binds. */
export type Stands = Pick<Glance, 'display' | 'band'> & { readonly first: LimitShown | null }

/** An element that falls, from where to where, and what holds it there. */
export type FallenElement = {
  readonly id: string
  readonly title: Words | null
  readonly from: number
  readonly to: number
  readonly held: LimitShown
}

/** What a knock-out does to one charge. */
export type Knocked = {
  readonly chargeId: string
  readonly before: Stands
  readonly after: Stands
  readonly elements: readonly FallenElement[]
  /** Hops of the network that fall, as "from>to". */
  readonly hops: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

/**
 * What falls on one charge, and to what. Where nothing of its file is touched, the reading that stands is the answer and
 * nothing is computed.
 */
export function whatFallsOn(
  view: CaseView,
  chargeId: string,
  ticks: readonly string[],
  read: Glance | undefined,
): Knocked {
  const file = projectCharge(view, chargeId)
  const { template } = chargeOf(view, chargeId).count
  const before = read ?? glance(file, view.policy)
  const gone = goneFrom(view, chargeId, ticks)
  const after = touches(file, gone) ? glance(withoutEvidence(file, gone), view.policy) : before
  const fall = whatFalls(before, after)
  const shown = (one: Glance): Stands => ({
    display: one.display,
    band: one.band,
    first:
      ladder(template, file, one)
        .slice(0, 1)
        .map((limit) => withNames(view, limit))[0] ?? null,
  })
  return {
    chargeId,
    before: shown(before),
    after: shown(after),
    elements: fall.elements.map(({ name, from, to }) => {
      const held = elementHeld(after, name)
      const asked = file.elements[name]
      const plain = asked === undefined || 'chain' in asked
      return {
        ...{ id: name, title: titleOf(template, held), from, to },
        held: {
          ...{ value: 100 * to, held, title: titleOf(template, held), severity: null, items: [] },
          points: plain ? null : (after.elements[name]?.points ?? 0),
          target: plain ? null : asked.target,
          sources: plain ? null : asked.sources,
        },
      }
    }),
    hops: fall.edges,
  }
}
