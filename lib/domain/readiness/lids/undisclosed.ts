import { parameters } from '../parameters'
import type { Lid } from './lid'

/** Something known to help the accused has not been disclosed. */
export const undisclosed: Lid = {
  id: 'undisclosed',
  on: ({ undisclosedExculpatory }) =>
    undisclosedExculpatory ? [{ limit: 'undisclosed', value: parameters.lids.undisclosed }] : [],
  words: 'readiness.lids.undisclosed',
}
