import type { Policy } from '../parameters'
import type { Facts } from '../target'

/** One reason why an element may not be shown better than so far, with the words that say it. */
export type Limit = {
  readonly id: string
  readonly applies: (facts: Facts) => boolean
  readonly value: (facts: Facts, policy: Policy) => number
  /** Where its title and its sentence stand in the messages. */
  readonly words: `readiness.limits.${string}`
  /** The numbers in its sentence. */
  readonly counts: (facts: Facts) => Readonly<Record<string, number>>
}
