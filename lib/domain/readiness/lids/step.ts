import { byCodeUnit } from '../name'
import type { Lid } from './lid'

/** A step of the procedure is still open; how low the lid lies is the template's severity. */
export const step: Lid = {
  id: 'step',
  on: ({ steps, policy }) =>
    steps
      .filter(({ done }) => !done)
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .map(({ id, severity }) => ({
        limit: `step:${id}`,
        value: policy.lids.step[severity],
      })),
}
