'use server'
import type { FormState } from '@/components/ui/form-state'
import { adoptTemplate } from '@/lib/server/law/adopt-template'
import { answerQuestion } from '@/lib/server/law/answer-question'
import { changeTemplateDraft } from '@/lib/server/law/change-template-draft'
import { changeTemplatePart } from '@/lib/server/law/change-template-part'
import { confirmTemplateDraft } from '@/lib/server/law/confirm-template-draft'
import { draftTemplate } from '@/lib/server/law/draft-template'
import { reopenQuestion } from '@/lib/server/law/reopen-question'
import { adoptPolicy } from '@/lib/server/policy/adopt-policy'
import { draftPolicy } from '@/lib/server/policy/draft-policy'
import { formAction } from '@/lib/web/form'

type Answers = Readonly<Record<string, string | string[]>>

const toDraft = (_: unknown, { draftId }: Answers) => `/law/drafts/${draftId}`
const toQuestion = (_: unknown, { question }: Answers) => `/law/questions#${question}`

const drafting = formAction(draftTemplate, ({ draftId }) => `/law/drafts/${draftId}`)
const changing = formAction(changeTemplateDraft, toDraft)
const changingPart = formAction(changeTemplatePart, toDraft)
const confirming = formAction(confirmTemplateDraft, toDraft)
const adopting = formAction(adoptTemplate, toDraft)
const answering = formAction(answerQuestion, toQuestion)
const reopening = formAction(reopenQuestion, toQuestion)
const draftingPolicy = formAction(draftPolicy, ({ policyId }) => `/law/policy/${policyId}`)
const adoptingPolicy = formAction(adoptPolicy, (_, { policyId }) => `/law/policy/${policyId}`)

export async function draftTemplateAction(state: FormState, form: FormData) {
  return drafting(state, form)
}
export async function changeDraftAction(state: FormState, form: FormData) {
  return changing(state, form)
}
export async function changePartAction(state: FormState, form: FormData) {
  return changingPart(state, form)
}
export async function confirmDraftAction(state: FormState, form: FormData) {
  return confirming(state, form)
}
export async function adoptTemplateAction(state: FormState, form: FormData) {
  return adopting(state, form)
}
export async function answerQuestionAction(state: FormState, form: FormData) {
  return answering(state, form)
}
export async function reopenQuestionAction(state: FormState, form: FormData) {
  return reopening(state, form)
}
export async function draftPolicyAction(state: FormState, form: FormData) {
  return draftingPolicy(state, form)
}
export async function adoptPolicyAction(state: FormState, form: FormData) {
  return adoptingPolicy(state, form)
}
