import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Element } from './template'

/**
 * Whether an item may be linked in support of an element. What shows only that a crime happened, or that the courier
 * did it, never supports what the suspect knew, wanted or did (law-and-evidence A.6; so also Cal. Penal Code s. 1111).
 */
export function maySupport(
  { principalEvidence }: Pick<Element, 'principalEvidence'>,
  item: { readonly showsOnlyTheAct: boolean },
): Ruling<true> {
  return item.showsOnlyTheAct && !principalEvidence ? refuse('only-shows-the-act', 'element') : allow(true)
}

/** Elements for which somebody must also look for what points away: what was thought, and who stands behind a name. */
export function needsPointingAway({ class: elementClass }: Pick<Element, 'class'>): boolean {
  return elementClass === 'mental' || elementClass === 'attribution'
}
