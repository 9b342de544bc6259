'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form-state'
import { endOtherSessions, endSession } from '@/lib/server/identity/end-sessions'
import { signOut } from '@/lib/server/identity/sign-out'
import { run } from '@/lib/server/kernel/run'
import { formAction } from '@/lib/web/form'
import { sentFromOwnPages } from '@/lib/web/origin'
import { currentAt, dropSession, whoIsHere } from '@/lib/web/session'

const end = formAction(endSession, () => '/sessions')
const endOthers = formAction(endOtherSessions, () => '/sessions')

export async function endSessionAction(state: FormState, form: FormData) {
  return end(state, form)
}

export async function endOtherSessionsAction(state: FormState, form: FormData) {
  return endOthers(state, form)
}

/** Ends the session here and takes the cookie back. Who is signed out already is led to the door all the same. */
export async function signOutAction(_: FormData) {
  if (!(await sentFromOwnPages())) redirect('/')
  const who = await whoIsHere()
  if (who) await run(signOut, who, {}, await currentAt())
  await dropSession()
  redirect('/sign-in?said=signed-out')
}
