import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { type Interpreting, marksOf, taintedByDescent } from '@/lib/domain/evidence/marks'
import type { Admissibility } from '@/lib/domain/readiness/vocabulary'
import { admissibilityOf } from './admissibility'
import type { ItemFacts } from './case-view'

/** What the guardrails must know of an item. */
type Guarded = Interpreting & {
  readonly id: string
  readonly type: ItemType
  readonly facts: ItemFacts['facts']
  readonly assessed: Admissibility | null
  readonly madeFrom: readonly string[]
}

/**
 * Puts on each item the mark that its own answers earn, and the risk that it inherits: what was made from an excluded
 * item is at risk until a prosecutor decides (readiness.md, projection).
 */
export function markItems<Item extends Guarded>(items: readonly Item[]): (Item & Pick<ItemFacts, 'mark'>)[] {
  const own = items.map((item) => ({ ...item, mark: gravest(item) }))
  const tainted = taintedByDescent(
    own.map((item) => ({
      id: item.id,
      derivedFrom: item.madeFrom,
      excluded: admissibilityOf(item) === 'excluded',
    })),
  )
  return own.map((item) =>
    tainted.has(item.id) && item.mark === null ? { ...item, mark: 'at_risk' as const } : item,
  )
}

function gravest({ type, facts, interpreterSworn, interpreterIndependent }: Guarded): ItemFacts['mark'] {
  // The facts were read by this very declaration when the item was logged.
  const [worst] = marksOf(kinds[type], facts as Facts, { interpreterSworn, interpreterIndependent })
  return worst === undefined || worst.mark === 'remark' ? null : worst.mark
}
