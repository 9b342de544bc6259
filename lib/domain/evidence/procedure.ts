import { z } from 'zod'
import { nightException } from '@/lib/domain/authority/authority'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import { flag, id, line, moment } from '@/lib/domain/shared/shapes'
import type { Procedure } from './kind'

/** What is said of an arrest, a search or an interview as far as it is known, and may be said later. */
export const procedureWords = z.strictObject({
  until: moment.optional(),
  authorityId: id.optional(),
  nightException: nightException.optional(),
  ownerPresent: flag.optional(),
  witnessOne: line(200).optional(),
  witnessTwo: line(200).optional(),
  witnessesPolice: flag.optional(),
  interpreterIndependent: flag.optional(),
  lawyerInvitedAt: moment.optional(),
  felony: flag.optional(),
})
export type ProcedureWords = z.output<typeof procedureWords>

const bare = (name: string | undefined) =>
  name
    ?.normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d]+/g, '')

const later = (at: Date, now: Date) => at.getTime() > now.getTime() + 5 * 60_000

/**
 * It lies behind us, ends after it began, two witnesses are two people, and only a search has a night and witnesses. The day
 * on which a judge will hear somebody may lie before us: the lawyer is invited ahead of it.
 */
export function sayProcedure(
  { kind, at }: { readonly kind: Procedure; readonly at: Date },
  { until, witnessOne, witnessTwo, nightException, lawyerInvitedAt, felony }: ProcedureWords,
  now: Date,
): Ruling<true> {
  const refusals: Refusal[] = [
    ...(kind !== 'judicial_interview' && later(at, now)
      ? [{ because: 'procedure-in-future', field: 'at' }]
      : []),
    ...(until && until < at ? [{ because: 'ends-before-it-begins', field: 'until' }] : []),
    ...(witnessOne && bare(witnessOne) === bare(witnessTwo)
      ? [{ because: 'witnesses-are-one', field: 'witnessTwo' }]
      : []),
    ...(nightException && kind !== 'search' ? [{ because: 'only-a-search', field: 'nightException' }] : []),
    ...(lawyerInvitedAt && kind !== 'judicial_interview'
      ? [{ because: 'only-before-a-judge', field: 'lawyerInvitedAt' }]
      : []),
    ...(lawyerInvitedAt && later(lawyerInvitedAt, now)
      ? [{ because: 'invited-in-future', field: 'lawyerInvitedAt' }]
      : []),
    ...(felony !== undefined && kind !== 'detention'
      ? [{ because: 'only-a-detention', field: 'felony' }]
      : []),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : allow(true)
}
