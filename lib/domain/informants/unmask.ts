import type { Actor } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Hours after the second person's yes in which what was asked is to be opened. */
export const openWithinHours = 24
/** Minutes for which it can then be read. */
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

export type Opening = {
  /** When the second person said yes; null while nobody did. */
  readonly approvedAt: Date | null
  /** When it was opened; null until then. */
  readonly openedAt: Date | null
}

/** How it stands with what was asked. */
export type AskStanding = 'waits' | 'to-open' | 'open' | 'over'

const within = (from: Date, now: Date, milliseconds: number) =>
  now.getTime() >= from.getTime() && now.getTime() <= from.getTime() + milliseconds

/** An unmasking is opened once, within a day of the yes, and is open for ten minutes. */
export function standingOf({ approvedAt, openedAt }: Opening, now: Date): AskStanding {
  if (!approvedAt) return 'waits'
  if (openedAt) return within(openedAt, now, openMinutes * 60_000) ? 'open' : 'over'
  return within(approvedAt, now, openWithinHours * 3_600_000) ? 'to-open' : 'over'
}

/** May it be opened now? */
export function mayOpen(opening: Opening, now: Date): Ruling<true> {
  const standing = standingOf(opening, now)
  if (standing === 'waits') return refuse('not-approved-yet')
  if (standing === 'open') return refuse('is-open')
  return standing === 'over' ? refuse('no-longer-open') : allow(true as const)
}
