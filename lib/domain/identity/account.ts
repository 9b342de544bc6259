import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { type Role, roles } from './policy'

export const unitKinds = ['police', 'prosecution_office', 'store', 'laboratory', 'ministry'] as const
export type UnitKind = (typeof unitKinds)[number]

export const accountStatuses = ['invited', 'active', 'disabled'] as const
export type AccountStatus = (typeof accountStatuses)[number]

export const role = z.enum(roles, 'not-a-choice')
export const unitKind = z.enum(unitKinds, 'not-a-choice')

/** Names of a person, family name first. The Khmer one may be unknown. */
export const names = { nameLatin: line(120), nameKm: line(120).optional() }

/** Where each role works. A prosecutor sees what their office is informed of, so the office must be one. */
const placesOf: Record<Role, readonly UnitKind[]> = {
  officer: ['police'],
  custodian: ['store'],
  prosecutor: ['prosecution_office'],
  supervisor: ['police', 'ministry'],
  auditor: ['ministry'],
  administrator: ['ministry', 'police'],
}

/** May somebody with that role work in a unit of that kind? */
export const worksIn = (
  role: Role,
  unit: { readonly kind: UnitKind; readonly closed: boolean },
): Ruling<Role> => {
  if (unit.closed) return refuse('unit-closed', 'unitId')
  return placesOf[role].includes(unit.kind) ? allow(role) : refuse('role-not-in-this-unit', 'unitId')
}

/** Who vouches that somebody who is locked out stands before them: a supervisor over them, and not they themselves. */
export const mayVouch = (
  second: { readonly id: string; readonly line: readonly string[] },
  who: { readonly id: string; readonly unitId: string } | null,
): Ruling<true> =>
  who !== null && second.id !== who.id && second.line.includes(who.unitId)
    ? allow(true as const)
    : refuse('second-person-in-line')

/** A reset skips its day only where a second factor guards the account; one that two others are taking away guards nothing. */
export const mayResetNow = ({
  guarded,
  beingTaken,
}: {
  readonly guarded: boolean
  readonly beingTaken: boolean
}): Ruling<true> => (guarded && !beingTaken ? allow(true as const) : refuse('needs-a-factor'))

/** Nobody decides about their own account, neither as the first person nor as the second. */
export const notOnesOwn = (accountId: string, people: readonly (string | undefined)[]): Ruling<string> =>
  people.includes(accountId) ? refuse('not-on-yourself') : allow(accountId)

/** A unit cannot stand under itself, nor under what stands under it. */
export const standsUnder = (unitId: string, below: readonly string[], parentId: string): Ruling<string> =>
  unitId === parentId || below.includes(parentId) ? refuse('unit-under-itself', 'parentId') : allow(parentId)
