'use server'
import type { FormState } from '@/components/ui/form-state'
import { beginAuthenticator } from '@/lib/server/second-factor/begin-authenticator'
import { confirmAuthenticator } from '@/lib/server/second-factor/confirm-authenticator'
import { proveByCode, wayInAction } from '@/lib/web/second-factor'

const beginning = wayInAction(
  beginAuthenticator,
  [],
  (back) => `/second-factor?step=scan&back=${encodeURIComponent(back)}`,
)
const confirming = wayInAction(
  confirmAuthenticator,
  ['code'],
  (back) => `/sessions/codes?back=${encodeURIComponent(back)}`,
)

export async function beginAction(state: FormState, form: FormData) {
  return beginning(state, form)
}

export async function confirmCodeAction(state: FormState, form: FormData) {
  return confirming(state, form)
}

export async function proveAction(state: FormState, form: FormData) {
  return proveByCode(state, form)
}
