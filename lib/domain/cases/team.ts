import type { Role } from '@/lib/domain/identity/policy'
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
