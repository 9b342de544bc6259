'use server'
import type { FormState } from '@/components/ui/form-state'
import { cureDefect } from '@/lib/server/returns/cure-defect'
import { decideDefect } from '@/lib/server/returns/decide-defect'
import { disputeDefect } from '@/lib/server/returns/dispute-defect'
import { dropDefect } from '@/lib/server/returns/drop-defect'
import { noteDefect } from '@/lib/server/returns/note-defect'
import { returnCase } from '@/lib/server/returns/return-case'
import { formAction } from '@/lib/web/form'

const writing = ({ caseId }: { caseId: string }) => `/cases/${caseId}/returns#writing`
const defect = ({ caseId, defectId }: { caseId: string; defectId: string }) =>
  `/cases/${caseId}/returns#defect-${defectId}`

const act = {
  note: formAction(noteDefect, writing),
  drop: formAction(dropDefect, writing),
  send: formAction(returnCase, ({ caseId, returnId }) => `/cases/${caseId}/returns#return-${returnId}`),
  cure: formAction(cureDefect, defect),
  dispute: formAction(disputeDefect, defect),
  decide: formAction(decideDefect, defect),
}

export const noteDefectAction = async (state: FormState, form: FormData) => act.note(state, form)
export const dropDefectAction = async (state: FormState, form: FormData) => act.drop(state, form)
export const returnCaseAction = async (state: FormState, form: FormData) => act.send(state, form)
export const cureDefectAction = async (state: FormState, form: FormData) => act.cure(state, form)
export const disputeDefectAction = async (state: FormState, form: FormData) => act.dispute(state, form)
export const decideDefectAction = async (state: FormState, form: FormData) => act.decide(state, form)
