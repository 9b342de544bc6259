'use server'
import type { FormState } from '@/components/ui/form-state'
import { correctPerson } from '@/lib/server/retention/correct-person'
import { erasePerson } from '@/lib/server/retention/erase-person'
import { liftRestriction } from '@/lib/server/retention/lift-restriction'
import { refuseCorrection } from '@/lib/server/retention/refuse-correction'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { type Answers, formAction } from '@/lib/web/form'

const back = (_: unknown, { caseId, partyId }: Answers) => `/cases/${caseId}/people/${partyId}/retention`

const act = {
  correct: formAction(correctPerson, back),
  refuse: formAction(refuseCorrection, back),
  restrict: formAction(restrictPerson, back),
  lift: formAction(liftRestriction, back),
  erase: formAction(erasePerson, back),
}

export const correctAction = async (state: FormState, form: FormData) => act.correct(state, form)
export const refuseAction = async (state: FormState, form: FormData) => act.refuse(state, form)
export const restrictAction = async (state: FormState, form: FormData) => act.restrict(state, form)
export const liftAction = async (state: FormState, form: FormData) => act.lift(state, form)
export const eraseAction = async (state: FormState, form: FormData) => act.erase(state, form)
