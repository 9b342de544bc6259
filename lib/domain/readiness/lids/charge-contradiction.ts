import { parameters } from '../parameters'
import type { Lid } from './lid'

/** Something undermines the charge as a whole, as an alibi does, and nobody has answered it. */
export const chargeContradiction: Lid = {
  id: 'charge_contradiction',
  on: ({ against, policy }) => {
    if (against < parameters.points.contradiction) return []
    const { from_contradiction, from_strong_contradiction } = policy.lids.charge_contradiction
    const strong = against >= parameters.points.strongContradiction
    return [{ limit: 'charge_contradiction', value: strong ? from_strong_contradiction : from_contradiction }]
  },
}
