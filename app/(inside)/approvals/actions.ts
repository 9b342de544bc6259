'use server'
import type { FormState } from '@/components/ui/form-state'
import { approve, decline } from '@/lib/server/identity/decide-approval'
import { withdrawApproval } from '@/lib/server/identity/withdraw-approval'
import { formAction } from '@/lib/web/form'

const approving = formAction(approve, ({ approvalId }) => `/approvals/${approvalId}`)
const declining = formAction(decline, () => '/approvals')
const withdrawing = formAction(withdrawApproval, () => '/approvals')

export async function approveAction(state: FormState, form: FormData) {
  return approving(state, form)
}
export async function declineAction(state: FormState, form: FormData) {
  return declining(state, form)
}
export async function withdrawAction(state: FormState, form: FormData) {
  return withdrawing(state, form)
}
