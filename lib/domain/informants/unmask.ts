import type { Actor } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Minutes after the second person's yes for which it can be read. */
export const openMinutes = 10

type Standing = Pick<Actor, 'id' | 'unitId' | 'line'>

/** What is known of an ask when somebody would be its second person. */
export type Asked = {
  /** The unit whose case it is. */
  readonly unitId: string
  /** Who is on the team of the case. */
  readonly team: readonly string[]
  readonly handlerId: string
}

/**
 * The second person stands outside: neither above nor below the one who asks, nor in the same unit; not over the case, not on
 * its team, and not the handler (design: security, rule 9).
 */
export function standsOutside(second: Standing, asker: Standing, asked: Asked): Ruling<true> {
  const inLine = second.line.includes(asker.unitId) || asker.line.includes(second.unitId)
  if (second.id === asker.id || inLine) return refuse('second-person-in-line')
  if (second.line.includes(asked.unitId) || asked.team.includes(second.id))
    return refuse('second-person-in-line')
  return second.id === asked.handlerId ? refuse('second-person-in-line') : allow(true as const)
}

/** The reason is a sentence that somebody can weigh, and nobody asks who their own informant is. */
export function mayAsk(asker: { readonly id: string }, handlerId: string, reason: string): Ruling<true> {
  if (handlerId === asker.id) return refuse('own-informant')
  return reason.trim().length < 20 ? refuse('unmask-reason-too-short', 'reason') : allow(true as const)
}

/** How it stands with what was asked. */
export type AskStanding = 'waits' | 'open' | 'over'

/** An unmasking is open for ten minutes from the second person's yes, which is null while nobody said it. */
export function standingOf(approvedAt: Date | null, now: Date): AskStanding {
  if (!approvedAt) return 'waits'
  const since = now.getTime() - approvedAt.getTime()
  return since >= 0 && since <= openMinutes * 60_000 ? 'open' : 'over'
}
