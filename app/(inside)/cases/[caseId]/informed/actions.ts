'use server'
import type { FormState } from '@/components/ui/form-state'
import { askAuthorisation } from '@/lib/server/informed/ask-authorisation'
import { giveAuthorisation } from '@/lib/server/informed/give-authorisation'
import { putInWriting } from '@/lib/server/informed/put-in-writing'
import { refuseAuthorisation } from '@/lib/server/informed/refuse-authorisation'
import { releaseItems } from '@/lib/server/informed/release-items'
import { formAction } from '@/lib/web/form'

const page =
  (part: string) =>
  ({ caseId }: { readonly caseId: string }) =>
    `/cases/${caseId}/informed#${part}`

export const releaseAction = async (state: FormState, form: FormData) =>
  formAction(releaseItems, page('released'))(state, form)

export const askAction = async (state: FormState, form: FormData) =>
  formAction(askAuthorisation, page('requests'))(state, form)

export const giveAction = async (state: FormState, form: FormData) =>
  formAction(giveAuthorisation, page('requests'))(state, form)

export const refuseAction = async (state: FormState, form: FormData) =>
  formAction(refuseAuthorisation, page('requests'))(state, form)

export const putInWritingAction = async (state: FormState, form: FormData) =>
  formAction(putInWriting, page('requests'))(state, form)
