import { z } from 'zod'
import { newComment } from '@/lib/domain/comments/comment'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { keepComment } from './keep-comment'

/** Somebody who may see a case says something of an item, an element or a charge, and tells whom it concerns. */
export const sayComment = act({
  name: 'say-comment',
  kind: 'write',
  permission: 'comment:write',
  leavesCase: true,
  input: z.strictObject({ caseId: id, ...newComment.shape }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, { told = [], ...said }) => keepComment(context, { ...said, told }),
})
