'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form-state'
import { signOut } from '@/lib/server/identity/sign-out'
import { run } from '@/lib/server/kernel/run'
import { beginAuthenticator } from '@/lib/server/second-factor/begin-authenticator'
import { confirmAuthenticator } from '@/lib/server/second-factor/confirm-authenticator'
import { sentFromOwnPages } from '@/lib/web/origin'
import { proveByCode, wayInAction } from '@/lib/web/second-factor'
import { currentAt, dropSession, whoIsHere } from '@/lib/web/session'

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

/** Away again, before the second factor was shown. */
export async function leaveAction(_: FormData) {
  if (!(await sentFromOwnPages())) redirect('/')
  const who = await whoIsHere()
  if (who) await run(signOut, who, {}, await currentAt())
  await dropSession()
  redirect('/sign-in?said=signed-out')
}
