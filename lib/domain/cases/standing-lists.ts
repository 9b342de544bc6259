import { byCodeUnit } from '@/lib/domain/readiness/name'
import type { StoredResult } from './stored-result'

type Read = {
  readonly chargeId: string
  readonly result: Pick<StoredResult, 'limits' | 'withoutPerson' | 'withoutOrigin' | 'criticalSets'>
}

/** How far the evidence on one charge falls. */
export type FallOn = { readonly chargeId: string; readonly from: number; readonly to: number }

/** What a whole case cannot lose: sources one by one, two together, and what each person's word carries. */
export type StandingLists = {
  readonly singles: readonly { readonly origin: string; readonly falls: readonly FallOn[] }[]
  readonly pairs: readonly { readonly origins: readonly string[]; readonly charges: readonly string[] }[]
  readonly people: readonly { readonly origin: string; readonly falls: readonly FallOn[] }[]
}

/** The standing lists over all charges of a case, what takes most charges down first. The charges keep their order. */
export function standingLists(read: readonly Read[]): StandingLists {
  const critical = read.map(({ chargeId, result }) => ({
    chargeId,
    sets: result.criticalSets,
    left: new Map(result.withoutOrigin.map(({ origin, evidence }) => [origin, evidence])),
    from: evidenceOf(result),
  }))
  const singles = group(
    critical.flatMap(({ chargeId, sets, left, from }) =>
      sets
        .filter(({ length }) => length === 1)
        .map(([origin = '']) => ({ key: origin, value: { chargeId, from, to: left.get(origin) ?? 0 } })),
    ),
  )
  const pairs = group(
    critical.flatMap(({ chargeId, sets }) =>
      sets.filter(({ length }) => length === 2).map((set) => ({ key: JSON.stringify(set), value: chargeId })),
    ),
  )
  const people = group(
    read.flatMap(({ chargeId, result }) =>
      result.withoutPerson
        .map(({ origin, evidence }) => ({
          key: origin,
          value: { chargeId, from: evidenceOf(result), to: evidence },
        }))
        .filter(({ value }) => value.to < value.from),
    ),
  )
  return {
    singles: singles.map(([origin, falls]) => ({ origin, falls })),
    pairs: pairs.map(([key, charges]) => ({ origins: JSON.parse(key) as string[], charges })),
    people: people
      .map(([origin, falls]) => ({ origin, falls }))
      .sort((one, other) => depth(other.falls) - depth(one.falls) || byCodeUnit(one.origin, other.origin)),
  }
}

const evidenceOf = ({ limits }: Pick<StoredResult, 'limits'>) =>
  limits.find(({ limit }) => limit === 'evidence')?.value ?? 0

const depth = (falls: readonly FallOn[]) => falls.reduce((sum, { from, to }) => sum + from - to, 0)

function group<Value>(
  rows: readonly { readonly key: string; readonly value: Value }[],
): (readonly [string, readonly Value[]])[] {
  const groups = new Map<string, Value[]>()
  for (const { key, value } of rows) groups.set(key, [...(groups.get(key) ?? []), value])
  return [...groups].sort(
    ([one, its], [other, others]) => others.length - its.length || byCodeUnit(one, other),
  )
}
