import type { NightException } from '@/lib/domain/authority/authority'
import { outside, unwritten } from '@/lib/domain/authority/covers'
import { nightMarks, witnessMarks } from '@/lib/domain/authority/search-rules'
import { asUse, needsOf } from '@/lib/domain/authority/use'
import type { ItemType } from '@/lib/domain/evidence/kind'
import type { Interpreting, Mark } from '@/lib/domain/evidence/marks'
import { interceptionOrdered } from '@/lib/domain/evidence/prerequisites'
import type { ItemFacts, ProcedureFacts } from './case-view'
import type { Ground } from './procedure-marks'

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

/** What an item stands on itself: where it lies outside its authority, and, if it rests on no search, how it was found. */
export const footingMarks = (
  item: Guarded,
  asksWitnesses: boolean,
  procedure: ProcedureFacts | undefined,
  ground: Ground,
): readonly Mark[] => [
  ...underAuthority(item, procedure, ground),
  ...searched(item, asksWitnesses, procedure, ground),
]

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
  asksWitnesses: boolean,
  procedure: ProcedureFacts | undefined,
  { authorities }: Ground,
): readonly Mark[] {
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
