import { columnDay, overlaps } from '@/lib/domain/shared/period'
import type { AttributionFacts, CaseView } from './case-view'

/** Somebody else who may have used the same sign at the same time: proposed as a rival, or attributed it outright. */
export type Rival = { readonly attribution: AttributionFacts; readonly proposed: boolean }

/** Who else may have used the sign of this attribution, of those that stand. */
export function rivalsOf(
  { attributions }: Pick<CaseView, 'attributions'>,
  { id, identifierId, partyId, ...period }: AttributionFacts,
): readonly Rival[] {
  return attributions
    .filter(
      (other) =>
        other.stands &&
        other.id !== id &&
        other.identifierId === identifierId &&
        other.partyId !== partyId &&
        (other.rivalOf === id || (other.rivalOf === null && overlaps(days(other), days(period)))),
    )
    .map((attribution) => ({ attribution, proposed: attribution.rivalOf === id }))
}

/** Its period in days of the calendar. */
export const days = ({ from, to }: Pick<AttributionFacts, 'from' | 'to'>) => ({
  from: from && columnDay(from),
  to: to && columnDay(to),
})
