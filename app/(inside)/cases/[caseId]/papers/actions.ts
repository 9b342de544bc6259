'use server'
import type { FormState } from '@/components/ui/form-state'
import { printPaper } from '@/lib/server/papers/print-paper'
import { returnPaper } from '@/lib/server/papers/return-paper'
import { formAction } from '@/lib/web/form'

const paper = ({ caseId, paperId }: { readonly caseId: string; readonly paperId: string }) =>
  `/cases/${caseId}/papers/${paperId}`

const act = {
  print: formAction(printPaper, paper),
  bring: formAction(returnPaper, (done) => `${paper(done)}#back`),
}

export const printPaperAction = async (state: FormState, form: FormData) => act.print(state, form)
export const bringScanAction = async (state: FormState, form: FormData) => act.bring(state, form)
