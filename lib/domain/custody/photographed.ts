import { kinds } from '@/lib/domain/evidence/catalogue'
import type { ItemType } from '@/lib/domain/evidence/kind'

/**
 * Whether an object was photographed where it lay. Null when its type does not ask, and while nothing was answered:
 * silence is a gap in the record, which its completeness tells, not a finding.
 */
export function photographedInPlace(
  type: ItemType,
  facts: Readonly<Record<string, unknown>>,
): boolean | null {
  const answer = kinds[type].fields.some(({ id }) => id === 'photo_in_place')
    ? facts.photo_in_place
    : undefined
  return typeof answer === 'boolean' ? answer : null
}
