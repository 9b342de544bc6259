import type { Limit } from './limit'

/** The innocent explanation must be tested here, and has not been. */
export const noAlternative: Limit = {
  id: 'no_alternative',
  applies: ({ untested }) => untested,
  value: (_, { limits }) => limits.no_alternative,
}
