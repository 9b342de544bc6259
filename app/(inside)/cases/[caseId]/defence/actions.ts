'use server'
import type { FormState } from '@/components/ui/form-state'
import { addExplanation } from '@/lib/server/defence/add-explanation'
import { addGround } from '@/lib/server/defence/add-ground'
import { answerContradiction } from '@/lib/server/defence/answer-contradiction'
import { testExplanation } from '@/lib/server/defence/test-explanation'
import { formAction } from '@/lib/web/form'

type Answers = Record<string, string | string[]>
const account = (_: unknown, { caseId, explanationId }: Answers) =>
  `/cases/${caseId}/defence#account-${explanationId}`

const act = {
  add: formAction(
    addExplanation,
    ({ caseId, explanationId }) => `/cases/${caseId}/defence#account-${explanationId}`,
  ),
  ground: formAction(addGround, account),
  test: formAction(testExplanation, account),
  answer: formAction(
    answerContradiction,
    (_, { caseId, linkId }) => `/cases/${caseId}/defence#against-${linkId}`,
  ),
}

export const addExplanationAction = async (state: FormState, form: FormData) => act.add(state, form)
export const addGroundAction = async (state: FormState, form: FormData) => act.ground(state, form)
export const testExplanationAction = async (state: FormState, form: FormData) => act.test(state, form)
export const answerContradictionAction = async (state: FormState, form: FormData) => act.answer(state, form)
