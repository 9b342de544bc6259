import type { Limit } from './limit'

/** No prosecutor has yet said that any of it may be used in court. */
export const notCleared: Limit = {
  id: 'not_cleared',
  applies: ({ live, cleared }) => live > 0 && cleared === 0,
  value: (_, { limits }) => limits.not_cleared,
}
