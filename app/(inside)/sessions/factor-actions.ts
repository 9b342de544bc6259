'use server'
import type { FormState } from '@/components/ui/form-state'
import { objectToPasswordReset } from '@/lib/server/identity/object-to-password-reset'
import { beginAuthenticator } from '@/lib/server/second-factor/begin-authenticator'
import { confirmAuthenticator } from '@/lib/server/second-factor/confirm-authenticator'
import { keepRecoveryCodes, makeRecoveryCodes } from '@/lib/server/second-factor/recovery-codes'
import { removeFactor } from '@/lib/server/second-factor/remove-factor'
import { objectToReset } from '@/lib/server/second-factor/reset-factors'
import { proveByCode, wayInAction } from '@/lib/web/second-factor'

const beginning = wayInAction(beginAuthenticator, [], () => '/sessions/authenticator?step=scan')
const confirming = wayInAction(confirmAuthenticator, ['code'], () => '/sessions')
const making = wayInAction(makeRecoveryCodes, [], () => '/sessions/codes')
const keeping = wayInAction(keepRecoveryCodes, [], (back) => back)
const removing = wayInAction(removeFactor, ['factorId'], () => '/sessions')
const objectingToPassword = wayInAction(objectToPasswordReset, [], () => '/sessions')
const objecting = wayInAction(objectToReset, [], () => '/sessions')

export async function beginAnotherAction(state: FormState, form: FormData) {
  return beginning(state, form)
}

export async function confirmAnotherAction(state: FormState, form: FormData) {
  return confirming(state, form)
}

export async function makeCodesAction(state: FormState, form: FormData) {
  return making(state, form)
}

export async function keepCodesAction(state: FormState, form: FormData) {
  return keeping(state, form)
}

export async function removeFactorAction(state: FormState, form: FormData) {
  return removing(state, form)
}

export async function objectToPasswordAction(state: FormState, form: FormData) {
  return objectingToPassword(state, form)
}
export async function objectAction(state: FormState, form: FormData) {
  return objecting(state, form)
}

export async function confirmByCodeAction(state: FormState, form: FormData) {
  return proveByCode(state, form)
}
