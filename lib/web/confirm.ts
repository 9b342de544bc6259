import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { ConfirmHere } from '@/components/ui/form-state'
import { confirmItIsMe } from '@/lib/server/identity/confirm-it-is-me'
import type { AnyAct } from '@/lib/server/kernel/act'
import { parse } from '@/lib/server/kernel/parse'
import { run } from '@/lib/server/kernel/run'
import { type Matter, matterOf } from '@/lib/server/kernel/step-up'
import { proveFactor } from '@/lib/server/second-factor/prove-factor'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { currentActor, currentAt } from './session'

/** The field of a form in which the reader shows that it is they. It never comes back in an answer. */
export const itIsMe = 'it-is-me'

/** What is to be confirmed, in words. */
export async function sayMatter({ act }: Matter): Promise<string> {
  if (act === 'own-factors') return (await getTranslations('confirm'))('own-factors')
  const t = await getTranslations('acts')
  const key = act as Parameters<typeof t>[0]
  return t.has(key) ? t(key) : act
}

/** By what the reader can show that it is they, for this matter. */
export async function waysToConfirm(about: Matter): Promise<ConfirmHere> {
  const factors = await run(viewFactors, await currentActor(), {}, await currentAt())
  const passkey = factors.passkeys.length > 0
  const by = factors.authenticatorSince ? 'authenticator' : passkey ? 'recovery-code' : 'password'
  return { what: await sayMatter(about), matter: about, by, passkey }
}

/**
 * Takes what the reader typed to show that it is they, for this act with this input. Answers undefined when it is, and what to
 * say when it is not; input that is no input is told first, so that no code is used up by it.
 */
export async function confirmIn(form: FormData, act: AnyAct, raw: unknown) {
  const typed = form.get(itIsMe)
  if (typeof typed !== 'string' || typed === '') return undefined
  const about = matterOf(act, parse(act.input, raw))
  const [who, at, ways] = [await currentActor(), await currentAt(), await waysToConfirm(about)]
  const shown =
    ways.by === 'password'
      ? (await run(confirmItIsMe, who, { password: typed, for: about }, at)).confirmed
      : (await run(proveFactor, who, { code: typed, for: about }, at)).proved
  if (shown) return undefined
  const wrong =
    ways.by === 'password'
      ? (await getTranslations('confirm'))('wrong')
      : (await getTranslations('secondFactor'))('wrong')
  return { errors: { [itIsMe]: [wrong] }, confirm: ways }
}
