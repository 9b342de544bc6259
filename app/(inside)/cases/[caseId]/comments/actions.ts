'use server'
import type { FormState } from '@/components/ui/form-state'
import { cellAddress } from '@/lib/domain/proof/address'
import { readComments } from '@/lib/server/comments/read-comments'
import { sayComment } from '@/lib/server/comments/say-comment'
import { withdrawComment } from '@/lib/server/comments/withdraw-comment'
import { formAction } from '@/lib/web/form'

/** Back to where the form stood: the list, the open cell, or the page of the item or charge. */
const back =
  (form: FormData) =>
  ({ caseId, place }: { readonly caseId: string; readonly place: string }) => {
    if (form.has('$list')) return `/cases/${caseId}/comments?place=${place}#comments`
    const cell = cellAddress.safeParse(form.get('$cell'))
    if (cell.success) return `/cases/${caseId}/proof?cell=${cell.data.key}#comments`
    const [kind, id] = place.split(':')
    return `/cases/${caseId}/${kind === 'item' ? 'evidence' : 'readiness'}/${id}#comments`
  }

export const sayCommentAction = async (state: FormState, form: FormData) =>
  formAction(sayComment, back(form))(state, form)
export const readCommentsAction = async (state: FormState, form: FormData) =>
  formAction(readComments, back(form))(state, form)
export const withdrawCommentAction = async (state: FormState, form: FormData) =>
  formAction(withdrawComment, back(form))(state, form)
