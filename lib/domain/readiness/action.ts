import type { CaseFile, Item } from './case-file'
import type { parameters } from './parameters'

export type Chance = keyof typeof parameters.next.chance

/** One thing that a step of the work can change in a case: bring an item, do a step, test an account, mend an item. */
export type Change =
  | { readonly adds: Item }
  | { readonly completes: string }
  | { readonly tests: string }
  | { readonly item: string; readonly becomes: Mended }

/** What can be mended in an item that is there: its grade, its custody, its use in court, an answer to it. */
export type Mended = Partial<
  Pick<
    Item,
    'source' | 'information' | 'admissibility' | 'custodyDefects' | 'resolved' | 'strength' | 'restsOn'
  >
>

/**
 * Something that could be done next, from the template's catalogue. The chances are policy, not measurement.
 * If it hurts, it brings what `hurts` says; left out, that is the same items pointing the other way.
 */
export type Action = {
  readonly id: string
  readonly chanceUp: Chance
  readonly chanceDown: Chance
  readonly costDays: number
  readonly brings: readonly Change[]
  readonly hurts?: readonly Change[]
  readonly pointsAway: boolean
  /** What the law asks first, by its name; "none" where nothing is asked. Never empty. */
  readonly prerequisite: string
}

/** What the action brings if it turns out against the charge. */
export const turned = ({ brings, hurts }: Action): readonly Change[] =>
  hurts ??
  brings.flatMap((change) =>
    'adds' in change && change.adds.polarity === 'supports'
      ? [{ adds: { ...change.adds, polarity: 'undermines' as const, restsOn: [] } }]
      : [],
  )

/** The case as it would stand after the changes. */
export const changed = (file: CaseFile, changes: readonly Change[]): CaseFile => changes.reduce(apply, file)

function apply(file: CaseFile, change: Change): CaseFile {
  if ('adds' in change) return { ...file, items: [...file.items, change.adds] }
  if ('completes' in change) {
    const steps = file.steps.map((step) => (step.id === change.completes ? { ...step, done: true } : step))
    return { ...file, steps }
  }
  if ('tests' in change) {
    const elements = Object.entries(file.elements).map(([id, element]) =>
      id === change.tests && !('chain' in element)
        ? [id, { ...element, alternativeTested: true }]
        : [id, element],
    )
    return { ...file, elements: Object.fromEntries(elements) }
  }
  const items = file.items.map((item) => (item.id === change.item ? { ...item, ...change.becomes } : item))
  return { ...file, items }
}
