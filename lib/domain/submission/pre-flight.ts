import { z } from 'zod'
import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import { type CaseView, type ItemFacts, itemName } from '@/lib/domain/cases/case-view'
import { openSteps } from '@/lib/domain/cases/open-steps'
import { standingLists } from '@/lib/domain/cases/standing-lists'
import { disclosed } from '@/lib/domain/disclosure/disclosure'
import { severity, words } from '@/lib/domain/offences/template'
import { type DefectCode, defectCodes } from '@/lib/domain/returns/catalogue'

const item = { item: z.string().max(20), title: z.string().max(500).nullable() }

/** One thing that a file lacks on the day it is submitted. It stops nothing; it is said, and stays readable. */
export const lack = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no_charge') }),
  z.strictObject({
    kind: z.literal('open_step'),
    title: words,
    record: z.string(),
    severity,
    lids: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('at_risk'), ...item }),
  z.strictObject({ kind: z.literal('excluded'), ...item }),
  z.strictObject({ kind: z.literal('undisclosed'), ...item }),
  z.strictObject({ kind: z.literal('unplaced'), ...item }),
  z.strictObject({ kind: z.literal('unanswered'), ...item, reasoning: z.string().nullable() }),
  z.strictObject({ kind: z.literal('single_source'), origin: z.string(), charges: z.int() }),
  z.strictObject({
    kind: z.literal('open_defect'),
    name: z.string(),
    code: z.enum(defectCodes as [DefectCode, ...DefectCode[]]),
  }),
])
export type Lack = z.infer<typeof lack>

/** In which order they are told: what the court asks first comes first. */
export const lackKinds = [
  'no_charge',
  'open_defect',
  'open_step',
  'excluded',
  'at_risk',
  'undisclosed',
  'unanswered',
  'single_source',
  'unplaced',
] as const satisfies readonly Lack['kind'][]
export type LackKind = (typeof lackKinds)[number]

/** A defect of the last returns that is not closed. */
export type OpenDefect = { readonly name: string; readonly code: DefectCode }

/** All that a file lacks as it stands: said to the officer before it is submitted, and frozen with the submission. */
export function preFlight(
  view: CaseView,
  read: Parameters<typeof standingLists>[0],
  defects: readonly OpenDefect[],
): readonly Lack[] {
  const items = new Map(view.items.map((one) => [one.id, one]))
  const found: Lack[] = [
    ...(view.charges.length === 0 ? [{ kind: 'no_charge' as const }] : []),
    ...defects.map(({ name, code }) => ({ kind: 'open_defect' as const, name, code })),
    ...openSteps(view).map(({ title, record, severity, lids }) => ({
      ...{ kind: 'open_step' as const, title, record, severity, lids },
    })),
    ...view.items.flatMap((one) => ofItem(one)),
    ...view.links.flatMap((link) => {
      const about = items.get(link.itemId)
      if (link.polarity !== 'undermines' || link.answer !== null || !about) return []
      const reasoning = about.privileged ? null : link.reasoning
      return [{ kind: 'unanswered' as const, ...called(about), reasoning }]
    }),
    ...standingLists(read).singles.map(({ origin, falls }) => ({
      ...{ kind: 'single_source' as const, origin, charges: falls.length },
    })),
  ]
  return [...found].sort((one, other) => lackKinds.indexOf(one.kind) - lackKinds.indexOf(other.kind))
}

const notReached = { served: false, withheldByDecision: false }

/** What is sealed is called by its number alone. */
const called = ({ number, title, privileged }: ItemFacts) => ({
  item: itemName(number),
  title: privileged ? null : title,
})

function ofItem(one: ItemFacts): readonly Lack[] {
  const use = admissibilityOf(one)
  return [
    ...(use === 'at_risk' || use === 'excluded' ? [{ kind: use, ...called(one) }] : []),
    ...(one.exculpatory && !disclosed({ filePlace: one.filePlace, ...(one.reached ?? notReached) })
      ? [{ kind: 'undisclosed' as const, ...called(one) }]
      : []),
    ...(one.filePlace === 'undecided' ? [{ kind: 'unplaced' as const, ...called(one) }] : []),
  ]
}

/** How many of each kind, in the order they are told. */
export const countLacks = (lacks: readonly Lack[]) =>
  lackKinds.flatMap((kind) => {
    const count = lacks.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
