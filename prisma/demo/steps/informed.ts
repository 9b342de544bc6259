import { prisma } from '@/lib/db/client'
import { askAuthorisation } from '@/lib/server/informed/ask-authorisation'
import { giveAuthorisation } from '@/lib/server/informed/give-authorisation'
import { refuseAuthorisation } from '@/lib/server/informed/refuse-authorisation'
import { releaseItems } from '@/lib/server/informed/release-items'
import { run } from '@/lib/server/kernel/run'
import type { Turn } from '../turn'
import { idOf, type Step } from './step'

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

/** Police let the informed office read items. */
export const releases = ({ items, reason }: Of<'releases'>): Doing => ({
  there: async ({ id }) =>
    (await prisma.releasedItem.findFirst({ where: { itemId: id(`item:${items[0]}`), reason } }))?.itemId,
  perform: async ({ caseId, id }, actor, now) => {
    const all = items.map((item) => id(`item:${item}`))
    return (await run(releaseItems, actor, { caseId, items: all, reason }, now)).caseId
  },
})

/** Police ask the office for an authorisation. */
export const asksFor = ({ scope, place, targets, grounds }: Of<'asks-for'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.authorisationRequest.findFirst({ where: { caseId, grounds }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => {
    const said = { scope: [...scope], ...(place ? { place } : {}), targets: [...(targets ?? [])], grounds }
    return (await run(askAuthorisation, actor, { caseId, ...said }, now)).requestId
  },
})

/** A prosecutor authorises by word of mouth what was asked. */
export const authorises = ({ request, scope, place, targets, given, to }: Of<'authorises'>): Doing => ({
  there: async ({ id }) =>
    (await prisma.authorisationGiven.findUnique({ where: { requestId: id(`request:${request}`) } }))
      ?.authorityId,
  perform: async ({ caseId, id }, actor, now) => {
    const said = {
      ...{ requestId: id(`request:${request}`), how: 'verbal', scope: [...scope] },
      ...{ targets: [...(targets ?? [])], givenAt: given.toISOString() },
      ...(place ? { place } : {}),
      ...(to ? { to: to.toISOString() } : {}),
    } as const
    return (await run(giveAuthorisation, actor, { caseId, ...said }, now)).authorityId
  },
})

/** A prosecutor refuses what was asked. */
export const refusesTo = ({ request, reason }: Of<'refuses-to'>): Doing => ({
  there: async ({ id }) =>
    (await prisma.authorisationRefused.findUnique({ where: { requestId: id(`request:${request}`) } }))
      ?.requestId,
  perform: async ({ caseId, id }, actor, now) => {
    const requestId = id(`request:${request}`)
    return (await run(refuseAuthorisation, actor, { caseId, requestId, reason }, now)).requestId
  },
})
