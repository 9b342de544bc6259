import { falls } from '../band'
import type { Lid } from './lid'

/** The charge would not stand if one person took back what they said. */
export const singlePerson: Lid = {
  id: 'single_person',
  on: ({ withoutPerson: [worst], policy }) =>
    worst !== undefined && falls(worst.evidence)
      ? [
          {
            limit: `single_person:${worst.origin}`,
            value: policy.lids.single_person,
          },
        ]
      : [],
}
