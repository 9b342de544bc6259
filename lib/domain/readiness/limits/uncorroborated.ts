import type { Limit } from './limit'

/** Fewer independent origins speak than the law or the template asks for. */
export const uncorroborated: Limit = {
  id: 'uncorroborated',
  applies: ({ live, sources }) => live > 0 && live < sources,
  value: (_, { limits }) => limits.uncorroborated,
}
