'use server'
import type { FormState } from '@/components/ui/form-state'
import { beginRedaction } from '@/lib/server/disclosure/begin-redaction'
import { makeRedaction } from '@/lib/server/disclosure/make-redaction'
import { markItem } from '@/lib/server/disclosure/mark-item'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { withdrawRedaction } from '@/lib/server/disclosure/withdraw-redaction'
import { withholdItem } from '@/lib/server/disclosure/withhold-item'
import { formAction } from '@/lib/web/form'

const page = ({ caseId }: { caseId: string }) => `/cases/${caseId}/disclosure`
const copies = ({ caseId, fileId }: { caseId: string; fileId: string }) =>
  `/cases/${caseId}/disclosure/${fileId}`
const act = {
  begin: formAction(beginRedaction, copies),
  make: formAction(makeRedaction, copies),
  withdraw: formAction(withdrawRedaction, copies),
  mark: formAction(markItem, page),
  withhold: formAction(withholdItem, page),
  serve: formAction(serveDisclosure, page),
}

export const markItemAction = async (state: FormState, form: FormData) => act.mark(state, form)
export const withholdItemAction = async (state: FormState, form: FormData) => act.withhold(state, form)
export const serveAction = async (state: FormState, form: FormData) => act.serve(state, form)
export const beginRedactionAction = async (state: FormState, form: FormData) => act.begin(state, form)
export const makeRedactionAction = async (state: FormState, form: FormData) => act.make(state, form)
export const withdrawRedactionAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
