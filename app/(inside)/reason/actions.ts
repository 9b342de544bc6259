'use server'
import type { FormState } from '@/components/ui/form-state'
import { stateReason } from '@/lib/server/cases/state-reason'
import { formAction } from '@/lib/web/form'

const act = formAction(stateReason, ({ caseId }) => `/cases/${caseId}`)

export async function stateReasonAction(state: FormState, form: FormData): Promise<FormState> {
  return act(state, form)
}
