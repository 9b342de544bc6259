import type { Mark } from '@/lib/domain/evidence/marks'
import { searchHours, searchTwoWitnesses } from '@/lib/domain/evidence/prerequisites'
import { minuteOfDay } from '@/lib/domain/shared/period'
import type { AuthorityKind, NightException } from './authority'

/** Before 06:00 or after 18:00 in Phnom Penh (Code of Criminal Procedure 91). */
export function atNight(moment: Date): boolean {
  const since = minuteOfDay(moment)
  return since < 6 * 60 || since > 18 * 60
}

/** What is said of how a search began. */
export type Begun = {
  readonly at: Date
  readonly nightException: NightException | null
  readonly authority: AuthorityKind | null
}

/** A search that begins at night needs one of the exceptions of article 91; flagrancy may stand in the authority itself. */
export const nightMarks = ({ at, nightException, authority }: Begun, field: string): readonly Mark[] =>
  atNight(at) && nightException === null && authority !== 'flagrancy'
    ? [{ mark: searchHours.whenMissing, because: searchHours, field }]
    : []

/** Who watched a search. */
export type Watched = {
  readonly ownerPresent: boolean | null
  readonly witnessOne: string | null
  readonly witnessTwo: string | null
  readonly witnessesPolice: boolean | null
}

/**
 * In front of the owner, or of two witnesses who are not police or gendarmes in the operation. What is not said is not missing:
 * only a "no", or an owner who was away with fewer than two names, marks.
 */
export function witnessMarks(watched: Watched): readonly Mark[] {
  const { ownerPresent, witnessOne, witnessTwo, witnessesPolice } = watched
  if (ownerPresent === true) return []
  const names = [witnessOne, witnessTwo].filter((name) => name !== null && name.trim() !== '').length
  const broken = witnessesPolice === true || (ownerPresent === false && names < 2)
  const field = witnessesPolice === true ? 'witnessesPolice' : names === 0 ? 'witnessOne' : 'witnessTwo'
  return broken ? [{ mark: searchTwoWitnesses.whenMissing, because: searchTwoWitnesses, field }] : []
}
