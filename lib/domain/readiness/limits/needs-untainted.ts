import { parameters } from '../parameters'
import type { Limit } from './limit'

/** Accomplices, informants, anonymous voices and bare confessions cannot lift each other, however many. */
export const needsUntainted: Limit = {
  id: 'needs_untainted',
  applies: ({ live, untainted }) => live > 0 && untainted < parameters.points.untainted,
  value: (_, { limits }) => limits.needs_untainted,
}
