import type { CaseFile, Item } from './case-file'
import type { parameters } from './parameters'

export type Chance = keyof typeof parameters.next.chance

/** One thing that a step of the work can change in a case: bring an item, do a step, test an account, mend an item. */
export type Change =
  | { readonly adds: Item }
  | { readonly completes: string }
  | { readonly tests: string }
  | { readonly item: string; readonly becomes: Mended }
  | Decided

/** Decisions of disclosure that a step of the work makes, and asks anew: a new item wants a place. `among` is how many are asked now. */
export type Decided = { readonly decides: number; readonly asks: number; readonly among: number }

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
  brings.flatMap((change): readonly Change[] =>
    'adds' in change && change.adds.polarity === 'supports'
      ? [{ adds: { ...change.adds, polarity: 'undermines' as const, restsOn: [] } }]
      : 'decides' in change
        ? [change]
        : [],
  )

/** The case as it would stand after the changes. */
export const changed = (file: CaseFile, changes: readonly Change[]): CaseFile =>
  disclosed(changes.reduce(apply, file), changes)

/** Shares do not add up, so all decisions of one set of changes are counted together. */
function disclosed(file: CaseFile, changes: readonly Change[]): CaseFile {
  const made = changes.filter((change) => 'decides' in change)
  const [first] = made
  if (!first) return file
  const sum = (of: 'decides' | 'asks') => made.reduce((total, one) => total + one[of], 0)
  const asked = first.among + sum('asks')
  const share = (file.disclosure * first.among + sum('decides')) / asked
  return { ...file, disclosure: asked === 0 ? file.disclosure : Math.min(1, share) }
}

function apply(file: CaseFile, change: Change): CaseFile {
  if ('decides' in change) return file
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
