import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** A rival user is somebody else, of an attribution that stands and is no rival itself. */
export function proposeRival(
  attribution: {
    readonly partyId: string
    readonly rivalOfId: string | null
    readonly withdrawnAt: Date | null
  },
  partyId: string,
): Ruling<true> {
  if (attribution.withdrawnAt !== null) return refuse('already-withdrawn')
  if (attribution.rivalOfId !== null) return refuse('rival-of-a-rival')
  return partyId === attribution.partyId ? refuse('rival-is-the-same', 'partyId') : allow(true)
}
