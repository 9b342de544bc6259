'use server'
import type { FormState } from '@/components/ui/form-state'
import { addCharge } from '@/lib/server/offences/add-charge'
import { addCount } from '@/lib/server/offences/add-count'
import { changeCount } from '@/lib/server/offences/change-count'
import { changeProcedure } from '@/lib/server/offences/change-procedure'
import { markStep } from '@/lib/server/offences/mark-step'
import { moveCount } from '@/lib/server/offences/move-count'
import { recordProcedure } from '@/lib/server/offences/record-procedure'
import { withdrawCharge } from '@/lib/server/offences/withdraw-charge'
import { formAction } from '@/lib/web/form'

const offences = (_: unknown, { caseId }: Record<string, string | string[]>) => `/cases/${caseId}/offences`
const steps = (_: unknown, { caseId }: Record<string, string | string[]>) => `/cases/${caseId}/offences#steps`

const act = {
  addCount: formAction(addCount, offences),
  changeCount: formAction(changeCount, offences),
  moveCount: formAction(moveCount, offences),
  addCharge: formAction(addCharge, offences),
  withdrawCharge: formAction(withdrawCharge, offences),
  markStep: formAction(markStep, steps),
  changeProcedure: formAction(changeProcedure, steps),
  recordProcedure: formAction(recordProcedure, steps),
}

export const addCountAction = async (state: FormState, form: FormData) => act.addCount(state, form)
export const changeCountAction = async (state: FormState, form: FormData) => act.changeCount(state, form)
export const moveCountAction = async (state: FormState, form: FormData) => act.moveCount(state, form)
export const addChargeAction = async (state: FormState, form: FormData) => act.addCharge(state, form)
export const withdrawChargeAction = async (state: FormState, form: FormData) =>
  act.withdrawCharge(state, form)
export const markStepAction = async (state: FormState, form: FormData) => act.markStep(state, form)
export const recordProcedureAction = async (state: FormState, form: FormData) =>
  act.recordProcedure(state, form)
export const changeProcedureAction = async (state: FormState, form: FormData) =>
  act.changeProcedure(state, form)
