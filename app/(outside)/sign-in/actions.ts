'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { digitsCookie, languageCookie } from '@/i18n/language'
import { ownPath } from '@/lib/domain/identity/own-path'
import type { SignedIn } from '@/lib/server/identity/actor'
import { signIn } from '@/lib/server/identity/sign-in'
import { sentFromOwnPages } from '@/lib/web/origin'
import { currentAt, keepSession, whereFrom } from '@/lib/web/session'

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** The form of the sign-in page. What it says of a failure is the same, whatever was wrong. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('signIn')
  const username = text(form.get('username'))
  const refused = (message: string) => ({
    answers: { username: username.slice(0, 100) },
    errors: {},
    message,
  })
  if (!(await sentFromOwnPages())) return refused(t('foreign'))
  const at = { ...(await currentAt()), ...whereFrom(await headers()) }
  const came = await signIn({ username, password: text(form.get('password')) }, at)
  if (came.came !== 'in') return refused(t(came.came))
  await keepSession(came.secret)
  await speakAs(came.who)
  redirect(ownPath(text(form.get('back')) || '/'))
}

/** The house speaks as the person chose. A demonstration is shared by many, so there the browser's choice stays. */
async function speakAs({ demo, language, khmerDigits }: SignedIn) {
  if (demo) return
  const jar = await cookies()
  const rules = { path: '/', sameSite: 'lax', maxAge: 400 * 86_400 } as const
  jar.set(languageCookie, language, rules)
  jar.set(digitsCookie, khmerDigits ? 'khmer' : 'latin', rules)
}
