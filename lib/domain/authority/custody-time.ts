import type { Mark } from '@/lib/domain/evidence/marks'
import { custodyInTime } from '@/lib/domain/evidence/prerequisites'
import { clocksOf } from '@/lib/domain/offences/catalogue/clocks'
import { dueAt } from '@/lib/domain/offences/due'

const clock = (id: string) => clocksOf('KH').find((one) => one.id === id)

/** An arrest: from arrival at the unit until the person left it, or until now. */
export type Custody = { readonly at: Date; readonly until: Date | null; readonly extended: boolean }

/** When police custody ends: 48 real hours after arrival at the unit, and the extension's hours where it was permitted. */
export function custodyEnds({ at, extended }: Custody): Date {
  const [custody, extension] = [clock('custody'), clock('custody_extension')]
  if (!custody || !extension) throw new Error('the clocks of custody are not in the catalogue')
  const ends = dueAt(custody, at) ?? at
  return extended ? (dueAt(extension, ends) ?? ends) : ends
}

/** The custody in which somebody was when they were heard, if they were in any. */
export const custodyAround = <C extends Custody>(heard: Date, custodies: readonly C[]): C | undefined =>
  custodies
    .filter(({ at, until }) => at <= heard && (until === null || until >= heard))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]

/** What is said after the time of custody ended is in danger (Code of Criminal Procedure 96). */
export function heardTooLate(
  { at, until }: { readonly at: Date; readonly until: Date | null },
  custodies: readonly Custody[],
): readonly Mark[] {
  const custody = custodyAround(at, custodies)
  return custody && (until ?? at) > custodyEnds(custody)
    ? [{ mark: custodyInTime.whenMissing, because: custodyInTime, field: 'at' }]
    : []
}
