import { needsPointingAway } from '@/lib/domain/offences/coverage'
import type { Element } from '@/lib/domain/offences/template'
import type { ItemFacts } from './case-view'

/**
 * The share of what must be decided that is decided: a place for each item, and for each mental or attribution element
 * an innocent explanation that was tested: that is the line of enquiry which points away from the suspect.
 */
export function disclosureShare(
  items: readonly Pick<ItemFacts, 'filePlace'>[],
  elements: readonly Pick<Element, 'id' | 'class'>[],
  tested: (element: string) => boolean,
): number {
  const decided = items.filter(({ filePlace }) => filePlace !== 'undecided').length
  const away = elements.filter(needsPointingAway)
  const asked = items.length + away.length
  return asked === 0 ? 0 : (decided + away.filter(({ id }) => tested(id)).length) / asked
}
