import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { aggravations } from './aggravations'
import { attempt } from './attempt'
import { brokering } from './brokering'
import { criminalGroup } from './criminal-group'
import { laundering } from './laundering'
import { organising } from './organising'
import { possessionAndTransport } from './possession-and-transport'
import { precursors } from './precursors'
import { production } from './production'
import { trafficking } from './trafficking'

/** Every offence template the house ships, treaty and Cambodian versions side by side, in the order of their numbers. */
export const catalogue: readonly OffenceTemplate[] = [
  ...trafficking,
  ...possessionAndTransport,
  ...production,
  ...precursors,
  ...brokering,
  ...organising,
  ...criminalGroup,
  ...laundering,
  ...attempt,
  ...aggravations,
]
