'use server'
import type { FormState } from '@/components/ui/form-state'
import { erasePerson } from '@/lib/server/retention/erase-person'
import { liftRestriction } from '@/lib/server/retention/lift-restriction'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { type Answers, formAction } from '@/lib/web/form'

const back = (_: unknown, { caseId, partyId }: Answers) => `/cases/${caseId}/people/${partyId}/retention`

const act = {
  restrict: formAction(restrictPerson, back),
  lift: formAction(liftRestriction, back),
  erase: formAction(erasePerson, back),
}

export const restrictAction = async (state: FormState, form: FormData) => act.restrict(state, form)
export const liftAction = async (state: FormState, form: FormData) => act.lift(state, form)
export const eraseAction = async (state: FormState, form: FormData) => act.erase(state, form)
