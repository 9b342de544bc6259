'use server'
import { headers } from 'next/headers'
import type { LinkState } from '@/components/administration/one-time-link'
import type { FormState } from '@/components/ui/form-state'
import { askPurposes } from '@/lib/server/identity/ask-purposes'
import { changeAccount } from '@/lib/server/identity/change-account'
import { changeUnit } from '@/lib/server/identity/change-unit'
import { closeUnit } from '@/lib/server/identity/close-unit'
import { createAccount } from '@/lib/server/identity/create-account'
import { createUnit } from '@/lib/server/identity/create-unit'
import { disableAccount } from '@/lib/server/identity/disable-account'
import { enableAccount } from '@/lib/server/identity/enable-account'
import { giveRole } from '@/lib/server/identity/give-role'
import { makeFirstLink } from '@/lib/server/identity/make-first-link'
import { moveAccount } from '@/lib/server/identity/move-account'
import { moveUnit } from '@/lib/server/identity/move-unit'
import { resetPassword } from '@/lib/server/identity/reset-password'
import { resetPasswordNow } from '@/lib/server/identity/reset-password-now'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { resetFactors } from '@/lib/server/second-factor/reset-factors'
import { formAction, sayError } from '@/lib/web/form'
import { ownOrigins, sentFromOwnPages } from '@/lib/web/origin'
import { currentActor, currentAt } from '@/lib/web/session'

type Answers = Readonly<Record<string, string | string[]>>

const toAccount = (_: unknown, { accountId }: Answers) => `/administration/people/${accountId}`
const toUnit = (_: unknown, { unitId }: Answers) => `/administration/units/${unitId}`

const creating = formAction(createAccount, () => '/administration')
const changing = formAction(changeAccount, toAccount)
const disabling = formAction(disableAccount, toAccount)
const enabling = formAction(enableAccount, toAccount)
const givingRole = formAction(giveRole, toAccount)
const moving = formAction(moveAccount, toAccount)
const resetting = formAction(resetPassword, toAccount)
const resettingNow = formAction(resetPasswordNow, toAccount)
const resettingFactors = formAction(resetFactors, toAccount)
const addingUnit = formAction(createUnit, () => '/administration/units')
const changingUnit = formAction(changeUnit, toUnit)
const closingUnit = formAction(closeUnit, toUnit)
const askingPurposes = formAction(askPurposes, toUnit)
const movingUnit = formAction(moveUnit, toUnit)

export async function createAccountAction(state: FormState, form: FormData) {
  return creating(state, form)
}
export async function changeAccountAction(state: FormState, form: FormData) {
  return changing(state, form)
}
export async function disableAccountAction(state: FormState, form: FormData) {
  return disabling(state, form)
}
export async function enableAccountAction(state: FormState, form: FormData) {
  return enabling(state, form)
}
export async function giveRoleAction(state: FormState, form: FormData) {
  return givingRole(state, form)
}
export async function moveAccountAction(state: FormState, form: FormData) {
  return moving(state, form)
}
export async function resetPasswordAction(state: FormState, form: FormData) {
  return resetting(state, form)
}
export async function resetPasswordNowAction(state: FormState, form: FormData) {
  return resettingNow(state, form)
}
export async function resetFactorsAction(state: FormState, form: FormData) {
  return resettingFactors(state, form)
}
export async function createUnitAction(state: FormState, form: FormData) {
  return addingUnit(state, form)
}
export async function changeUnitAction(state: FormState, form: FormData) {
  return changingUnit(state, form)
}
export async function closeUnitAction(state: FormState, form: FormData) {
  return closingUnit(state, form)
}
export async function askPurposesAction(state: FormState, form: FormData) {
  return askingPurposes(state, form)
}
export async function moveUnitAction(state: FormState, form: FormData) {
  return movingUnit(state, form)
}

/** Makes the link and shows it in the answer to this very form: it stands in no address and no history. */
export async function makeFirstLinkAction(_: LinkState, form: FormData): Promise<LinkState> {
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    const asked = { accountId: form.get('accountId') }
    const { path, expiresAt } = await run(makeFirstLink, await currentActor(), asked, await currentAt())
    const host = (await headers()).get('host')
    const [home = ''] = ownOrigins()
    const here = ownOrigins().find((origin) => new URL(origin).host === host) ?? home
    return { link: `${here}${path}`, until: expiresAt.toISOString() }
  } catch (error) {
    return { errors: Object.values(await sayError(error)).flat() }
  }
}
