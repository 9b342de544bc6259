'use server'
import type { FormState } from '@/components/ui/form-state'
import { approve, decline } from '@/lib/server/identity/decide-approval'
import { endDelegation } from '@/lib/server/identity/end-delegation'
import { giveDelegation } from '@/lib/server/identity/give-delegation'
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

const to = () => '/approvals/away'
const givingDelegation = formAction(giveDelegation, to)
const endingDelegation = formAction(endDelegation, to)

export async function giveDelegationAction(state: FormState, form: FormData) {
  return givingDelegation(state, form)
}
export async function endDelegationAction(state: FormState, form: FormData) {
  return endingDelegation(state, form)
}
