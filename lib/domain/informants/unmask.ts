import { standsOutsideLine } from '@/lib/domain/identity/outside'
import type { Actor } from '@/lib/domain/identity/policy'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { canBeWeighed } from './reason'

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

/** The second person stands outside the line of asker and case, and is not the handler (design: security, rule 9). */
export function standsOutside(second: Standing, asker: Standing, asked: Asked): Ruling<true> {
  const outside = standsOutsideLine(second, asker, asked)
  return outside.ok && second.id === asked.handlerId ? refuse('second-person-in-line') : outside
}

/** The reason is a sentence that somebody can weigh, and nobody asks who their own informant is. */
export function mayAsk(asker: { readonly id: string }, handlerId: string, reason: string): Ruling<true> {
  if (handlerId === asker.id) return refuse('own-informant')
  return canBeWeighed(reason, 'unmask-reason-too-short')
}

/** How it stands with what was asked. */
export type AskStanding = 'waits' | 'open' | 'over'

/** An unmasking is open for ten minutes from the second person's yes, which is null while nobody said it. */
export function standingOf(approvedAt: Date | null, now: Date): AskStanding {
  if (!approvedAt) return 'waits'
  const since = now.getTime() - approvedAt.getTime()
  return since >= 0 && since <= openMinutes * 60_000 ? 'open' : 'over'
}
