import { parameters } from '../parameters'
import type { Limit } from './limit'

/** Something weighty points away and nobody has answered it. */
export const contradiction: Limit = {
  id: 'contradiction',
  applies: ({ unanswered }) => unanswered >= parameters.points.contradiction,
  value: (_, { limits }) => limits.contradiction,
}
