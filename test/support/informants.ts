import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from './cases'
import type { Fixture } from './every-act'
import { aPerson, at } from './people'
import { approvedBy } from './second-person'

/** Somebody whom nobody may find. */
export const who = {
  nameLatin: 'Zvanrith Okhnaleak',
  nameKm: 'ហ្ស្វានរិទ្ធ អុកណាលាក់',
  reach: 'Behind the third lantern, after the rain',
  note: 'Fears the quartermaster',
}

export const reason = 'The court orders that the source be heard behind a screen.'

/** A case with an informant in it, whom its lead handles. */
export async function anInformant(given?: Actor, more: Partial<typeof who> = {}) {
  const { caseId, number, officer: handler } = await aCase(given ? { officer: given } : {})
  const { pseudonym } = await run(registerInformant, handler, { caseId, ...who, ...more }, at())
  return { caseId, number, handler, pseudonym }
}

/** By what the handler names the informant who was registered last. */
export async function aHandle(handler: Actor, pseudonym: string): Promise<string> {
  const { informants } = await run(viewInformants, handler, {}, at())
  const one = informants.find(({ names }) => names.some((name) => name.pseudonym === pseudonym))
  if (!one) throw new Error('it was just registered')
  return one.handle
}

/** Somebody on the team asks who it is; the approval waits. */
export async function anAsk(asker: Actor) {
  const informant = await anInformant()
  await onTeam(informant.caseId, asker)
  const { number, pseudonym } = informant
  const { approvalId } = await run(askToUnmask, asker, { number, pseudonym, reason }, at())
  const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  const asked = input as { ask: string; sealed: string } // as `ask-to-unmask` wrote it
  return { ...informant, ...asked, approvalId }
}

/** The same, allowed by somebody who stands outside. */
export async function anUnmasking(asker: Actor) {
  const asked = await anAsk(asker)
  const second = await aPerson('supervisor')
  await approvedBy(second, asked)
  return { ...asked, second }
}

const handles = (input: (by: Actor) => Promise<Record<string, unknown>>): Fixture => ({
  by: 'lead',
  input: (_, by) => input(by),
})
const asks = (input: (by: Actor) => Promise<Record<string, unknown>>): Fixture => ({
  by: 'prosecutor',
  input: (_, by) => input(by),
})

/** The acts about informants. None is about the case of the scene: each makes its own. */
export const informantFixtures: Readonly<Record<string, Fixture>> = {
  'register-informant': handles(async (by) => ({ caseId: (await aCase({ officer: by })).caseId, ...who })),
  'draw-pseudonym': {
    ...handles(async (by) => {
      const { pseudonym } = await anInformant(by)
      return { caseId: (await aCase({ officer: by })).caseId, handle: await aHandle(by, pseudonym) }
    }),
    once: true,
  },
  'view-informants': handles(async () => ({})),
  'read-informant-notices': handles(async () => ({})),
  'plant-canary': { by: 'auditor', input: async () => ({ number: (await aCase()).number, ...who }) },
  'ask-to-unmask': asks(async (by) => {
    const { caseId, number, pseudonym } = await anInformant()
    await onTeam(caseId, by)
    return { number, pseudonym, reason }
  }),
  'unmask-informant': asks(async (by) => {
    const { ask, sealed } = await anAsk(by)
    return { ask, sealed }
  }),
  'view-identity': asks(async (by) => ({ ask: (await anUnmasking(by)).ask })),
  'view-unmaskings': asks(async () => ({})),
}
