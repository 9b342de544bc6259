'use server'
import type { FormState } from '@/components/ui/form-state'
import { chargeOtherwise } from '@/lib/server/decision/charge-otherwise'
import { decideCase } from '@/lib/server/decision/decide-case'
import { draftChargeSheet } from '@/lib/server/decision/draft-charge-sheet'
import { markReady } from '@/lib/server/decision/mark-ready'
import { editSheet } from '@/lib/web/charge-sheet'
import { formAction } from '@/lib/web/form'

const page = ({ caseId }: { caseId: string }) => `/cases/${caseId}/decision`
const sheet = ({ caseId }: { caseId: string }) => `/cases/${caseId}/decision#sheet`

const act = {
  decide: formAction(decideCase, page),
  otherwise: formAction(chargeOtherwise, ({ caseId }) => `/cases/${caseId}/decision#decide`),
  ready: formAction(markReady, page),
  draft: formAction(draftChargeSheet, sheet),
}

export const decideAction = async (state: FormState, form: FormData) => act.decide(state, form)
export const otherwiseAction = async (state: FormState, form: FormData) => act.otherwise(state, form)
export const readyAction = async (state: FormState, form: FormData) => act.ready(state, form)
export const draftSheetAction = async (state: FormState, form: FormData) => act.draft(state, form)
export const editSheetAction = async (state: FormState, form: FormData) => editSheet(state, form)
