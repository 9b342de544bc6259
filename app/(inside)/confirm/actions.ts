'use server'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { ownPath } from '@/lib/domain/identity/own-path'
import { confirmItIsMe } from '@/lib/server/identity/confirm-it-is-me'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { sayError } from '@/lib/web/form'
import { sentFromOwnPages } from '@/lib/web/origin'
import { matterIn } from '@/lib/web/second-factor'
import { currentActor, currentAt } from '@/lib/web/session'

/** The password again, for one act on one object; then back to where it was asked for. */
export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  const back = form.get('back')
  const asked = { password: form.get('password') || undefined, for: matterIn(form) }
  const answers = { back: typeof back === 'string' ? back : '/' }
  let confirmed: boolean
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    ;({ confirmed } = await run(confirmItIsMe, await currentActor(), asked, await currentAt()))
  } catch (error) {
    return { answers, errors: await sayError(error) }
  }
  if (!confirmed) return { answers, errors: { password: [(await getTranslations('confirm'))('wrong')] } }
  redirect(ownPath(answers.back))
}
