'use server'
import type { FormState } from '@/components/ui/form-state'
import { recordOrder } from '@/lib/server/court/record-order'
import { recordOutcome } from '@/lib/server/court/record-outcome'
import { setHearing } from '@/lib/server/court/set-hearing'
import { formAction } from '@/lib/web/form'

const page = ({ caseId }: { caseId: string }) => `/cases/${caseId}/court`
const act = {
  hearing: formAction(setHearing, page),
  order: formAction(recordOrder, page),
  outcome: formAction(recordOutcome, page),
}

export const setHearingAction = async (state: FormState, form: FormData) => act.hearing(state, form)
export const orderAction = async (state: FormState, form: FormData) => act.order(state, form)
export const outcomeAction = async (state: FormState, form: FormData) => act.outcome(state, form)
