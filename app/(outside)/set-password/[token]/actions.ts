'use server'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form-state'
import { setPassword } from '@/lib/server/identity/set-password'
import { Refused } from '@/lib/server/kernel/errors'
import { sayError } from '@/lib/web/form'
import { sentFromOwnPages } from '@/lib/web/origin'
import { currentAt } from '@/lib/web/session'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Sets the first password with a one-time link, and leads to the door. */
export async function setPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const password = text(form.get('password'))
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    if (password !== text(form.get('again'))) throw new Refused([{ because: 'not-the-same', field: 'again' }])
    await setPassword(text(form.get('token')), password, await currentAt())
  } catch (error) {
    return { answers: {}, errors: await sayError(error) }
  }
  redirect('/sign-in?said=password-set')
}
