import { falls } from '../band'
import { parameters } from '../parameters'
import type { Lid } from './lid'

/** The charge would not stand if one person took back what they said. */
export const singlePerson: Lid = {
  id: 'single_person',
  on: ({ withoutPerson: [worst] }) =>
    worst !== undefined && falls(worst.evidence)
      ? [
          {
            limit: `single_person:${worst.origin}`,
            value: parameters.lids.single_person,
            names: { origin: worst.origin },
          },
        ]
      : [],
  words: 'readiness.lids.single-person',
}
