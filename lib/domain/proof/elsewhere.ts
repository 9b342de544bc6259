import type { CaseView, ChargeFacts } from '@/lib/domain/cases/case-view'

/** What the file holds on a count that speaks of others: how many items, of whom, and whether the offence itself stands. */
export type Elsewhere = {
  readonly items: number
  /** The other suspects, who has most items first. */
  readonly parties: readonly string[]
}

/**
 * What each count's evidence says of everybody but one suspect. That a crime happened, or that the courier did it, never
 * reaches the person behind (law-and-evidence A.6): the number is said so that an empty cell is not taken for a gap in work.
 * The links are walked once for the whole case.
 */
export function elsewhere(
  view: Pick<CaseView, 'charges' | 'links'>,
): (charge: Pick<ChargeFacts, 'countId' | 'partyId'>) => Elsewhere {
  const charges = new Map(view.charges.map((charge) => [charge.id, charge]))
  const counts = new Map<string, { all: Set<string>; of: Map<string, Set<string>> }>()
  for (const { polarity, target, itemId } of view.links) {
    if (polarity !== 'supports') continue
    const charge = 'chargeId' in target ? charges.get(target.chargeId) : undefined
    const countId = 'countId' in target ? target.countId : charge?.countId
    if (countId === undefined) continue
    const count = counts.get(countId) ?? { all: new Set(), of: new Map() }
    counts.set(countId, count)
    count.all.add(itemId)
    if (!charge) continue
    const own = count.of.get(charge.partyId) ?? new Set()
    count.of.set(charge.partyId, own.add(itemId))
  }
  return ({ countId, partyId }) => {
    const { all, of } = counts.get(countId) ?? { all: new Set(), of: new Map<string, Set<string>>() }
    return {
      items: all.size - (of.get(partyId)?.size ?? 0),
      parties: [...of]
        .filter(([id]) => id !== partyId)
        .sort(([, one], [, other]) => other.size - one.size)
        .map(([id]) => id),
    }
  }
}
