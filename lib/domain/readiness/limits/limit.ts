import type { Policy } from '../parameters'
import type { Facts } from '../target'

/** One reason why an element may not be shown better than so far. */
export type Limit = {
  readonly id: string
  readonly applies: (facts: Facts) => boolean
  readonly value: (facts: Facts, policy: Policy) => number
}
