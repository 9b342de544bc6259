'use server'
import type { FormState } from '@/components/ui/form-state'
import { markItem } from '@/lib/server/disclosure/mark-item'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { withholdItem } from '@/lib/server/disclosure/withhold-item'
import { formAction } from '@/lib/web/form'

const page = ({ caseId }: { caseId: string }) => `/cases/${caseId}/disclosure`
const act = {
  mark: formAction(markItem, page),
  withhold: formAction(withholdItem, page),
  serve: formAction(serveDisclosure, page),
}

export const markItemAction = async (state: FormState, form: FormData) => act.mark(state, form)
export const withholdItemAction = async (state: FormState, form: FormData) => act.withhold(state, form)
export const serveAction = async (state: FormState, form: FormData) => act.serve(state, form)
