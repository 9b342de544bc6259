import { restingOn } from '@/lib/domain/evidence/kind'
import { minorSteps } from '@/lib/domain/offences/minor-steps'
import { type StepInstance, stepInstances, type TriggerRecord } from '@/lib/domain/offences/steps'
import { minorAt } from '@/lib/domain/people/age'
import { columnDay } from '@/lib/domain/shared/period'
import { admissibilityOf } from './admissibility'
import type { CaseView, CountFacts, ItemFacts, LinkFacts } from './case-view'
import { itemName } from './case-view'
import { procedureMarks } from './procedure-marks'

/** A record that starts formalities, under the name it has in a readiness file: `arrest 2`, or the seizure's E-003. */
export type NamedRecord = TriggerRecord & {
  readonly recordId: string
  /** It concerns somebody who was a minor at the offence, or may have been. */
  readonly minor: boolean
}

/** The arrests, searches, interviews and interpreters of the case, and the seizures of a count. */
export function triggersOf(
  view: CaseView,
  { seizures, from }: Pick<CountFacts, 'seizures' | 'from'>,
  supports: readonly ItemFacts[],
): readonly NamedRecord[] {
  const carried = new Set(supports.flatMap((item) => recordsUnder(view, item)))
  const births = new Map(view.parties.map(({ id, birth }) => [id, birth]))
  const procedures = view.procedures.flatMap(({ id, kind, number, at, until, partyId }) => {
    // What is done before the court starts clocks, no formality of the file.
    const trigger = restingOn.find((one) => one === kind)
    if (!trigger) return []
    const record = { id: `${kind} ${number}`, recordId: id, trigger, at, until, carries: carried.has(id) }
    const minor = minorAt(births.get(partyId ?? '') ?? null, columnDay(from))
    return [{ ...record, minor: minor === 'yes' || minor === 'perhaps' }]
  })
  const taken = view.items.filter(({ id }) => seizures.includes(id))
  return [
    ...procedures,
    ...taken.map(({ id, number, obtainedAt: at }) => ({
      ...{
        id: itemName(number),
        recordId: id,
        trigger: 'seizure' as const,
        at,
        until: at,
        carries: carried.has(id),
        minor: false,
      },
    })),
  ]
}

/** Every formality of a count's template for each record that starts it, and the records. */
export function chargeSteps(
  view: CaseView,
  count: CountFacts,
  supports: readonly ItemFacts[],
): { readonly steps: readonly StepInstance[]; readonly records: readonly NamedRecord[] } {
  const records = triggersOf(view, count, supports)
  const called = new Map(records.map(({ id, recordId }) => [recordId, id]))
  // What a record itself shows to be broken is not done, whatever was said of the step; two people may still set it aside.
  const broken = new Set(
    view.procedures.flatMap((procedure) =>
      procedureMarks(procedure, view).map(({ because }) => `${because.step} ${procedure.id}`),
    ),
  )
  const marks = view.stepMarks.flatMap(({ triggerId, ...mark }) => {
    const record = called.get(triggerId)
    if (record === undefined) return []
    return mark.state === 'done' && broken.has(`${mark.step} ${triggerId}`) ? [] : [{ ...mark, record }]
  })
  const ofMinors = records.filter(({ minor }) => minor)
  return {
    steps: [
      ...stepInstances(count.template, records, marks, view.asOf),
      ...stepInstances({ steps: [...minorSteps], deadlines: [] }, ofMinors, marks, view.asOf),
    ],
    records,
  }
}

/** The items that support something of a charge and are not excluded. */
export const supporting = (
  linked: readonly { readonly link: LinkFacts; readonly item: ItemFacts }[],
): readonly ItemFacts[] =>
  linked.flatMap(({ link, item }) =>
    link.polarity === 'supports' && admissibilityOf(item) !== 'excluded' ? [item] : [],
  )

/** The item itself, what it was made from, and the searches, arrests and interviews that these rest on. */
function recordsUnder({ items }: CaseView, item: ItemFacts): readonly string[] {
  const under = new Set<string>()
  const rest = [item]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (under.has(next.id)) continue
    under.add(next.id)
    if (next.procedureId) under.add(next.procedureId)
    const parents = next.madeFrom
    if (parents.length > 0) rest.push(...items.filter(({ id }) => parents.includes(id)))
  }
  return [...under]
}
