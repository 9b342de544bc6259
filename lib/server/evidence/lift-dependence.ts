import { z } from 'zod'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { part } from './origins'

/** A prosecutor lifts a declared dependence, and says why. Only who may declare it may lift it. */
export const liftDependence = act({
  name: 'lift-dependence',
  kind: 'write',
  permission: 'evidence:assess',
  input: z.strictObject({ caseId: id, joinId: id, reason: text(1_000).min(10, 'reason-too-short') }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, said) => part(context, 'dependent', said),
})
