'use server'
import type { FormState } from '@/components/ui/form-state'
import { breakGlass } from '@/lib/server/cases/break-glass'
import { reviewGlass } from '@/lib/server/cases/review-glass'
import { formAction } from '@/lib/web/form'

const act = {
  open: formAction(breakGlass, ({ caseId }) => `/cases/${caseId}`),
  review: formAction(reviewGlass, () => '/glass#reviewed'),
}

export const breakAction = async (state: FormState, form: FormData) => act.open(state, form)
export const reviewAction = async (state: FormState, form: FormData) => act.review(state, form)
