import type { Limit } from './limit'

/** Everything merely fits; nothing points to it with weight. */
export const weakOnly: Limit = {
  id: 'weak_only',
  applies: ({ live, pointing }) => live > 0 && pointing === 0,
  value: (_, { limits }) => limits.weak_only,
}
