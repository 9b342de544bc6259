import { type Actor, type CaseFacts, can } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** For how long a broken glass opens its case, and within what it must be reviewed (design: security, break-glass). */
export const minutesOpen = 60
export const hoursToReview = 72

/** How many of one person's may wait for their review at once. Who breaks more of them gathers cases. */
export const mostUnreviewed = 3

const minute = 60_000

/** When a glass that is broken now closes by itself, and until when a supervisor must have looked at why. */
export const glassTimes = (now: Date) => ({
  expiresAt: new Date(now.getTime() + minutesOpen * minute),
  reviewBy: new Date(now.getTime() + hoursToReview * 60 * minute),
})

/** A glass is broken by somebody who has no other way in, and so that two others hear of it at once. */
export function mayBreak(
  actor: Pick<Actor, 'role' | 'unitId' | 'line'>,
  file: CaseFacts,
  { unreviewed, supervisors }: { readonly unreviewed: number; readonly supervisors: number },
): Ruling<true> {
  if (file.glassBroken) return refuse('glass-is-open', 'number')
  if (can(actor, 'case:read', file)) return refuse('glass-not-needed', 'number')
  if (can(actor, 'case:state-reason', file)) return refuse('glass-say-why-instead', 'number')
  if (unreviewed >= mostUnreviewed) return refuse('glass-reviews-wait', 'number', { most: mostUnreviewed })
  return supervisors > 0 ? allow(true) : refuse('glass-nobody-to-tell', 'number')
}

export const verdicts = ['justified', 'not_justified'] as const
export type Verdict = (typeof verdicts)[number]

/** A review is another's than the one it is about, is said once, and says why when it says no. */
export function mayReview({
  byId,
  reviewerId,
  reviewed,
  verdict,
  words,
}: {
  readonly byId: string
  readonly reviewerId: string
  readonly reviewed: boolean
  readonly verdict: Verdict
  readonly words: string | undefined
}): Ruling<true> {
  if (byId === reviewerId) return refuse('glass-is-your-own')
  if (reviewed) return refuse('glass-reviewed-already')
  return verdict === 'not_justified' && words === undefined
    ? refuse('glass-say-why-not', 'words')
    : allow(true)
}

/** How a broken glass stands. */
export type GlassStanding = 'waits' | 'overdue' | Verdict

/** Time alone makes a review overdue; a verdict stands for good. */
export const standingOfGlass = (
  { reviewBy, verdict }: { readonly reviewBy: Date; readonly verdict: Verdict | null },
  now: Date,
): GlassStanding => verdict ?? (now.getTime() > reviewBy.getTime() ? 'overdue' : 'waits')

/** Open while the hour lasts; a reviewer who says that it was not justified closes it at once. */
export const isOpenGlass = (
  { expiresAt, verdict }: { readonly expiresAt: Date; readonly verdict: Verdict | null },
  now: Date,
): boolean => verdict !== 'not_justified' && now.getTime() < expiresAt.getTime()
