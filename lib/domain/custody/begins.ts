import { kinds } from '@/lib/domain/evidence/catalogue'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { inMillionths } from './weight'

type Item = {
  readonly type: ItemType
  readonly obtainedPlace: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** True for an item that is an object: it has a ledger. */
export const isObject = ({ type }: { readonly type: ItemType }): boolean => kinds[type].physical

/** How a ledger begins, out of what the form of the item already says: seal, gross weight, scale, place. */
export const firstEntry = ({ obtainedPlace, facts }: Item) => ({
  place: obtainedPlace === '' ? null : obtainedPlace,
  sealAfter: typeof facts.seal_no === 'string' ? facts.seal_no.toUpperCase().replace(/\s+/g, ' ') : null,
  weightUg:
    typeof facts.gross_weight === 'number' && facts.gross_weight > 0
      ? inMillionths(facts.gross_weight)
      : null,
  scale: typeof facts.scale_id === 'string' ? facts.scale_id : null,
})
