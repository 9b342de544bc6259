import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'
import type { Scope } from './authority'
import type { Use } from './covers'

/** What is known of how an item was obtained. */
export type Obtained = {
  readonly type: ItemType
  readonly facts: Readonly<Record<string, unknown>>
  readonly obtainedAt: Date
  readonly obtainedPlace: string | null
  readonly placeCode: string | null
}

const taken: readonly Scope[] = ['search', 'seizure']

/** What an item of each type needs an authority to cover, any one of these; the others need nothing in particular. */
const needed: Partial<Record<ItemType, readonly Scope[]>> = {
  drug_seizure: taken,
  property_vehicle: [...taken, 'records'],
  document_ledger: [...taken, 'records'],
  photo_cctv: [...taken, 'records', 'surveillance'],
  call_records: ['records'],
  financial_record: ['records'],
  travel_record: ['records'],
  interception: ['interception'],
  surveillance: ['surveillance'],
  controlled_operation: ['controlled_operation'],
}

/** Looking into a device is more than taking it. */
const lookedInto = ({ facts }: Obtained) =>
  facts.extraction_began !== undefined ||
  (typeof facts.extraction_type === 'string' && facts.extraction_type !== 'none')

export const needsOf = (item: Obtained): readonly Scope[] =>
  item.type === 'device'
    ? lookedInto(item)
      ? ['device_access']
      : [...taken, 'device_access']
    : (needed[item.type] ?? [])

/** True of what is found where somebody searches: only there must the place be the one that the authority names. */
export const foundInPlace = ({ type }: Obtained): boolean =>
  ['drug_seizure', 'device', 'property_vehicle', 'document_ledger', 'controlled_operation'].includes(type)

const spans: Partial<Record<ItemType, readonly [from: string, to: string]>> = {
  interception: ['recorded_from', 'recorded_to'],
  controlled_operation: ['started_at', 'ended_at'],
  surveillance: ['started_at', 'ended_at'],
}

/** An item as the use of an authority: when, where, for what, about whose number. */
export function asUse(item: Obtained): Use {
  const { type, facts, obtainedAt, obtainedPlace, placeCode } = item
  const [from, to] = spans[type] ?? []
  const at = momentIn(facts, from) ?? obtainedAt
  return {
    at,
    until: momentIn(facts, to) ?? at,
    place: foundInPlace(item) ? obtainedPlace : null,
    placeCode: foundInPlace(item) ? placeCode : null,
    needs: needsOf(item),
    targets: type === 'interception' || type === 'call_records' ? listIn(facts, 'targets') : [],
  }
}

const momentIn = (facts: Readonly<Record<string, unknown>>, field: string | undefined): Date | null => {
  const kept = field === undefined ? undefined : facts[field]
  if (typeof kept !== 'string') return null
  const moment = new Date(kept)
  return Number.isNaN(moment.getTime()) ? null : moment
}

const listIn = (facts: Facts | Readonly<Record<string, unknown>>, field: string): readonly string[] => {
  const kept = facts[field]
  return Array.isArray(kept) ? kept.map(String) : []
}
