'use server'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { changeOwnPassword } from '@/lib/server/identity/change-own-password'
import { endOtherSessions, endSession } from '@/lib/server/identity/end-sessions'
import { signOut } from '@/lib/server/identity/sign-out'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { formAction, sayError } from '@/lib/web/form'
import { sentFromOwnPages } from '@/lib/web/origin'
import { currentActor, currentAt, dropSession, whoIsHere } from '@/lib/web/session'

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

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Another password for oneself. Nothing of what was typed is shown again. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const [current, password] = [text(form.get('current')), text(form.get('password'))]
  let changed: boolean
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    if (password !== text(form.get('again'))) throw new Refused([{ because: 'not-the-same', field: 'again' }])
    const actor = await currentActor()
    ;({ changed } = await run(changeOwnPassword, actor, { current, password }, await currentAt()))
  } catch (error) {
    return { answers: {}, errors: await sayError(error) }
  }
  if (!changed) return { answers: {}, errors: { current: [(await getTranslations('confirm'))('wrong')] } }
  redirect('/sessions?said=password-changed')
}
