import { z } from 'zod'
import { newDefect } from '@/lib/domain/returns/defect'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { keepDefect } from './keep-defect'

/** A prosecutor writes down a defect of a submitted file. It stays private until the return is sent. */
export const noteDefect = act({
  name: 'note-defect',
  kind: 'write',
  permission: 'return:write',
  leavesCase: true,
  input: z.strictObject({ caseId: id, ...newDefect.shape }),
  about: ({ caseId }) => ({ caseId }),
  perform: keepDefect,
})
