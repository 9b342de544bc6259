'use server'
import type { FormState } from '@/components/ui/form-state'
import { ownPath } from '@/lib/domain/identity/own-path'
import { stateReason } from '@/lib/server/cases/state-reason'
import { formAction } from '@/lib/web/form'

/** Remembers the reason, and goes on to where the reader wanted to go: that is no part of the act. */
export async function stateReasonAction(state: FormState, form: FormData): Promise<FormState> {
  const back = ownPath(form.get('back'))
  form.delete('back')
  const then = ({ caseId }: { caseId: string }) => (back === '/' ? `/cases/${caseId}` : back)
  const came = await formAction(stateReason, then)(state, form)
  return came && { ...came, answers: { ...came.answers, back } }
}
