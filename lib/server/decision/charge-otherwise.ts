import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Prisma } from '@/lib/db/client'
import { type Carried, carryOver } from '@/lib/domain/decision/carry-over'
import { templateInForce } from '@/lib/domain/offences/in-force'
import { columnDay } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, many, text, version } from '@/lib/domain/shared/shapes'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { keepTemplate } from '@/lib/server/offences/keep-template'
import { knownTemplates } from '@/lib/server/offences/known-templates'
import { nameOf } from '@/lib/server/people/party'
import { type StandingCharge, standingCharges } from './standing'

/**
 * A prosecutor replaces a charge by another offence or other modes of liability. What proves an element that the new charge
 * also asks for carries over; what undermines is never left behind.
 */
export const chargeOtherwise = act({
  name: 'charge-otherwise',
  kind: 'write',
  permission: 'case:decide',
  input: z.strictObject({
    caseId: id,
    chargeId: id,
    version,
    offence: line(20),
    modes: many(line(20), 10).optional(),
    reason: text(2000),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, chargeId, version: read, offence, modes = [], reason }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    if (file.status !== 'submitted') uphold(refuse('decided-only-when-submitted'))
    const old = (await standingCharges(db, caseId)).find(({ charge }) => charge.id === chargeId)
    if (!old) throw new NotFound()
    const { charge } = old
    const template = uphold(templateInForce(await knownTemplates(db), offence, columnDay(charge.count.from)))
    const sameCount = template.id === old.template.id
    if (sameCount && same(charge.modes, modes)) uphold(refuse('charge-is-the-same', 'offence'))
    const links = await db.proofLink.findMany({
      where: { caseId, withdrawnAt: null, OR: [{ chargeId }, { countId: charge.countId }] },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    })
    const { carried, left } = uphold(
      carryOver(
        links.map(({ id: linkId, polarity, element, countId }) => ({
          ...{ linkId, polarity, element, ofCount: countId !== null },
        })),
        template,
        modes,
        sameCount,
      ),
    )
    const withdrawn = await db.charge.updateMany({
      where: { caseId, id: chargeId, withdrawnAt: null, version: read },
      data: { withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
    })
    if (withdrawn.count === 0) throw new Stale({ modes: charge.modes, version: charge.version })
    const countId = sameCount
      ? charge.countId
      : await newCount(context, old, await keepTemplate(db, template, now))
    const newChargeId = newId()
    await db.charge.create({
      data: {
        ...{ id: newChargeId, caseId, countId, partyId: charge.partyId, modes },
        ...{ addedAt: now, addedById: actor.id },
      },
    })
    await carry(context, links, carried, { caseId, countId, chargeId: newChargeId })
    await db.chargeReplaced.create({
      data: {
        ...{ id: newId(), caseId, oldChargeId: chargeId, newChargeId, reason, at: now, byId: actor.id },
        ...{ carried: carried.length, left: left.length },
      },
    })
    record('charge.replaced', newChargeId, {
      ...{ name: nameOf(charge.party), carried: carried.length, left: left.length, offence },
    })
    return { caseId, chargeId: newChargeId, carried: carried.length, left: left.length }
  },
})

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((code) => other.includes(code))

/** The same facts under the other offence: when, where and which seizures stay. */
async function newCount({ db, actor, now }: Context, { charge }: StandingCharge, templateId: string) {
  const { caseId, countId, count } = charge
  const { countsNumbered: number } = await db.case.update({
    where: { id: caseId },
    data: { countsNumbered: { increment: 1 } },
    select: { countsNumbered: true },
  })
  const id = newId()
  const { title, from, to, place } = count
  await db.count.create({
    data: { id, caseId, number, templateId, title, from, to, place, addedAt: now, addedById: actor.id },
  })
  const seizures = await db.countSeizure.findMany({ where: { caseId, countId }, select: { itemId: true } })
  await db.countSeizure.createMany({ data: seizures.map(({ itemId }) => ({ caseId, countId: id, itemId })) })
  return id
}

/** Each link again under the new charge, with its place, its reasoning and what it rests on. */
async function carry(
  { db, actor, now }: Context,
  links: readonly Prisma.ProofLinkGetPayload<object>[],
  carried: readonly Carried[],
  { caseId, countId, chargeId }: { caseId: string; countId: string; chargeId: string },
) {
  const bases = await db.proofBasis.findMany({
    where: { caseId, linkId: { in: carried.map(({ linkId }) => linkId) } },
  })
  for (const { linkId, to, element } of carried) {
    const link = links.find(({ id }) => id === linkId)
    if (!link) continue
    const { itemId, polarity, strength, reasoning } = link
    const again = newId()
    await db.proofLink.create({
      data: {
        ...{ id: again, caseId, itemId, polarity, strength, reasoning, element },
        locator: JSON.parse(JSON.stringify(link.locator)),
        ...(to === 'count' ? { countId } : { chargeId }),
        ...{ proposedAt: now, proposedById: actor.id },
      },
    })
    await db.proofBasis.createMany({
      data: bases
        .filter((basis) => basis.linkId === linkId)
        .map(({ attributionId }) => ({ caseId, linkId: again, attributionId })),
    })
  }
}
