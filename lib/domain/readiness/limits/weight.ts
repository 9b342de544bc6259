import type { Limit } from './limit'

/** What has been gathered, against what is asked. It always applies. */
export const weight: Limit = {
  id: 'weight',
  applies: () => true,
  value: ({ points, asked }) => (points > 0 ? Math.min(points / asked, 1) : 0),
  words: 'readiness.limits.weight',
  counts: (facts) => ({ percent: Math.floor(weight.value(facts) * 100 + 1e-9) }),
}
