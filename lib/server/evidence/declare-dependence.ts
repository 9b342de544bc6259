import { z } from 'zod'
import { rootReasons } from '@/lib/domain/cases/common-root'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { join } from './origins'

/** A prosecutor counts two sources as one voice, because one depends on the other, and says why. */
export const declareDependence = act({
  name: 'declare-dependence',
  kind: 'write',
  permission: 'evidence:assess',
  input: z.strictObject({
    caseId: id,
    oneId: id,
    otherId: id,
    reason: text(1_000).min(10, 'reason-too-short'),
    /** The suggestion that is accepted with it. */
    why: z.enum(rootReasons, 'not-a-choice').optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, said) => join(context, 'dependent', said),
})
