import { z } from 'zod'
import { rootReasons } from '@/lib/domain/cases/common-root'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { join } from './origins'

/** Says that two sources were one all along, and why. The voice keeps the name of the first; a later act can undo it. */
export const mergeOrigins = act({
  name: 'merge-origins',
  kind: 'write',
  permission: 'evidence:edit',
  input: z.strictObject({
    caseId: id,
    oneId: id,
    otherId: id,
    reason: text(1_000).min(10, 'reason-too-short'),
    /** The suggestion that is accepted with it. */
    why: z.enum(rootReasons, 'not-a-choice').optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, said) => join(context, 'merged', said),
})
