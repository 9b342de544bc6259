import type { NightException } from '@/lib/domain/authority/authority'
import { outside, unwritten } from '@/lib/domain/authority/covers'
import { custodyAround } from '@/lib/domain/authority/custody-time'
import { fromExcluded } from '@/lib/domain/authority/rules'
import { nightMarks, witnessMarks } from '@/lib/domain/authority/search-rules'
import { asUse, needsOf } from '@/lib/domain/authority/use'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'
import {
  byGravity,
  type Interpreting,
  type Mark,
  marksOf,
  taintedByDescent,
} from '@/lib/domain/evidence/marks'
import {
  custodyInTime,
  interceptionOrdered,
  noDuress,
  privileged as noPrivileged,
  searchTwoWitnesses,
} from '@/lib/domain/evidence/prerequisites'
import { hoursBetween } from '@/lib/domain/evidence/when'
import type { Admissibility } from '@/lib/domain/readiness/vocabulary'
import { admissibilityOf } from './admissibility'
import type { ItemFacts, ProcedureFacts } from './case-view'
import { custodiesOf, type Ground, procedureMarks } from './procedure-marks'

/** What the guardrails must know of an item; what is left out is not known. */
export type Guarded = Interpreting & {
  readonly id: string
  readonly type: ItemType
  readonly facts: ItemFacts['facts']
  readonly authorityId?: string | null
  readonly procedureId?: string | null
  readonly obtainedAt?: Date
  readonly obtainedPlace?: string | null
  readonly placeCode?: string | null
  readonly nightException?: NightException | null
  readonly witnessOne?: string | null
  readonly witnessTwo?: string | null
  readonly witnessesPolice?: boolean | null
  /** When somebody said that there was force, threat or promise behind it. */
  readonly duressAt?: readonly Date[]
  /** It is sealed as talk between lawyer and client. */
  readonly privileged?: boolean
}

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
    ...underAuthority(item, procedure, ground),
    ...searched(item, procedure, ground),
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

/** Where it lies outside the authority that it cites, or that its search cites. */
function underAuthority(
  item: Guarded,
  procedure: ProcedureFacts | undefined,
  { authorities, asOf }: Ground,
): readonly Mark[] {
  const { obtainedAt } = item
  if (!obtainedAt) return []
  const obtained = { obtainedPlace: null, placeCode: null, ...item, obtainedAt }
  const own = authorities.find(({ id }) => id === item.authorityId)
  const ofSearch =
    procedure?.kind === 'search' && needsOf(obtained).includes('search')
      ? authorities.find(({ id }) => id === procedure.authorityId)
      : undefined
  const authority = own ?? ofSearch
  if (item.type === 'interception') return interceptionMarks(item, obtained, own)
  if (!authority) return []
  return [...outside(authority, asUse(obtained)), ...(own ? unwritten(own, asOf) : [])]
}

/** Listening without an order, or outside it, is not evidence: every break excludes. */
function interceptionMarks(
  { facts }: Guarded,
  obtained: Parameters<typeof asUse>[0],
  order: Ground['authorities'][number] | undefined,
): readonly Mark[] {
  const named = facts.order_covers !== undefined || facts.order_ref !== undefined
  const broken = order ? order.kind !== 'judge_order' || outside(order, asUse(obtained)).length > 0 : !named
  return broken
    ? [
        {
          ...{ mark: interceptionOrdered.whenMissing, because: interceptionOrdered, field: 'authorityId' },
          ...(order ? { authority: order.number } : {}),
        },
      ]
    : []
}

/** A seizure that rests on no record of a search says itself when it began and who watched (article 91). */
function searched(
  item: Guarded,
  procedure: ProcedureFacts | undefined,
  { authorities }: Ground,
): readonly Mark[] {
  const asksWitnesses = kinds[item.type].prerequisites.some(({ id }) => id === searchTwoWitnesses.id)
  if (!asksWitnesses || procedure?.kind === 'search') return []
  const { attended_by: attended } = item.facts
  const authority = authorities.find(({ id }) => id === item.authorityId)
  const began = {
    at: item.obtainedAt ?? new Date(0),
    nightException: item.nightException ?? null,
    authority: authority?.kind ?? null,
  }
  return [
    ...(item.type === 'drug_seizure' && item.obtainedAt ? nightMarks(began, 'obtainedAt') : []),
    ...witnessMarks({
      ownerPresent:
        attended === 'owner' ? true : attended === 'witnesses' || attended === 'nobody' ? false : null,
      witnessOne: item.witnessOne ?? null,
      witnessTwo: item.witnessTwo ?? null,
      witnessesPolice: item.witnessesPolice ?? null,
    }),
  ]
}
