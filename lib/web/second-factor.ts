import 'server-only'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { ownPath } from '@/lib/domain/identity/own-path'
import type { AnyAct } from '@/lib/server/kernel/act'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { matter } from '@/lib/server/kernel/step-up'
import { proveFactor } from '@/lib/server/second-factor/prove-factor'
import { sayError } from './form'
import { sentFromOwnPages } from './origin'
import { currentAt, whoIsComing } from './session'

/** Where a person was going when they were asked for their second factor. */
export const backOf = (form: FormData): string => ownPath(form.get('back'))

/** What somebody inside shows their factor for, as the form carries it; nothing for who comes in. */
export const matterIn = (form: FormData) =>
  matter.safeParse({ act: form.get('act'), object: form.get('object') }).data

/** Performs an act on the way in with these fields of a form; what came of it, or what to say. Codes are never shown again. */
async function onTheWayIn<Output>(
  act: AnyAct & { perform(...given: never[]): Promise<Output> },
  form: FormData,
  fields: readonly string[],
  more: object = {},
): Promise<{ readonly output: Output } | { readonly say: FormState }> {
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    const typed = Object.fromEntries(fields.map((name) => [name, form.get(name) || undefined]))
    const input = { ...typed, ...more }
    return { output: (await run(act, await whoIsComing(), input, await currentAt())) as Output }
  } catch (error) {
    return { say: { answers: {}, errors: await sayError(error) } }
  }
}

/** A form's action on the way in: performs the act, and goes on. */
export const wayInAction =
  <Output>(
    act: AnyAct & { perform(...given: never[]): Promise<Output> },
    fields: readonly string[],
    then: (back: string) => string,
  ) =>
  async (_: FormState, form: FormData): Promise<FormState> => {
    const came = await onTheWayIn(act, form, fields)
    if ('say' in came) return came.say
    redirect(then(backOf(form)))
  }

/** A code that shows who is there; then back to where it was asked for. */
export async function proveByCode(_: FormState, form: FormData): Promise<FormState> {
  const what = matterIn(form)
  const came = await onTheWayIn(proveFactor, form, ['code'], what ? { for: what } : {})
  if ('say' in came) return came.say
  const t = await getTranslations('secondFactor')
  if (!came.output.proved) return { answers: {}, errors: { code: [t('wrong')] } }
  redirect(backOf(form))
}
