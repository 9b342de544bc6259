import type { Facts } from '../target'
import type { Limit } from './limit'

/** What has been gathered, against what is asked. It always applies. */
export const weight: Limit = {
  id: 'weight',
  applies: () => true,
  value: shareOf,
  words: 'readiness.limits.weight',
  counts: (facts) => ({ percent: Math.floor(shareOf(facts) * 100 + 1e-9) }),
}

function shareOf({ points, asked }: Facts): number {
  return points > 0 ? Math.min(points / asked, 1) : 0
}
