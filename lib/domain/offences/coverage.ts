import type { Element } from './template'

/**
 * Whether what supports an element must itself speak of the person charged. What shows only that a crime happened, or that
 * the courier did it, never supports what the suspect knew, wanted or did (law-and-evidence A.6).
 */
export function asksOwnPart({ principalEvidence }: Pick<Element, 'principalEvidence'>): boolean {
  return !principalEvidence
}

/** Elements for which somebody must also look for what points away: what was thought, and who stands behind a name. */
export function needsPointingAway({ class: elementClass }: Pick<Element, 'class'>): boolean {
  return elementClass === 'mental' || elementClass === 'attribution'
}
