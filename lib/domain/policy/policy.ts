import { z } from 'zod'
import { type Policy, parameters, published } from '@/lib/domain/readiness/parameters'
import { hashOfPolicy } from '@/lib/domain/readiness/record'
import { allow, type Refusal, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'

/** A number as JSON or as typed in a form, with Latin or Khmer digits and a point. */
const number = (least: number, most: number) =>
  z
    .union([z.number(), z.string()], 'not-a-number')
    .transform((value) => (typeof value === 'number' ? value : decimal(latinDigits(value.trim()))))
    .pipe(z.number('not-a-number').min(least, 'too-small').max(most, 'too-large'))

const decimal = (typed: string) => (/^\d{1,3}(\.\d{1,6})?$/.test(typed) ? Number(typed) : Number.NaN)

const eachOf = <K extends string>(names: readonly K[], shape: z.ZodType<number>) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, shape])) as Record<K, z.ZodType<number>>)
const keys = <T extends object>(of: T) => Object.keys(of) as Extract<keyof T, string>[]

const { lids } = parameters

/** Every number that a version of the policy sets, each within the bounds in which the method keeps its promises. */
export const policyNumbers = z.strictObject({
  strength: eachOf(keys(parameters.strength), number(0.5, 60)),
  source: eachOf(keys(parameters.source), number(0, 0.999)),
  information: z.strictObject({
    1: number(0, 1),
    2: number(0, 1),
    3: number(0, 1),
    4: number(0, 1),
    5: number(0, 1),
    6: number(0, 1),
  }),
  edgeTarget: number(5, 60),
  limits: eachOf(keys(parameters.limits), number(0, 1)),
  lids: z.strictObject({
    step: eachOf(keys(lids.step), number(0, 100)),
    undisclosed: number(0, 100),
    charge_contradiction: eachOf(keys(lids.charge_contradiction), number(0, 100)),
    single_person: number(0, 100),
    disclosure: eachOf(keys(lids.disclosure), number(0, 100)),
  }),
})

const inOrder = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || (values[i - 1] ?? 0) >= value)

/**
 * Whether numbers make a policy. Better is never worth less than worse, a first grade of information earns nothing over
 * the second because corroboration is counted once, and an open blocker, something undisclosed or tainted voices alone
 * never reach the next band. The numbers of the policy in use are no new version.
 */
export function soundPolicy(policy: Policy, inUse: Policy): Ruling<Policy> {
  const { strength, source, information, limits, lids } = policy
  const refusals: Refusal[] = []
  const when = (wrong: boolean, because: Refusal['because'], field: string) => {
    if (wrong) refusals.push({ because, field })
  }
  when(
    !inOrder([strength.proves, strength.shows, strength.points, strength.fits]),
    'strengths-out-of-order',
    'strength.fits',
  )
  when(!inOrder([source.A, source.B, source.C, source.D, source.E]), 'grades-out-of-order', 'source.A')
  when(!inOrder([source.P1, source.P2, source.P3, source.P4]), 'grades-out-of-order', 'source.P1')
  when(information[1] !== information[2], 'first-earns-nothing', 'information.1')
  when(
    !inOrder([information[2], information[3], information[4], information[5]]),
    'grades-out-of-order',
    'information.2',
  )
  const under = parameters.critical / 100
  for (const name of ['no_live_item', 'needs_untainted'] as const)
    when(limits[name] >= under, 'cap-reaches-a-band', `limits.${name}`)
  when(lids.step.blocker >= parameters.critical, 'cap-reaches-a-band', 'lids.step.blocker')
  when(lids.undisclosed >= parameters.critical, 'cap-reaches-a-band', 'lids.undisclosed')
  when(
    !inOrder([lids.step.minor, lids.step.major, lids.step.blocker]),
    'severities-out-of-order',
    'lids.step.minor',
  )
  when(
    lids.charge_contradiction.from_strong_contradiction > lids.charge_contradiction.from_contradiction,
    'severities-out-of-order',
    'lids.charge_contradiction.from_strong_contradiction',
  )
  when(
    Math.abs(lids.disclosure.none + lids.disclosure.each - 100) > 1e-9,
    'disclosure-adds-to-100',
    'lids.disclosure.each',
  )
  if (refusals.length > 0) return { ok: false, refusals }
  if (hashOfPolicy(policy) === hashOfPolicy(inUse)) return refuse('policy-unchanged')
  return allow(policy)
}

/** One number of a policy by its place, as in `source.A`. */
export type Placed = { readonly place: string; readonly value: number }

/** Every number of a policy with its place, in the order in which it is read. */
export function placed(policy: Policy = published): readonly Placed[] {
  const { strength, source, information, edgeTarget, limits, lids } = policy
  return leaves({ strength, source, information, edgeTarget, limits, lids })
}

function leaves(of: object, path = ''): readonly Placed[] {
  return Object.entries(of).flatMap(([key, value]): readonly Placed[] => {
    const place = path === '' ? key : `${path}.${key}`
    if (typeof value === 'number') return [{ place, value }]
    return typeof value === 'object' && value !== null ? leaves(value, place) : []
  })
}

/** The numbers in which two policies differ, in order. */
export function differences(before: Policy, after: Policy) {
  const now = new Map(placed(after).map(({ place, value }) => [place, value]))
  return placed(before).flatMap(({ place, value: from }) => {
    const to = now.get(place) ?? from
    return to === from ? [] : [{ place, from, to }]
  })
}
