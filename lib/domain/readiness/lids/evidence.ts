import type { Lid } from './lid'

/** The reading is never better than the evidence. It always lies. */
export const evidence: Lid = {
  id: 'evidence',
  on: (standing) => [{ limit: 'evidence', value: standing.evidence }],
}
