import {
  custodyInTime,
  independentInterpreter,
  interceptionOrdered,
  searchHours,
  searchTwoWitnesses,
} from '@/lib/domain/evidence/prerequisites'
import { authorityStands, givenBefore, inPlace, inScope, inWindow, inWriting, onTarget } from './rules'

/** Every rule that a form can show to be broken while it is typed. */
export const guardRules = [
  ...[givenBefore, inWindow, inPlace, inScope, onTarget, authorityStands, inWriting],
  ...[searchHours, searchTwoWitnesses, custodyInTime, independentInterpreter, interceptionOrdered],
]
