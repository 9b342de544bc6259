import type { Actor } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { openMinutes, standsOutside } from './unmask'

type Standing = Pick<Actor, 'id' | 'unitId' | 'line'>

/** Where an informant is known, as far as it matters for who may decide over them. */
export type KnownIn = { readonly unitId: string; readonly team: readonly string[] }

/**
 * The second person of a handover stands outside every case that knows the informant, as for unmasking, and outside the line
 * and the unit of the one who would take over.
 */
export function standsOutsideAll(
  second: Standing,
  asker: Standing,
  taker: Pick<Actor, 'id' | 'unitId'>,
  known: readonly KnownIn[],
): Ruling<true> {
  const far = { unitId: taker.unitId, team: [] }
  const near = [far, ...known].some(
    (place) => !standsOutside(second, asker, { ...place, handlerId: taker.id }).ok,
  )
  return near ? refuse('second-person-in-line') : allow(true as const)
}

/** A successor is named once somebody's access has ended: until then they hand each informant over themselves. */
export const maySucceed = ({ endsAt }: { readonly endsAt: Date }, now: Date): Ruling<true> =>
  endsAt > now ? refuse('leaver-still-here') : allow(true as const)

/** Whom one took over is read once, for as long as an unmasking: then the handler knows. */
export type Introduction = 'unread' | 'open' | 'over'

/** How it stands with it: not opened yet, open now, or read. */
export function introductionAt(openedAt: Date | null, now: Date): Introduction {
  if (!openedAt) return 'unread'
  const since = now.getTime() - openedAt.getTime()
  return since >= 0 && since <= openMinutes * 60_000 ? 'open' : 'over'
}
