import type { Role } from '@/lib/domain/identity/policy'
import { afterDay } from '@/lib/domain/shared/period'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Sensitivity } from './case'

const whoWorksOnCases: readonly Role[] = ['officer', 'prosecutor', 'supervisor']

/** Police and prosecutors are assigned to cases; those who audit, keep stores or administer are not (design: security). */
export function mayJoin({
  role,
  status,
  unitKind,
}: {
  readonly role: Role
  readonly status: string
  readonly unitKind: string
}): Ruling<true> {
  if (status !== 'active') return refuse('account-not-active', 'accountId')
  const place = unitKind === 'police' || unitKind === 'prosecution_office'
  return place && whoWorksOnCases.includes(role) ? allow(true) : refuse('role-has-no-cases', 'accountId')
}

/** The lead stays until another is named, and a sealed file keeps one supervisor who can ask to unseal it. */
export function mayLeave({
  leads,
  role,
  sensitivity,
  supervisors,
}: {
  readonly leads: boolean
  readonly role: Role
  readonly sensitivity: Sensitivity
  readonly supervisors: number
}): Ruling<true> {
  if (leads) return refuse('lead-needs-a-successor', 'accountId')
  if (sensitivity === 'sealed' && role === 'supervisor' && supervisors < 2)
    return refuse('sealed-needs-a-supervisor', 'accountId')
  return allow(true)
}

/** No longer than a year: whoever stays longer is looked at again. */
const longestStay = 366 * 24 * 3_600_000

/**
 * Until when somebody is on a team: the midnight in Phnom Penh that ends the day which is named, or for good. Who leads has no
 * end, and a sealed file keeps a supervisor who has none, or nobody could ever unseal it.
 */
export function endOfStay({
  lastDay,
  now,
  leads,
  role,
  sensitivity,
  othersStaying,
}: {
  readonly lastDay: string | undefined
  readonly now: Date
  readonly leads: boolean
  readonly role: Role
  readonly sensitivity: Sensitivity
  /** How many other supervisors of the team have no end. */
  readonly othersStaying: number
}): Ruling<Date | null> {
  if (lastDay === undefined) return allow(null)
  if (leads) return refuse('lead-has-no-end', 'lastDay')
  if (sensitivity === 'sealed' && role === 'supervisor' && othersStaying < 1)
    return refuse('sealed-needs-a-supervisor', 'lastDay')
  const ends = afterDay(lastDay)
  if (ends.getTime() <= now.getTime()) return refuse('stay-is-over', 'lastDay')
  return ends.getTime() - now.getTime() > longestStay ? refuse('stay-too-long', 'lastDay') : allow(ends)
}
