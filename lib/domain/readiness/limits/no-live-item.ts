import type { Limit } from './limit'

/** Something was linked, but nothing that can be used yet, is graded, and weighs enough to count. */
export const noLiveItem: Limit = {
  id: 'no_live_item',
  applies: ({ supported, live }) => supported > 0 && live === 0,
  value: (_, { limits }) => limits.no_live_item,
}
