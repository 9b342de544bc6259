import { z } from 'zod'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { part } from './origins'

/** Undoes a merge of two sources, and says why. Both stay in the record. */
export const undoMerge = act({
  name: 'undo-merge',
  kind: 'write',
  permission: 'evidence:edit',
  input: z.strictObject({ caseId: id, joinId: id, reason: text(1_000).min(10, 'reason-too-short') }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, said) => part(context, 'merged', said),
})
