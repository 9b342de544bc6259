import type { Limit } from './limit'

/** Nobody who speaks saw or heard it for themselves. */
export const hearsayOnly: Limit = {
  id: 'hearsay_only',
  applies: ({ live, direct }) => live > 0 && direct === 0,
  value: (_, { limits }) => limits.hearsay_only,
}
