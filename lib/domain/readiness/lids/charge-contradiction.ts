import { parameters } from '../parameters'
import type { Lid } from './lid'

const { from_contradiction, from_strong_contradiction } = parameters.lids.charge_contradiction

/** Something undermines the charge as a whole, as an alibi does, and nobody has answered it. */
export const chargeContradiction: Lid = {
  id: 'charge_contradiction',
  on: ({ against }) => {
    if (against < parameters.points.contradiction) return []
    const strong = against >= parameters.points.strongContradiction
    return [{ limit: 'charge_contradiction', value: strong ? from_strong_contradiction : from_contradiction }]
  },
  words: 'readiness.lids.charge-contradiction',
}
