import type { CaseView, ChargeFacts, LinkFacts } from '@/lib/domain/cases/case-view'

/** What the file holds on a count that speaks of others: how many items, of whom, and whether the offence itself stands. */
export type Elsewhere = {
  readonly items: number
  /** The other suspects, who has most items first. */
  readonly parties: readonly string[]
}

/**
 * What a count's evidence says of everybody but one suspect. That a crime happened, or that the courier did it, never
 * reaches the person behind (law-and-evidence A.6): the number is said so that an empty cell is not taken for a gap in work.
 */
export function elsewhere(
  view: Pick<CaseView, 'charges' | 'links'>,
  { countId, partyId }: Pick<ChargeFacts, 'countId' | 'partyId'>,
): Elsewhere {
  const whose = new Map(
    view.charges.filter((charge) => charge.countId === countId).map(({ id, partyId: of }) => [id, of]),
  )
  const own = new Set<string>()
  const others = new Map<string, Set<string>>()
  const shared = new Set<string>()
  for (const { polarity, target, itemId } of view.links) {
    if (polarity !== 'supports') continue
    if ('countId' in target && target.countId === countId) shared.add(itemId)
    const of = 'chargeId' in target ? whose.get(target.chargeId) : undefined
    if (of === partyId) own.add(itemId)
    else if (of !== undefined) others.set(of, (others.get(of) ?? new Set()).add(itemId))
  }
  const all = new Set([...shared, ...[...others.values()].flatMap((items) => [...items])])
  return {
    items: [...all].filter((itemId) => !own.has(itemId)).length,
    parties: [...others].sort(([, one], [, other]) => other.size - one.size).map(([id]) => id),
  }
}

/** Whether a cell is empty for this person: nothing supports it that could count. */
export const reachesNobody = (links: readonly Pick<LinkFacts, 'polarity'>[]): boolean =>
  links.every(({ polarity }) => polarity !== 'supports')
