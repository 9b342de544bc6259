'use server'
import type { FormState } from '@/components/ui/form-state'
import { submitCase } from '@/lib/server/cases/submit-case'
import { formAction } from '@/lib/web/form'

// What waits for a second person has no output yet: the form says which case it is.
type About = { caseId?: string | string[] }
const submit = formAction(
  submitCase,
  (done: About, answers: About) => `/cases/${done.caseId ?? answers.caseId}/submission`,
)

export const submitFileAction = async (state: FormState, form: FormData) => submit(state, form)
