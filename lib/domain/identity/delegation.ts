import { afterDay, beginOf } from '@/lib/domain/shared/period'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Actor, Role } from './policy'

/** No longer than a month: who is away longer is replaced, not stood in for. */
const longest = 31 * 24 * 3_600_000

type Span = { readonly startsAt: Date; readonly endsAt: Date }

/** From now or the first midnight in Phnom Penh to the one that ends the last day. */
export function spanOfDays(firstDay: string, lastDay: string, now: Date): Ruling<Span> {
  const first = beginOf(firstDay)
  const endsAt = afterDay(lastDay)
  const startsAt = first < now ? now : first
  if (endsAt <= startsAt) return refuse('period-backwards', 'lastDay')
  return endsAt.getTime() - startsAt.getTime() > longest
    ? refuse('delegation-too-long', 'lastDay')
    : allow({ startsAt, endsAt })
}

const meet = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/**
 * Whom a supervisor may choose for the days on which they are away: another supervisor who is there, and not one who stands
 * below them, for who takes orders cannot say no. Nobody stands in who is away themselves, so that nothing is handed on twice.
 */
export function mayStandIn(
  from: Pick<Actor, 'id' | 'unitId' | 'line'>,
  to: { readonly id: string; readonly role: Role; readonly status: string; readonly unitId: string } | null,
  span: Span,
  { given, givenByThem }: { readonly given: readonly Span[]; readonly givenByThem: readonly Span[] },
): Ruling<true> {
  if (to?.role !== 'supervisor' || to.status !== 'active' || to.id === from.id)
    return refuse('deputy-is-a-supervisor', 'toId')
  if (to.unitId !== from.unitId && from.line.includes(to.unitId)) return refuse('deputy-stands-below', 'toId')
  if (given.some((one) => meet(one, span))) return refuse('delegated-already', 'firstDay')
  return givenByThem.some((one) => meet(one, span)) ? refuse('deputy-is-away', 'toId') : allow(true)
}

/**
 * May this person be the second one, however they come to it? Not who stands below the one who asks, nor whom that one chose to
 * stand in for them: neither is free to say no.
 */
export const freeToSecond = ({
  below,
  chosen,
}: {
  readonly below: boolean
  readonly chosen: boolean
}): boolean => !below && !chosen
