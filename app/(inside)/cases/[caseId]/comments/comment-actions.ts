import type { CommentActions } from '@/components/comments/comments-here'
import { readCommentsAction, sayCommentAction, withdrawCommentAction } from './actions'

/** What a reader may do with comments, wherever they stand. */
export const commentActions: CommentActions = {
  say: sayCommentAction,
  read: readCommentsAction,
  withdraw: withdrawCommentAction,
}
