'use server'
import type { FormState } from '@/components/ui/form-state'
import { ownPath } from '@/lib/domain/identity/own-path'
import { handOverCase } from '@/lib/server/cases/hand-over-case'
import { askForSuccessor } from '@/lib/server/informants/ask-for-successor'
import { beginLeaving } from '@/lib/server/leaving/begin-leaving'
import { closeLeaver } from '@/lib/server/leaving/close-leaver'
import { letStay } from '@/lib/server/leaving/let-stay'
import { formAction } from '@/lib/web/form'

type Answers = Readonly<Record<string, string | string[]>>

const toLeaver = (_: unknown, { accountId }: Answers) => ownPath(`/leaving/${accountId}`)

const act = {
  begin: formAction(beginLeaving, toLeaver),
  close: formAction(closeLeaver, toLeaver),
  stay: formAction(letStay, toLeaver),
  name: formAction(askForSuccessor, toLeaver),
}

export const beginAction = async (state: FormState, form: FormData) => act.begin(state, form)
export const closeAction = async (state: FormState, form: FormData) => act.close(state, form)
export const nameAction = async (state: FormState, form: FormData) => act.name(state, form)
export const stayAction = async (state: FormState, form: FormData) => act.stay(state, form)

/** Hands one case over, and comes back to whom it was taken from: that is where the reader goes on, and no part of the act. */
export async function handOverAction(state: FormState, form: FormData) {
  const back = ownPath(`/leaving/${form.get('leaver')}`)
  form.delete('leaver')
  return formAction(handOverCase, () => back)(state, form)
}
