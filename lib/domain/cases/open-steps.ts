import { stepNamed } from '@/lib/domain/offences/minor-steps'
import type { Severity, StepTrigger, Words } from '@/lib/domain/offences/template'
import type { CaseView } from './case-view'
import { chargeSteps, supporting } from './charge-steps'

/** A formality that is still to be satisfied, once however many charges it holds back. */
export type OpenStep = {
  readonly id: string
  readonly step: string
  readonly title: Words
  readonly severity: Severity
  readonly trigger: StepTrigger
  /** `search 1`, or the seizure's E-003. */
  readonly record: string
  readonly began: Date
  readonly due: Date | null
  /** Evidence rests on its record, so that it holds the file back. */
  readonly lids: boolean
}

/** The open steps of a case: those whose clock runs first, the nearest end first; then by gravity. */
export function openSteps(view: CaseView): readonly OpenStep[] {
  const items = new Map(view.items.map((item) => [item.id, item]))
  const heard = view.links.flatMap((link) => {
    const item = items.get(link.itemId)
    return item ? [{ link, item }] : []
  })
  const found = view.counts.flatMap((count) => {
    const { steps, records } = chargeSteps(view, count, supporting(heard))
    return steps.flatMap((one): OpenStep[] => {
      const words = stepNamed(count.template, one.step)
      const record = records.find(({ id }) => id === one.record)
      if (one.state !== 'open' || !words || !record) return []
      const { id, step, severity, due, lids } = one
      return [
        {
          ...{ id, step, severity, due, lids },
          title: words.title,
          trigger: record.trigger,
          record: record.id,
          began: record.at,
        },
      ]
    })
  })
  return [...new Map(found.map((step) => [step.id, step])).values()].sort(
    (one, other) =>
      ends(one) - ends(other) || gravity.indexOf(one.severity) - gravity.indexOf(other.severity),
  )
}

const gravity: readonly Severity[] = ['blocker', 'major', 'minor']
const ends = ({ due }: OpenStep) => due?.getTime() ?? Number.MAX_SAFE_INTEGER
