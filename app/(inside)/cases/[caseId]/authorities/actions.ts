'use server'
import type { FormState } from '@/components/ui/form-state'
import { correctAuthority } from '@/lib/server/authority/correct-authority'
import { recordAuthority } from '@/lib/server/authority/record-authority'
import { withdrawAuthority } from '@/lib/server/authority/withdraw-authority'
import { writeAuthorityDown } from '@/lib/server/authority/write-authority-down'
import { formAction } from '@/lib/web/form'

const page = (_: unknown, { caseId }: Record<string, string | string[]>) => `/cases/${caseId}/authorities`

const act = {
  record: formAction(recordAuthority, page),
  writeDown: formAction(writeAuthorityDown, page),
  correct: formAction(correctAuthority, page),
  withdraw: formAction(withdrawAuthority, page),
}

export const recordAuthorityAction = async (state: FormState, form: FormData) => act.record(state, form)
export const writeDownAction = async (state: FormState, form: FormData) => act.writeDown(state, form)
export const correctAuthorityAction = async (state: FormState, form: FormData) => act.correct(state, form)
export const withdrawAuthorityAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
