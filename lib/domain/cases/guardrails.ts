import { custodyAround } from '@/lib/domain/authority/custody-time'
import { fromExcluded } from '@/lib/domain/authority/rules'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import { byGravity, type Mark, marksOf, taintedByDescent } from '@/lib/domain/evidence/marks'
import {
  custodyInTime,
  noDuress,
  privileged as noPrivileged,
  searchTwoWitnesses,
} from '@/lib/domain/evidence/prerequisites'
import { hoursBetween } from '@/lib/domain/evidence/when'
import type { Admissibility } from '@/lib/domain/readiness/vocabulary'
import { admissibilityOf } from './admissibility'
import type { ItemFacts, ProcedureFacts } from './case-view'
import { footingMarks, type Guarded } from './footing-marks'
import { custodiesOf, type Ground, procedureMarks } from './procedure-marks'

export type { Guarded }

const nothing: Ground = { authorities: [], procedures: [], stepMarks: [], asOf: new Date(0) }

/**
 * Puts on each item the marks that it earns itself, those of the search, arrest or interview it rests on, and the risk that it
 * inherits: what was made from an excluded item is at risk until a prosecutor decides (readiness.md, projection).
 */
export function markItems<
  Item extends Guarded & { readonly assessed: Admissibility | null; readonly madeFrom: readonly string[] },
>(items: readonly Item[], ground: Ground = nothing): (Item & Pick<ItemFacts, 'mark' | 'marks'>)[] {
  const own = items.map((item) => {
    const marks = itemMarks(item, ground)
    return { ...item, marks, mark: worst(marks) }
  })
  const tainted = taintedByDescent(
    own.map((item) => ({
      id: item.id,
      derivedFrom: item.madeFrom,
      excluded: admissibilityOf(item) === 'excluded',
    })),
  )
  return own.map((item) => {
    if (!tainted.has(item.id)) return item
    const marks = [...item.marks, { mark: 'at_risk', because: fromExcluded } as const].sort(byGravity)
    return { ...item, marks, mark: worst(marks) }
  })
}

/** The gravest of some marks, as far as it touches whether an item can be used. */
export function worst(marks: readonly Mark[]): ItemFacts['mark'] {
  const [first] = marks.toSorted(byGravity)
  return first === undefined || first.mark === 'remark' ? null : first.mark
}

/** Every mark of one item, the gravest first, each rule once. */
export function itemMarks(item: Guarded, ground: Ground): readonly Mark[] {
  const procedure = ground.procedures.find(({ id }) => id === item.procedureId)
  const all = [
    ...ownAnswers(item, procedure, ground),
    ...(item.duressAt?.length ? [{ mark: 'excluded', because: noDuress() } as const] : []),
    ...(item.privileged ? [{ mark: 'excluded', because: noPrivileged() } as const] : []),
    ...footingMarks(item, asksWitnesses(item), procedure, ground),
    ...(procedure ? procedureMarks(procedure, ground) : []),
  ].toSorted(byGravity)
  return [...new Map(all.toReversed().map((mark) => [mark.because.id, mark])).values()].toReversed()
}

/** What the answers of its own form show. A custody that was extended in writing has its longer time. */
function ownAnswers(item: Guarded, procedure: ProcedureFacts | undefined, ground: Ground): readonly Mark[] {
  // The facts were read by this very declaration when the item was logged.
  const marks = marksOf(kinds[item.type], item.facts as Facts, item)
  const custody = procedure && custodyAround(procedure.at, custodiesOf(procedure.partyId, ground))
  const { arrived_at_unit: arrived, ended_at: ended } = item.facts
  const inExtension =
    custody?.extended &&
    typeof arrived === 'string' &&
    typeof ended === 'string' &&
    hoursBetween(arrived, ended) <= 72
  return inExtension ? marks.filter(({ because }) => because.id !== custodyInTime.id) : marks
}

/** True of a type that is found by searching: the law asks who watched. */
const asksWitnesses = ({ type }: Guarded) =>
  kinds[type].prerequisites.some(({ id }) => id === searchTwoWitnesses.id)
