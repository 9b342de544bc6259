import type { Admissibility } from '@/lib/domain/readiness/vocabulary'
import type { ItemFacts } from './case-view'

/**
 * Whether an item can be used: what a prosecutor decided, over what the guardrails mark, over not assessed.
 * An informant's information is intelligence until a prosecutor says otherwise.
 */
export function admissibilityOf({
  assessed,
  mark,
  type,
}: Pick<ItemFacts, 'assessed' | 'mark' | 'type'>): Admissibility {
  if (assessed && assessed !== 'unassessed') return assessed
  if (mark === 'excluded') return mark
  if (type === 'informant_information') return 'intelligence_only'
  return mark ?? 'unassessed'
}

/** The same, if everything that nobody assessed yet were cleared as recorded. */
export const ifCleared = (found: Admissibility): Admissibility => (found === 'unassessed' ? 'cleared' : found)
