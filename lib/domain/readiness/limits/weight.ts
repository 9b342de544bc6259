import type { Facts } from '../target'
import type { Limit } from './limit'

/** What has been gathered, against what is asked. It always applies. */
export const weight: Limit = {
  id: 'weight',
  applies: () => true,
  value: shareOf,
}

function shareOf({ points, asked }: Facts): number {
  return points > 0 ? Math.min(points / asked, 1) : 0
}
