import type { Lid } from './lid'

/** Something known to help the accused has not been disclosed. */
export const undisclosed: Lid = {
  id: 'undisclosed',
  on: ({ undisclosedExculpatory, policy }) =>
    undisclosedExculpatory ? [{ limit: 'undisclosed', value: policy.lids.undisclosed }] : [],
}
