import { afterDay } from '@/lib/domain/shared/period'
import { all, allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What somebody holds that needs another after them: cases they lead, sealed files they keep, objects in their hands. */
export type NeedsSuccessor = {
  readonly cases: number
  readonly sealed: number
  readonly objects: number
  /** One while nobody is named for whatever informants they handle, for everybody who might handle any; else none. */
  readonly handler: number
}

/** No longer than a year ahead: a day that is further off is forgotten. */
const furthest = 366 * 24 * 3_600_000

/** From when an account opens nothing: now, or the midnight in Phnom Penh that ends the last day. */
export function endOfAccess(lastDay: string | undefined, now: Date): Ruling<Date> {
  if (lastDay === undefined) return allow(now)
  const ends = afterDay(lastDay)
  if (ends.getTime() <= now.getTime()) return refuse('stay-is-over', 'lastDay')
  return ends.getTime() - now.getTime() > furthest ? refuse('stay-too-long', 'lastDay') : allow(ends)
}

/** A day that was set may come nearer by one person's word. That somebody stays longer is for two, as a new account is. */
export const mayBegin = (leaving: { readonly endsAt: Date } | null, endsAt: Date): Ruling<Date> =>
  leaving && endsAt >= leaving.endsAt ? refuse('leaves-already', 'lastDay') : allow(endsAt)

/** Nobody is seen out before the day, nor while anything needs a successor: each thing that does is said. */
export function mayClose(
  { endsAt }: { readonly endsAt: Date },
  { cases, sealed, objects, handler }: NeedsSuccessor,
  now: Date,
): Ruling<true> {
  const ruling = all([
    endsAt.getTime() > now.getTime() ? refuse('leaver-still-here') : allow(true),
    cases > 0 ? refuse('leaver-leads-cases', undefined, { count: cases }) : allow(true),
    sealed > 0 ? refuse('leaver-keeps-sealed', undefined, { count: sealed }) : allow(true),
    objects > 0 ? refuse('leaver-holds-objects', undefined, { count: objects }) : allow(true),
    handler > 0 ? refuse('leaver-may-handle') : allow(true),
  ])
  return ruling.ok ? allow(true) : ruling
}
