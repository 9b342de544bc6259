'use server'
import type { FormState } from '@/components/ui/form-state'
import { cancelTask } from '@/lib/server/enquiries/cancel-task'
import { declineLine } from '@/lib/server/enquiries/decline-line'
import { declineTask } from '@/lib/server/enquiries/decline-task'
import { finishTask } from '@/lib/server/enquiries/finish-task'
import { handTask } from '@/lib/server/enquiries/hand-task'
import { makeLine } from '@/lib/server/enquiries/make-line'
import { makeTask } from '@/lib/server/enquiries/make-task'
import { setTaskDue } from '@/lib/server/enquiries/set-task-due'
import { takeTask } from '@/lib/server/enquiries/take-task'
import { formAction } from '@/lib/web/form'

type Answers = Record<string, string | string[]>
const tasks = (_: unknown, { caseId }: Answers) => `/cases/${caseId}/enquiries#tasks`
const lines = (_: unknown, { caseId, chargeId }: Answers) =>
  `/cases/${caseId}/enquiries?charge=${chargeId}#tasks`

const act = {
  makeLine: formAction(makeLine, lines),
  declineLine: formAction(declineLine, lines),
  makeTask: formAction(makeTask, tasks),
  take: formAction(takeTask, tasks),
  hand: formAction(handTask, tasks),
  due: formAction(setTaskDue, tasks),
  finish: formAction(finishTask, tasks),
  decline: formAction(declineTask, tasks),
  cancel: formAction(cancelTask, tasks),
}

export const makeLineAction = async (state: FormState, form: FormData) => act.makeLine(state, form)
export const declineLineAction = async (state: FormState, form: FormData) => act.declineLine(state, form)
export const makeTaskAction = async (state: FormState, form: FormData) => act.makeTask(state, form)
export const takeTaskAction = async (state: FormState, form: FormData) => act.take(state, form)
export const handTaskAction = async (state: FormState, form: FormData) => act.hand(state, form)
export const setTaskDueAction = async (state: FormState, form: FormData) => act.due(state, form)
export const finishTaskAction = async (state: FormState, form: FormData) => act.finish(state, form)
export const declineTaskAction = async (state: FormState, form: FormData) => act.decline(state, form)
export const cancelTaskAction = async (state: FormState, form: FormData) => act.cancel(state, form)
