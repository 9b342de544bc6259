import { afterDay, dayOf } from '@/lib/domain/shared/period'

/** Why a supervisor may look at a file outside their own teams. A closed list. */
export const lookPurposes = [
  'approve',
  'supervise',
  'quality-sample',
  'complaint',
  'handover',
  'deconfliction',
] as const
export type LookPurpose = (typeof lookPurposes)[number]

/** The midnight in Phnom Penh that ends the day on which a moment falls. */
export const endOfDay = (now: Date): Date => afterDay(dayOf(now))
