import type { Lid } from './lid'

/** Decisions on disclosure and tasks that may point away still wait. It always lies, and is 100 when all are done. */
export const disclosure: Lid = {
  id: 'disclosure',
  on: ({ disclosure: done, policy }) => {
    const { none, each } = policy.lids.disclosure
    return [{ limit: 'disclosure', value: none + each * done }]
  },
}
