'use server'
import type { FormState } from '@/components/ui/form-state'
import { correctAttribution } from '@/lib/server/network/correct-attribution'
import { correctControlLink } from '@/lib/server/network/correct-control-link'
import { proposeRival } from '@/lib/server/network/propose-rival'
import { withdrawAttribution } from '@/lib/server/network/withdraw-attribution'
import { withdrawControlLink } from '@/lib/server/network/withdraw-control-link'
import { formAction } from '@/lib/web/form'

type Done = { readonly caseId: string; readonly attributionId: string }
const attribution = ({ caseId, attributionId }: Done) => `/cases/${caseId}/attributions/${attributionId}`

const act = {
  correct: formAction(correctAttribution, attribution),
  rival: formAction(proposeRival, (done: Done) => `${attribution(done)}#rivals`),
  withdraw: formAction(withdrawAttribution, attribution),
  correctLink: formAction(
    correctControlLink,
    ({ caseId, controlLinkId }) => `/cases/${caseId}/attributions/links/${controlLinkId}`,
  ),
  withdrawLink: formAction(withdrawControlLink, ({ caseId }) => `/cases/${caseId}/attributions#links`),
}

export const correctAttributionAction = async (state: FormState, form: FormData) => act.correct(state, form)
export const proposeRivalAction = async (state: FormState, form: FormData) => act.rival(state, form)
export const withdrawAttributionAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
export const correctControlLinkAction = async (state: FormState, form: FormData) =>
  act.correctLink(state, form)
export const withdrawControlLinkAction = async (state: FormState, form: FormData) =>
  act.withdrawLink(state, form)
