import { needsPointingAway } from '@/lib/domain/offences/coverage'
import type { Element } from '@/lib/domain/offences/template'
import type { ItemFacts } from './case-view'

/**
 * The share of what must be decided that is decided: a place for each item, and for each mental or attribution element
 * a line of enquiry that points away from the suspect. Of the second kind nothing is recorded yet, so none is done.
 */
export function disclosureShare(
  items: readonly Pick<ItemFacts, 'filePlace'>[],
  elements: readonly Pick<Element, 'class'>[],
): number {
  const decided = items.filter(({ filePlace }) => filePlace !== 'undecided').length
  const asked = items.length + elements.filter(needsPointingAway).length
  return asked === 0 ? 0 : decided / asked
}
