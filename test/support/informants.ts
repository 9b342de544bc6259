import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { askForSuccessor } from '@/lib/server/informants/ask-for-successor'
import { askToErase } from '@/lib/server/informants/ask-to-erase'
import { askToHandOver } from '@/lib/server/informants/ask-to-hand-over'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { openIntroduction } from '@/lib/server/informants/open-introduction'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { takeInformant } from '@/lib/server/informants/take-informant'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from './cases'
import type { Fixture } from './every-act'
import { aLeaver } from './leaving'
import { aPerson, at, today } from './people'
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

type Known = Awaited<ReturnType<typeof anInformant>>

/** By what the handler names the informant who was registered last. */
export async function aHandle(handler: Actor, pseudonym: string): Promise<string> {
  const { informants } = await run(viewInformants, handler, {}, at())
  const one = informants.find(({ names }) => names.some((name) => name.pseudonym === pseudonym))
  if (!one) throw new Error('it was just registered')
  return one.handle
}

/** Somebody on the team asks who it is; the approval waits. */
export async function anAsk(asker: Actor, given?: Known) {
  const informant = given ?? (await anInformant())
  await onTeam(informant.caseId, asker)
  const { number, pseudonym } = informant
  const { approvalId } = await run(askToUnmask, asker, { number, pseudonym, reason }, at())
  const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  const asked = input as { ask: string; sealed: string } // as `ask-to-unmask` wrote it
  return { ...informant, ...asked, approvalId }
}

/** The same, allowed by somebody who stands outside. */
export async function anUnmasking(asker: Actor, given?: Known) {
  const asked = await anAsk(asker, given)
  const second = await aPerson('supervisor')
  await approvedBy(second, asked)
  return { ...asked, second }
}

export const handoverReason = 'They meet in the north now, where the colleague works.'

/** A handler asks that a colleague of the team takes an informant over; it waits. */
export async function aHandover(given?: Actor, taker?: Actor) {
  const informant = await anInformant(given)
  const { handler, caseId, pseudonym } = informant
  const to = await onTeam(caseId, taker ?? (await aPerson('officer', handler.unitId)))
  const handle = await aHandle(handler, pseudonym)
  const asked = { handle, accountId: to.id, reason: handoverReason }
  const { approvalId } = await run(askToHandOver, handler, asked, at())
  const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  const { handover, sealed } = input as { handover: string; sealed: string } // as `ask-to-hand-over` wrote it
  return { ...informant, to, approvalId, handover, sealed }
}

/** The same, allowed by somebody outside: it waits for the colleague's word. */
export async function anOffer(given?: Actor, taker?: Actor) {
  const asked = await aHandover(given, taker)
  await approvedBy(await aPerson('supervisor'), asked)
  return asked
}

/** The same, taken: the colleague handles them now. */
export async function taken(given?: Actor, taker?: Actor) {
  const offer = await anOffer(given, taker)
  await run(takeInformant, offer.to, { handover: offer.handover }, at())
  return offer
}

export const erasureReason = 'They died in the night of the flood; nobody meets them any more.'

/** A handler asks that who an informant is be erased; it waits. */
export async function anErasure(given?: Actor, known?: Known) {
  const informant = known ?? (await anInformant(given))
  const { handler, pseudonym } = informant
  const asked = { handle: await aHandle(handler, pseudonym), ground: 'death', reason: erasureReason }
  const { approvalId } = await run(askToErase, handler, asked, at())
  const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  const { erasure, sealed } = input as { erasure: string; sealed: string } // as `ask-to-erase-informant` wrote it
  return { ...informant, approvalId, erasure, sealed }
}

/** Somebody of a supervisor's unit whose access has ended, and an officer who could follow them. */
export async function aGone(over: Actor) {
  const leaver = await aPerson('officer', over.unitId)
  const follower = await aPerson('officer', over.unitId)
  return { leaver, follower }
}

/** A supervisor names who follows; it waits. */
export async function aNaming(over: Actor) {
  const { leaver, follower } = await aGone(over)
  await aLeaver(leaver.id, (await aPerson('administrator')).id, today)
  const asked = { accountId: leaver.id, successorId: follower.id }
  const { approvalId } = await run(askForSuccessor, over, asked, at())
  const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  const { handover } = input as { handover: string } // as `ask-for-successor` wrote it
  return { leaver, follower, approvalId, ...asked, handover }
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
  'ask-to-hand-over': handles(async (by) => {
    const { caseId, pseudonym } = await anInformant(by)
    const { id: accountId } = await onTeam(caseId, await aPerson('officer'))
    return { handle: await aHandle(by, pseudonym), accountId, reason: handoverReason }
  }),
  'ask-to-erase-informant': handles(async (by) => {
    const { pseudonym } = await anInformant(by)
    return { handle: await aHandle(by, pseudonym), ground: 'death', reason: erasureReason }
  }),
  'erase-informant': handles(async (by) => {
    const { erasure, sealed } = await anErasure(by)
    return { erasure, sealed }
  }),
  'hand-over-informant': handles(async (by) => {
    const { handover, sealed } = await aHandover(by)
    return { handover, sealed }
  }),
  'take-informant': {
    ...handles(async (by) => ({ handover: (await anOffer(undefined, by)).handover })),
    once: true,
  },
  'turn-informant-down': {
    ...handles(async (by) => ({ handover: (await anOffer(undefined, by)).handover })),
    once: true,
  },
  'open-introduction': {
    ...handles(async (by) => {
      const { pseudonym } = await taken(undefined, by)
      return { handle: await aHandle(by, pseudonym) }
    }),
    once: true,
  },
  'view-introduced': handles(async (by) => {
    const { pseudonym } = await taken(undefined, by)
    const handle = await aHandle(by, pseudonym)
    return await run(openIntroduction, by, { handle }, at())
  }),
  'ask-for-successor': {
    by: 'supervisor',
    async input(_, by) {
      const { leaver, follower } = await aGone(by)
      await aLeaver(leaver.id, (await aPerson('administrator')).id, today)
      return { accountId: leaver.id, successorId: follower.id }
    },
  },
  'name-successor': {
    by: 'supervisor',
    async input(_, by) {
      const { accountId, successorId, handover } = await aNaming(by)
      return { accountId, successorId, handover }
    },
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
