import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { newLink } from '@/lib/domain/evidence/link'
import { placeOfForm } from '@/lib/domain/evidence/place-form'
import { proposeRival as rule } from '@/lib/domain/people/rival'
import { period } from '@/lib/domain/shared/period'
import { day, id } from '@/lib/domain/shared/shapes'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'
import { midnight } from './midnight'

/**
 * Proposes somebody else who may have used the sign, by an item, its place and the reasoning. What shows the rival
 * speaks against the attribution in the same breath. A rival who stands already gets the item as further evidence.
 */
export const proposeRival = act({
  name: 'propose-rival',
  kind: 'write',
  permission: 'proof:link',
  input: z.strictObject({
    caseId: id,
    attributionId: id,
    partyId: id,
    from: day.optional(),
    to: day.optional(),
    itemId: id,
    strength: newLink.shape.strength,
    locator: placeOfForm,
    reasoning: newLink.shape.reasoning,
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, attributionId, partyId, from, to, itemId, ...said }) {
    const { db, actor, now, file, uphold, record } = context
    const attribution = await db.attribution.findUnique({
      where: { caseId_id: { caseId, id: attributionId } },
    })
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, privileged: true },
    })
    if (!file || !attribution || !item) throw new NotFound()
    uphold(stillOpen(file))
    notSealed(context, item)
    const party = await partyOf(db, caseId, partyId)
    uphold(rule(attribution, partyId))
    uphold(period(from ?? null, to ?? null))
    const { fileId } = said.locator
    if (fileId && (await db.itemFile.count({ where: { caseId, itemId, id: fileId } })) === 0)
      throw new NotFound()
    const { identifierId } = attribution
    const { display } = await db.identifier.findUniqueOrThrow({ where: { id: identifierId } })
    const about = { identifier: display, name: nameOf(party) }
    const made = { addedAt: now, addedById: actor.id }
    const standing = await db.attribution.findFirst({
      where: { caseId, rivalOfId: attributionId, partyId, withdrawnAt: null },
    })
    const rivalId = standing?.id ?? newId()
    if (!standing) {
      await db.attribution.create({
        data: {
          ...{ id: rivalId, caseId, identifierId, partyId, rivalOfId: attributionId },
          ...{ from: midnight(from), to: midnight(to), ...made },
        },
      })
      record('attribution.rival-proposed', rivalId, about)
    }
    for (const [polarity, target] of [
      ['supports', rivalId],
      ['undermines', attributionId],
    ] as const) {
      const linkId = newId()
      const { strength, reasoning } = said
      await db.proofLink.create({
        data: {
          ...{ ...said, id: linkId, caseId, itemId, polarity, attributionId: target },
          ...{ proposedAt: now, proposedById: actor.id },
        },
      })
      record('link.proposed', linkId, {
        ...{ item: item.number, polarity, strength, reasoning },
        target: `${about.name}, ${display}`,
      })
    }
    return { caseId, attributionId, rivalId }
  },
})
