import { writingDue } from '@/lib/domain/authority/covers'
import { minorSteps } from '@/lib/domain/offences/minor-steps'
import type { CaseView } from './case-view'

const hour = 3_600_000

/**
 * The first moment after the facts were read at which time alone changes what the case says: a formality that arises some
 * hours after its record began, a verbal authorisation that nobody wrote down, an object that was not produced.
 */
export function nextDue(
  {
    asOf,
    authorities,
    procedures,
    items,
    counts,
  }: Pick<CaseView, 'asOf' | 'authorities' | 'procedures' | 'items' | 'counts'>,
  notProduced: Date | null,
): Date | null {
  const steps = [...counts.flatMap(({ template }) => template.steps), ...minorSteps]
  const records = [
    ...procedures.map(({ kind, at }) => ({ trigger: kind as string, at })),
    ...items.flatMap(({ type, obtainedAt }) =>
      type === 'drug_seizure' ? [{ trigger: 'seizure', at: obtainedAt }] : [],
    ),
  ]
  const arising = steps.flatMap(({ trigger, afterHours }) =>
    afterHours === null
      ? []
      : records
          .filter((record) => record.trigger === trigger)
          .map(({ at }) => at.getTime() + afterHours * hour),
  )
  const writings = authorities.flatMap((authority) => {
    const due = writingDue(authority)
    // It is late only after its last moment.
    return due === null ? [] : [due.getTime() + 1]
  })
  const coming = [...arising, ...writings, ...(notProduced ? [notProduced.getTime() + 1] : [])].filter(
    (moment) => moment > asOf.getTime(),
  )
  return coming.length === 0 ? null : new Date(Math.min(...coming))
}
