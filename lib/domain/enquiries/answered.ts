import type { Awaits } from './line'

/** A line of enquiry that runs, as far as what ticks it off is concerned. */
export type Waiting = {
  readonly madeAt: Date
  readonly awaits: Awaits
  readonly types: readonly string[]
  readonly chargeId: string | null
  readonly countId: string | null
  readonly element: string | null
  readonly attributionId: string | null
  readonly controlLinkId: string | null
  readonly itemId: string | null
  readonly step: string | null
  readonly triggerId: string | null
}

type AboutItem = { readonly itemId: string; readonly at: Date }

/** What came into a case, each with its moment. */
export type Arrived = {
  readonly links: readonly (AboutItem & {
    readonly type: string
    readonly countId: string | null
    readonly chargeId: string | null
    readonly element: string | null
    readonly attributionId: string | null
    readonly controlLinkId: string | null
  })[]
  readonly grades: readonly AboutItem[]
  readonly assessments: readonly AboutItem[]
  readonly receipts: readonly AboutItem[]
  readonly marks: readonly {
    readonly step: string
    readonly triggerId: string
    readonly state: string
    readonly itemId: string | null
    readonly at: Date
  }[]
  /** Items of which the last thing that pointed away was answered by two people. */
  readonly answers: readonly AboutItem[]
  readonly findings: readonly { readonly chargeId: string; readonly element: string; readonly at: Date }[]
}

/**
 * What ticks a line off, if it has arrived: the first that came after the line was made, whichever way it points. An
 * enquiry that clears the suspect is done as well as one that does not.
 */
export function answeredBy(
  task: Waiting,
  arrived: Arrived,
): { readonly at: Date; readonly itemId: string | null } | null {
  const found = candidates(task, arrived)
    .filter(({ at }) => at > task.madeAt)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  return found[0] ? { at: found[0].at, itemId: found[0].itemId } : null
}

function candidates(
  task: Waiting,
  { links, grades, assessments, receipts, marks, answers, findings }: Arrived,
): readonly { readonly at: Date; readonly itemId: string | null }[] {
  const ofItem = ({ itemId }: { readonly itemId: string }) => itemId === task.itemId
  switch (task.awaits) {
    case 'link':
      return links.filter(
        (one) =>
          (task.types.length === 0 || task.types.includes(one.type)) &&
          (task.itemId === null || ofItem(one)) &&
          atTarget(task, one),
      )
    case 'grade':
      return grades.filter(ofItem)
    case 'assessment':
      return assessments.filter(ofItem)
    case 'custody':
      return receipts.filter(ofItem)
    case 'answer':
      return answers.filter(ofItem)
    case 'step':
      return marks.filter(
        ({ step, triggerId, state }) =>
          step === task.step && triggerId === task.triggerId && state !== 'open',
      )
    case 'explanation':
      return findings
        .filter(({ chargeId, element }) => chargeId === task.chargeId && element === task.element)
        .map(({ at }) => ({ at, itemId: null }))
    case null:
      return []
  }
}

const atTarget = (task: Waiting, link: Arrived['links'][number]): boolean => {
  if (task.attributionId !== null) return link.attributionId === task.attributionId
  if (task.controlLinkId !== null) return link.controlLinkId === task.controlLinkId
  if (task.element === null || link.element !== task.element) return false
  return task.countId !== null ? link.countId === task.countId : link.chargeId === task.chargeId
}
